import type { Day } from '../calendar/day.ts';
import { dateText } from '../calendar/day-words.ts';
import type { DayTable } from '../ledger/day-table.ts';
import { addCoverage, wholeTotals, type Total } from '../ledger/totals.ts';
import type { Office } from '../office/office.ts';
import type { Language } from '../quantity/language.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import { dailyTable } from './daily-table.ts';
import { meterTables } from './meter-table.ts';
import { methodNotes } from './notes.ts';
import { periodName } from './period-name.ts';
import { count, text, type Cell, type Report, type Row, type Table } from './table.ts';
import { SYNTHETIC_WORDS } from './synthetic-words.ts';
import { makeupText, stateName } from './words.ts';

/** What a report is made from. */
export interface ReportSource {
  readonly office: Office;
  /** Day cells of the whole period, all departments and resources. */
  readonly table: DayTable;
  readonly synthetic: boolean;
  readonly language: Language;
}

/**
 * The report of a period: a table of totals by resource and department with coverage and states beside every
 * figure (law L2), the days it is made of, the meters behind them if there are any, and the notes on method.
 *
 * @example
 * const question = { period: monthPeriod(2026, 6), asOf: dayOf(2026, 6, 30) };
 * const table = dayTable(new Ledger(), officeOf([]), question);
 * periodReport({ office: officeOf([]), table, synthetic: false, language: 'vi' }).title; // 'Số liệu sử dụng tháng 6/2026'
 */
export function periodReport(source: ReportSource): Report {
  const { office, table, synthetic, language } = source;
  const vi = language === 'vi';
  const period = periodName(table.period, language);
  return {
    title: vi ? `Số liệu sử dụng ${period}` : `Use of resources, ${period}`,
    subtitle: [office.name, asOfText(table.asOf, language)].filter((part) => part !== '').join(' · '),
    band: synthetic ? SYNTHETIC_WORDS[language] : undefined,
    tables: [totalsTable(source), dailyTable(source), ...meterTables(source)],
    notes: methodNotes(office, table, language),
  };
}

const asOfText = (day: Day, language: Language): string =>
  language === 'vi' ? `số liệu đến hết ngày ${dateText(day)}` : `as of ${dateText(day)}`;

function totalsTable({ office, table, language }: ReportSource): Table {
  const vi = language === 'vi';
  const rows: Row[] = [];
  const all = wholeTotals(table, '');
  for (const resource of new Set(all.map((total) => total.resource))) {
    const ofResource = all.filter((total) => total.resource === resource);
    for (const total of ofResource) {
      const department = office.department(total.department)?.name ?? total.department;
      rows.push({ total: false, cells: totalCells(total, department, language) });
    }
    if (ofResource.length > 1) rows.push({ total: true, cells: sumCells(ofResource, resource, language) });
  }
  return {
    id: 'totals',
    title: vi ? 'Tổng hợp' : 'Totals',
    columns: [
      { id: 'resource', heading: vi ? 'Nội dung' : 'Resource' },
      { id: 'department', heading: vi ? 'Phòng' : 'Department' },
      { id: 'unit', heading: vi ? 'ĐVT' : 'Unit' },
      { id: 'amount', heading: vi ? 'Số lượng' : 'Amount' },
      { id: 'state', heading: vi ? 'Tình trạng' : 'State' },
      { id: 'coverage', heading: vi ? 'Mức đủ số liệu' : 'Coverage' },
      { id: 'makeup', heading: vi ? 'Gồm các ngày' : 'Days made up of' },
      { id: 'entries', heading: vi ? 'Số lượt ghi' : 'Entries' },
    ],
    rows,
  };
}

function totalCells(total: Total, department: string, language: Language): Cell[] {
  const { resource, state } = total;
  return [
    text(RESOURCES[resource].name[language]),
    text(department),
    text(RESOURCES[resource].shown.symbol[language]),
    { kind: 'amount', amount: total.amount, resource },
    text(state === null ? '' : stateName(state, resource, language)),
    { kind: 'coverage', coverage: total.coverage },
    text(makeupText(total.makeup, resource, language)),
    count(total.entries),
  ];
}

/** The office's sum: of the departments' same figures, with coverages added before any ratio is taken. */
function sumCells(totals: readonly Total[], resource: ResourceId, language: Language): Cell[] {
  const valued = totals.filter((total) => total.amount !== null);
  return [
    text(RESOURCES[resource].name[language]),
    text(language === 'vi' ? 'Toàn cơ quan' : 'Whole office'),
    text(RESOURCES[resource].shown.symbol[language]),
    {
      kind: 'amount',
      amount: valued.length === 0 ? null : valued.reduce((sum, total) => sum + (total.amount ?? 0), 0),
      resource,
    },
    text(''),
    { kind: 'coverage', coverage: totals.map((total) => total.coverage).reduce(addCoverage) },
    text(''),
    count(totals.reduce((sum, total) => sum + total.entries, 0)),
  ];
}
