import { isAllocated } from '../insight/day-value.ts';
import { WHOLE_OFFICE, type Subject } from '../insight/subject.ts';
import type { DayColumn } from '../ledger/day-column.ts';
import type { DayTable } from '../ledger/day-table.ts';
import { addCoverage, wholeTotals, type Total } from '../ledger/totals.ts';
import type { Office } from '../office/office.ts';
import type { Language } from '../quantity/language.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import { allocatedText, unfilledText } from './meter-words.ts';
import type { RowSource } from './row-source.ts';
import { subjectColumns } from './subject-columns.ts';
import { amountCell, count, text, type Cell, type Column, type Row, type Table } from './table.ts';
import { makeupText, STATE_WORDS, totalStateName } from './words.ts';

/** What the tables of a period's own figures are made from. */
export interface FiguresSource {
  readonly office: Office;
  /** Day cells of the whole period, all departments and resources. */
  readonly table: DayTable;
  readonly language: Language;
}

/** A total, and how much of it is a share of meters that serve others too. */
interface Line {
  readonly total: Total;
  readonly allocated: number | null;
}

/**
 * Totals by resource and department with coverage and states beside every figure (law L2), the office's sum under them,
 * what is allocated told apart (law A3), and below the table what is in no total because no day has it (law M4).
 */
export function totalsTable({ office, table, language }: FiguresSource): Table {
  const rows: Row[] = [];
  const totals = wholeTotals(table, '');
  const lines = table.columns.flatMap((column, at): Line[] => {
    const total = totals[at];
    return total === undefined ? [] : [{ total, allocated: allocatedIn(column) }];
  });
  const sourceOf = (of: Subject, resource: ResourceId): RowSource => ({
    kind: 'days',
    of,
    resource,
    period: table.period,
  });
  for (const resource of new Set(totals.map((total) => total.resource))) {
    const ofResource = lines.filter(({ total }) => total.resource === resource);
    for (const line of ofResource) {
      const { department } = line.total;
      const name = office.department(department)?.name ?? department;
      rows.push({
        total: false,
        source: sourceOf({ kind: 'department', id: department }, resource),
        cells: totalCells(line, name, language),
      });
    }
    if (ofResource.length > 1)
      rows.push({
        total: true,
        source: sourceOf(WHOLE_OFFICE, resource),
        cells: sumCells(ofResource, resource, language),
      });
  }
  return {
    id: 'totals',
    title: language === 'vi' ? 'Tổng hợp' : 'Totals',
    columns: columnsIn(language),
    rows,
    notes: notesOf({ office, table, language }, lines),
  };
}

function columnsIn(language: Language): Column[] {
  const vi = language === 'vi';
  const mark = STATE_WORDS.allocated.mark[language];
  return [
    ...subjectColumns(language, 'resource', 'department', 'unit'),
    { id: 'amount', heading: vi ? 'Số lượng' : 'Amount', figures: true },
    { id: 'state', heading: vi ? 'Tình trạng' : 'State' },
    ...subjectColumns(language, 'coverage'),
    { id: 'makeup', heading: vi ? 'Gồm các ngày' : 'Days made up of' },
    { id: 'entries', heading: vi ? 'Số lượt ghi' : 'Entries', figures: true },
    {
      id: 'allocated',
      heading: vi ? `Trong đó phân bổ (${mark})` : `Of it allocated (${mark})`,
      figures: true,
    },
  ];
}

function totalCells({ total, allocated }: Line, department: string, language: Language): Cell[] {
  const { resource } = total;
  return [
    text(RESOURCES[resource].name[language]),
    text(department),
    text(RESOURCES[resource].shown.symbol[language]),
    amountCell(total.amount, resource),
    text(totalStateName(total, language)),
    { kind: 'coverage', coverage: total.coverage },
    text(makeupText(total.makeup, resource, language)),
    count(total.entries),
    amountCell(allocated, resource),
  ];
}

/** The office's sum: of the departments' same figures, with coverages added before any ratio is taken. */
function sumCells(lines: readonly Line[], resource: ResourceId, language: Language): Cell[] {
  const totals = lines.map(({ total }) => total);
  return [
    text(RESOURCES[resource].name[language]),
    text(language === 'vi' ? 'Toàn cơ quan' : 'Whole office'),
    text(RESOURCES[resource].shown.symbol[language]),
    amountCell(sumOf(totals.map(({ amount }) => amount)), resource),
    text(''),
    { kind: 'coverage', coverage: totals.map((total) => total.coverage).reduce(addCoverage) },
    text(''),
    count(totals.reduce((sum, total) => sum + total.entries, 0)),
    amountCell(sumOf(lines.map(({ allocated }) => allocated)), resource),
  ];
}

/** Null where nothing is known: never a zero (law L1). */
function sumOf(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

function allocatedIn({ served, state }: DayColumn): number | null {
  let shared: number | null = null;
  for (const [at, code] of state.entries())
    if (isAllocated(code)) shared = (shared ?? 0) + (served?.shared[at] ?? 0);
  return shared;
}

function notesOf({ office, table, language }: FiguresSource, lines: readonly Line[]): string[] {
  const { meters, period } = table;
  const unfilled = meters.unfilled.map((one) => unfilledText(office, one, language));
  const shared = new Set(
    lines.filter(({ allocated }) => allocated !== null).map(({ total }) => total.resource),
  );
  const mark = STATE_WORDS.allocated.mark[language];
  const allocated = meters.meters
    .filter(({ resource }) => shared.has(resource))
    .flatMap(({ meter }) => allocatedText(office, meter, period, language));
  return [...unfilled, ...[...new Set(allocated)].map((said) => `${mark}: ${said}`)];
}
