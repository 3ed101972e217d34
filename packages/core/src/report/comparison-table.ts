import type { Comparison } from '../insight/comparison.ts';
import type { Office } from '../office/office.ts';
import { fraction, multiplyFractions } from '../quantity/fraction.ts';
import type { Language } from '../quantity/language.ts';
import { inShownUnit } from './change-words.ts';
import type { ComparedRow } from './compared-rows.ts';
import { isFirstYear, tableNotes } from './comparison-table-notes.ts';
import type { KnownBook } from './known-book.ts';
import { subjectCells, subjectColumns, unitCell } from './subject-columns.ts';
import { amountCell, NO_FIGURE, text, type Cell, type Column, type Row, type Table } from './table.ts';

/** What one table of comparisons is made from. */
interface ComparisonSource {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ComparedRow[];
  /** The amounts of the period judged stand in another table too: without any to compare them with they are left out. */
  readonly repeats: boolean;
  readonly known: KnownBook;
  readonly language: Language;
}

/**
 * A period against the same one last year: amounts, and the absolute and the converted change side by side (law I2). A saving
 * that is withheld says under the table what is lacking (law I1). What is allocated is compared for the building, the
 * meter and the office alone (law A3).
 */
export function comparisonTable(source: ComparisonSource): Table {
  const { id, title, rows, repeats, known, language } = source;
  const shown = repeats && isFirstYear(rows) ? [] : rows;
  return {
    id,
    title,
    columns: columnsIn(language),
    rows: shown.map((row) => comparisonRow(row, known.evidence.office, language)),
    notes: rows.length === 0 ? [] : tableNotes(rows, known, language),
  };
}

function columnsIn(language: Language): Column[] {
  const vi = language === 'vi';
  return [
    ...subjectColumns(language, 'resource', 'subject', 'unit'),
    { id: 'amount', heading: vi ? 'Kỳ này' : 'This period', figures: true },
    { id: 'compared', heading: vi ? 'Cùng kỳ năm trước' : 'Same period last year', figures: true },
    { id: 'absolute', heading: vi ? 'Thay đổi số tuyệt đối' : 'Absolute change', figures: true },
    { id: 'actual', heading: vi ? 'Trên ngày so sánh được' : 'On comparable days', figures: true },
    { id: 'expected', heading: vi ? 'Mức tương ứng năm trước' : 'At last year’s rates', figures: true },
    { id: 'converted', heading: vi ? 'Thay đổi sau quy đổi' : 'Converted change', figures: true },
    ...subjectColumns(language, 'coverage', 'compared-coverage'),
  ];
}

function comparisonRow(row: ComparedRow, office: Office, language: Language): Row {
  const { comparison } = row;
  const { subject, resource, absolute } = comparison;
  return {
    total: subject.kind === 'office',
    source: { kind: 'comparison', row },
    cells: [
      ...subjectCells(office, comparison, language),
      unitCell(resource, language),
      amountCell(absolute.judged.amount, resource),
      amountCell(absolute.compared.amount, resource),
      absolute.relative === null ? NO_FIGURE : { kind: 'percent', ratio: absolute.relative, signed: true },
      ...convertedCells(comparison, language),
      // Of the amounts beside it: around Tết the converted figure rests on other days, and its notes say on which.
      { kind: 'coverage', coverage: absolute.judged.coverage },
      { kind: 'coverage', coverage: absolute.compared.coverage },
    ],
  };
}

/** A, E and the change: a saving is positive for less, a change for more. */
function convertedCells({ converted, resource }: Comparison, language: Language): Cell[] {
  const vi = language === 'vi';
  if (converted.kind === 'withheld')
    return [NO_FIGURE, NO_FIGURE, text(vi ? 'chưa đủ số liệu' : 'not enough data')];
  const amounts: Cell[] = [
    amountCell(converted.actual, resource),
    { kind: 'number', value: inShownUnit(converted.expected, resource), places: 1 },
  ];
  if (converted.kind === 'small') return [...amounts, text(vi ? 'số quá nhỏ' : 'too small')];
  const change = multiplyFractions(converted.relative, fraction(-1));
  return [...amounts, { kind: 'percent', ratio: change, signed: true }];
}
