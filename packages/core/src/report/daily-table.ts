import { addDays } from '../calendar/day.ts';
import type { DayTable } from '../ledger/day-table.ts';
import { NO_STATE, stateOfCode } from '../ledger/state.ts';
import type { Office } from '../office/office.ts';
import type { Language } from '../quantity/language.ts';
import { RESOURCES } from '../quantity/resource.ts';
import { subjectColumns } from './subject-columns.ts';
import { text, type Row, type Table } from './table.ts';
import { stateName } from './words.ts';

/** What the daily table is made from. */
interface DailySource {
  readonly office: Office;
  readonly table: DayTable;
  readonly language: Language;
}

/** The days a report is made of, one a row: every day that has a state. A day without a value has none, never a zero. */
export function dailyTable({ office, table, language }: DailySource): Table {
  const vi = language === 'vi';
  const rows: Row[] = [];
  for (let i = 0; i <= table.period.last - table.period.first; i++) {
    for (const column of table.columns) {
      const state = stateOfCode(column.state[i] ?? NO_STATE);
      if (state === undefined) continue;
      const { resource } = column;
      const hasValue = state !== 'missing' && state !== 'day-off';
      const day = addDays(table.period.first, i);
      rows.push({
        total: false,
        source: {
          kind: 'days',
          of: { kind: 'department', id: column.department },
          resource,
          period: { first: day, last: day },
        },
        cells: [
          { kind: 'day', day },
          text(RESOURCES[resource].name[language]),
          text(office.department(column.department)?.name ?? column.department),
          text(RESOURCES[resource].shown.symbol[language]),
          { kind: 'amount', amount: hasValue ? (column.amount[i] ?? 0) : null, resource },
          text(stateName(state, resource, language)),
        ],
      });
    }
  }
  return {
    id: 'days',
    title: vi ? 'Theo ngày' : 'By day',
    columns: [
      { id: 'day', heading: vi ? 'Ngày' : 'Day' },
      ...subjectColumns(language, 'resource', 'department', 'unit'),
      { id: 'amount', heading: vi ? 'Số lượng' : 'Amount', figures: true },
      { id: 'state', heading: vi ? 'Tình trạng' : 'State' },
    ],
    rows,
  };
}
