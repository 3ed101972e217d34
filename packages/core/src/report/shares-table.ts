import type { Period } from '../calendar/period.ts';
import type { Language } from '../quantity/language.ts';
import { RESOURCE_IDS, RESOURCES } from '../quantity/resource.ts';
import { inShownUnit } from './change-words.ts';
import type { KnownBook } from './comparison-table.ts';
import { sharedRows, type SharedRow } from './shared-rows.ts';
import { amountCell, NO_FIGURE, text, type Cell, type Table } from './table.ts';

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
      { id: 'resource', heading: vi ? 'Nội dung' : 'Resource' },
      { id: 'department', heading: vi ? 'Phòng' : 'Department' },
      { id: 'unit', heading: vi ? 'ĐVT' : 'Unit' },
      { id: 'allocated', heading: vi ? 'Phân bổ kỳ này' : 'Allocated, this period', figures: true },
      { id: 'compared', heading: vi ? 'Cùng kỳ năm trước' : 'Same period last year', figures: true },
      { id: 'change', heading: vi ? 'Thay đổi' : 'Change', figures: true },
      { id: 'by-share', heading: vi ? 'Do tỷ lệ phân bổ' : 'By its share', figures: true },
      { id: 'by-building', heading: vi ? 'Do cả tòa nhà' : 'By the building', figures: true },
      { id: 'coverage', heading: vi ? 'Mức đủ số liệu' : 'Coverage' },
      { id: 'compared-coverage', heading: vi ? 'Mức đủ năm trước' : 'Coverage last year' },
    ],
    rows: rows.map((row) => ({
      total: false,
      source: { kind: 'share', row },
      cells: shareCells(row, office.department(row.department)?.name ?? row.department, language),
    })),
  };
}

function shareCells({ resource, absolute, apart }: SharedRow, name: string, language: Language): Cell[] {
  const told = [apart?.byShare, apart?.byBuilding].map((part): Cell =>
    part === undefined ? NO_FIGURE : { kind: 'number', value: inShownUnit(part, resource), places: 1 },
  );
  return [
    text(RESOURCES[resource].name[language]),
    text(name),
    text(RESOURCES[resource].shown.symbol[language]),
    amountCell(absolute.judged.amount, resource),
    amountCell(absolute.compared.amount, resource),
    amountCell(absolute.change, resource),
    ...told,
    { kind: 'coverage', coverage: absolute.judged.coverage },
    { kind: 'coverage', coverage: absolute.compared.coverage },
  ];
}
