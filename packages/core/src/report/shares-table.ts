import type { Period } from '../calendar/period.ts';
import type { Language } from '../quantity/language.ts';
import { RESOURCE_IDS } from '../quantity/resource.ts';
import { inShownUnit } from './change-words.ts';
import type { KnownBook } from './known-book.ts';
import { sharedRows, type SharedRow } from './shared-rows.ts';
import { subjectCells, subjectColumns, unitCell } from './subject-columns.ts';
import { amountCell, NO_FIGURE, type Cell, type Table } from './table.ts';

/**
 * What departments got of shared meters this period and in the same one last year, and what the change comes from. Amounts
 * alone: an allocated figure has no percentage, no saving and no pace (law A3).
 */
export function sharesTable({ evidence }: KnownBook, period: Period, language: Language): Table {
  const vi = language === 'vi';
  const { office } = evidence;
  const found = RESOURCE_IDS.flatMap((resource) =>
    sharedRows(evidence, { resource, period, against: 'last-year' }),
  );
  // Without a figure of last year it would repeat the totals.
  const rows = found.filter(({ absolute }) => absolute.compared.amount !== null);
  return {
    id: 'shares',
    title: vi ? 'Phần phân bổ cho phòng' : 'Allocated to departments',
    columns: [
      ...subjectColumns(language, 'resource', 'department', 'unit'),
      { id: 'allocated', heading: vi ? 'Phân bổ kỳ này' : 'Allocated, this period', figures: true },
      { id: 'compared', heading: vi ? 'Cùng kỳ năm trước' : 'Same period last year', figures: true },
      { id: 'change', heading: vi ? 'Thay đổi' : 'Change', figures: true },
      { id: 'by-share', heading: vi ? 'Do tỷ lệ phân bổ' : 'By its share', figures: true },
      { id: 'by-building', heading: vi ? 'Do cả tòa nhà' : 'By the building', figures: true },
      ...subjectColumns(language, 'coverage', 'compared-coverage'),
    ],
    rows: rows.map((row) => ({
      total: false,
      source: { kind: 'share', row },
      cells: [
        ...subjectCells(
          office,
          { subject: { kind: 'department', id: row.department }, resource: row.resource },
          language,
        ),
        unitCell(row.resource, language),
        ...shareCells(row),
      ],
    })),
  };
}

function shareCells({ resource, absolute, apart }: SharedRow): Cell[] {
  const told = [apart?.byShare, apart?.byBuilding].map((part): Cell =>
    part === undefined ? NO_FIGURE : { kind: 'number', value: inShownUnit(part, resource), places: 1 },
  );
  return [
    amountCell(absolute.judged.amount, resource),
    amountCell(absolute.compared.amount, resource),
    amountCell(absolute.change, resource),
    ...told,
    { kind: 'coverage', coverage: absolute.judged.coverage },
    { kind: 'coverage', coverage: absolute.compared.coverage },
  ];
}
