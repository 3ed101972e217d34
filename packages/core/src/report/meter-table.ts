import { rangeText } from '../calendar/period-words.ts';
import type { DaySeries } from '../ledger/day-series.ts';
import type { DayTable } from '../ledger/day-table.ts';
import { stateCode, stateOfCode, weakest, type Makeup, type State } from '../ledger/state.ts';
import type { Office } from '../office/office.ts';
import type { Language } from '../quantity/language.ts';
import { RESOURCES } from '../quantity/resource.ts';
import { meterName } from './subject-name.ts';
import { text, type Row, type Table } from './table.ts';
import { makeupText, stateName } from './words.ts';

/** What the table of meters is made from. */
interface MeterSource {
  readonly office: Office;
  readonly table: DayTable;
  readonly language: Language;
}

/**
 * The meters behind a report's figures: what each counted in the period, how its days came about, and what it counted
 * over days too many to fill, which is in no total (law M4).
 *
 * @returns nothing for an office without meters.
 */
export function meterTables({ office, table, language }: MeterSource): Table[] {
  const vi = language === 'vi';
  const { meters, unfilled } = table.meters;
  const rows = meters.map((column): Row => {
    const { meter, resource } = column;
    const sum = sumOf(column);
    const apart = unfilled.filter((each) => each.meter === meter);
    return {
      total: false,
      cells: [
        text(RESOURCES[resource].name[language]),
        text(meterName(office, meter)),
        text(RESOURCES[resource].shown.symbol[language]),
        { kind: 'amount', amount: sum.amount, resource },
        text(sum.state === undefined ? '' : stateName(sum.state, resource, language)),
        { kind: 'coverage', coverage: sum.coverage },
        text(makeupText(sum.makeup, resource, language)),
        { kind: 'amount', amount: totalOf(apart), resource },
        text(apart.map((each) => rangeText(each)).join(' · ')),
      ],
    };
  });
  if (rows.length === 0) return [];
  return [
    {
      id: 'meters',
      title: vi ? 'Công tơ, đồng hồ' : 'Meters',
      columns: [
        { id: 'resource', heading: vi ? 'Nội dung' : 'Resource' },
        { id: 'meter', heading: vi ? 'Công tơ, đồng hồ' : 'Meter' },
        { id: 'unit', heading: vi ? 'ĐVT' : 'Unit' },
        { id: 'amount', heading: vi ? 'Số lượng' : 'Amount' },
        { id: 'state', heading: vi ? 'Tình trạng' : 'State' },
        { id: 'coverage', heading: vi ? 'Mức đủ số liệu' : 'Coverage' },
        { id: 'makeup', heading: vi ? 'Gồm các ngày' : 'Days made up of' },
        { id: 'unfilled', heading: vi ? 'Chưa chia theo ngày' : 'Not spread over days' },
        { id: 'unfilled-days', heading: vi ? 'Của các ngày' : 'Of the days' },
      ],
      rows,
    },
  ];
}

const totalOf = (amounts: readonly { readonly amount: number }[]): number | null =>
  amounts.length === 0 ? null : amounts.reduce((sum, { amount }) => sum + amount, 0);

const MISSING = stateCode('missing');

function sumOf({ amount, state, expected }: DaySeries) {
  const makeup: Record<State, number> = {
    missing: 0,
    allocated: 0,
    estimated: 0,
    measured: 0,
    'zero-confirmed': 0,
    'day-off': 0,
  };
  const coverage = { valued: 0, expected: 0 };
  let [sum, valued] = [0, 0];
  for (const [at, code] of state.entries()) {
    const named = stateOfCode(code);
    if (named !== undefined) makeup[named]++;
    const hasValue = named !== undefined && code !== MISSING;
    if (hasValue) valued++;
    sum += amount[at] ?? 0;
    if (expected[at] !== 1) continue;
    coverage.expected++;
    if (hasValue) coverage.valued++;
  }
  const found: Makeup = makeup;
  return { amount: valued === 0 ? null : sum, coverage, makeup: found, state: weakest(found) };
}
