import { dateOf } from '../calendar/day.ts';
import { rangeText } from '../calendar/period-words.ts';
import type { Period } from '../calendar/period.ts';
import type { Comparison } from '../insight/comparison.ts';
import type { Evidence } from '../insight/evidence.ts';
import { fraction, multiplyFractions } from '../quantity/fraction.ts';
import { dayTable } from '../ledger/day-table.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Office } from '../office/office.ts';
import type { Language } from '../quantity/language.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import { inShownUnit } from './change-words.ts';
import type { ComparedRow } from './compared-rows.ts';
import { commonNotes, judgingNotes, savingText } from './comparison-notes.ts';
import { conditionText } from './comparison-words.ts';
import { unfilledText } from './meter-words.ts';
import { subjectName } from './subject-name.ts';
import { amountCell, NO_FIGURE, text, type Cell, type Column, type Row, type Table } from './table.ts';

/** What a report says of other periods is read from this. */
export interface KnownBook {
  readonly ledger: Ledger;
  readonly evidence: Evidence;
}

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
    notes: rows.length === 0 ? [] : notesOf(rows, known, language),
  };
}

function columnsIn(language: Language): Column[] {
  const vi = language === 'vi';
  return [
    { id: 'resource', heading: vi ? 'Nội dung' : 'Resource' },
    { id: 'subject', heading: vi ? 'Phòng, tòa nhà' : 'Department, building' },
    { id: 'unit', heading: vi ? 'ĐVT' : 'Unit' },
    { id: 'amount', heading: vi ? 'Kỳ này' : 'This period', figures: true },
    { id: 'compared', heading: vi ? 'Cùng kỳ năm trước' : 'Same period last year', figures: true },
    { id: 'absolute', heading: vi ? 'Thay đổi số tuyệt đối' : 'Absolute change', figures: true },
    { id: 'actual', heading: vi ? 'Trên ngày so sánh được' : 'On comparable days', figures: true },
    { id: 'expected', heading: vi ? 'Mức tương ứng năm trước' : 'At last year’s rates', figures: true },
    { id: 'converted', heading: vi ? 'Thay đổi sau quy đổi' : 'Converted change', figures: true },
    { id: 'coverage', heading: vi ? 'Mức đủ số liệu' : 'Coverage' },
    { id: 'compared-coverage', heading: vi ? 'Mức đủ năm trước' : 'Coverage last year' },
  ];
}

function comparisonRow(row: ComparedRow, office: Office, language: Language): Row {
  const { comparison } = row;
  const { subject, resource, absolute } = comparison;
  return {
    total: subject.kind === 'office',
    source: { kind: 'comparison', row },
    cells: [
      text(RESOURCES[resource].name[language]),
      text(subjectName(office, subject, language)),
      text(RESOURCES[resource].shown.symbol[language]),
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

/** What is the same for all rows of a resource; what is lacking and targets, row by row; and what breaks comparability. */
function notesOf(rows: readonly ComparedRow[], known: KnownBook, language: Language): string[] {
  const { office } = known.evidence;
  const period = rows[0]?.comparison.judged;
  if (isFirstYear(rows)) return nothingBefore(rows, period, language);
  const conditions = rows.flatMap(({ comparison }) => comparison.conditions);
  return [
    ...(period === undefined ? [] : [periodText(period, language)]),
    ...sharedNotes(rows, language),
    ...rowNotes(rows, office, language),
    ...new Set(conditions.map((condition) => conditionText(office, condition, language))),
    ...unfilledNotes(rows, known, language),
  ];
}

const isFirstYear = (rows: readonly ComparedRow[]): boolean =>
  rows.every(({ comparison }) => comparison.absolute.compared.amount === null);

/** With no figure of the year before the one thing lacking is said once, and what can be done about it. */
function nothingBefore(
  rows: readonly ComparedRow[],
  period: Period | undefined,
  language: Language,
): string[] {
  const dates = rows.find(({ comparison }) => comparison.with.dates)?.comparison.with.dates;
  const year = dates === undefined ? undefined : dateOf(dates.period.first).year;
  const named = year === undefined ? (language === 'vi' ? 'năm trước' : 'last year') : year;
  return [
    ...(period === undefined ? [] : [periodText(period, language)]),
    language === 'vi'
      ? `Chưa có số liệu ${year === undefined ? '' : 'năm '}${named} để so sánh. Có thể nhập từ sổ theo dõi cũ (Excel).`
      : `No figures of ${named} to compare with. They can be imported from an old Excel log.`,
  ];
}

/** What is said of several rows of a resource alike stands once, with their names. */
function rowNotes(rows: readonly ComparedRow[], office: Office, language: Language): string[] {
  const said = new Map<string, { resource: ResourceId; note: string; names: string[] }>();
  for (const { comparison } of rows) {
    const { subject, resource, converted } = comparison;
    const withheld = converted.kind === 'withheld' ? [savingText(comparison, office, language)] : [];
    for (const note of [...withheld, ...judgingNotes(comparison, language)]) {
      const one = said.get(`${resource} ${note}`) ?? { resource, note, names: [] };
      one.names.push(subjectName(office, subject, language));
      said.set(`${resource} ${note}`, one);
    }
  }
  return [...said.values()].map(
    ({ resource, note, names }) => `${RESOURCES[resource].name[language]}, ${names.join('; ')}: ${note}`,
  );
}

/** The days judged: those of the period so far. */
const periodText = (period: Period, language: Language): string =>
  `${language === 'vi' ? 'Kỳ này' : 'This period'}: ${rangeText(period)}.`;

/** A note of several resources stands once, with their names unless it is of all of them. */
function sharedNotes(rows: readonly ComparedRow[], language: Language): string[] {
  const of = new Map<string, Set<ResourceId>>();
  for (const { comparison } of rows)
    for (const note of commonNotes(comparison, language))
      of.set(note, (of.get(note) ?? new Set()).add(comparison.resource));
  const all = new Set(rows.map(({ comparison }) => comparison.resource)).size;
  return [...of].map(([note, resources]) => {
    if (resources.size === all) return note;
    return `${[...resources].map((one) => RESOURCES[one].name[language]).join(', ')}: ${note}`;
  });
}

/** What lies in no total of the year before either, so that a smaller total is not taken for thrift (law M4). */
function unfilledNotes(
  rows: readonly ComparedRow[],
  { ledger, evidence }: KnownBook,
  language: Language,
): string[] {
  const { office, asOf } = evidence;
  const period = rows.find(({ comparison }) => comparison.with.dates)?.comparison.with.dates?.period;
  if (period === undefined) return [];
  const { unfilled } = dayTable(ledger, office, { period, asOf }).meters;
  return unfilled.map((one) => unfilledText(office, one, language));
}
