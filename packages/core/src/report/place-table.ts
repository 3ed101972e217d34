import { rangeText } from '../calendar/period-words.ts';
import type { Part } from '../insight/subject.ts';
import type { DaySeries } from '../ledger/day-series.ts';
import type { BuildingColumn } from '../ledger/building-column.ts';
import type { MeterColumn } from '../ledger/meter-column.ts';
import { MISSING, stateOfCode, weakest, type Makeup, type State } from '../ledger/state.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { RESOURCES } from '../quantity/resource.ts';
import type { RowSource } from './row-source.ts';
import { subjectColumns } from './subject-columns.ts';
import { meterName, subjectName } from './subject-name.ts';
import { amountCell, text, type Cell, type Row, type Table } from './table.ts';
import type { FiguresSource } from './totals-table.ts';
import { makeupText, stateName } from './words.ts';

/**
 * The buildings and meters behind a report's figures: what each counted in the period, how its days came about, and what was
 * counted over days too many to fill, which is in no total (law M4). Where a building has several main
 * meters a row sums them up; a day counts only if all of them have it.
 */
export function placeTable(source: FiguresSource): Table {
  const vi = source.language === 'vi';
  const { meters, buildings } = source.table.meters;
  const housed = new Set(buildings.flatMap((building) => building.meters));
  const rows = [
    ...buildings.flatMap((building) => {
      const within = meters.filter(({ meter }) => building.meters.includes(meter));
      // A building with one meter is that meter.
      const sum = within.length > 1 ? [buildingRow(building, source)] : [];
      return [...within.map((one) => meterRow(one, source)), ...sum];
    }),
    ...meters.filter(({ meter }) => !housed.has(meter)).map((one) => meterRow(one, source)),
  ];
  return {
    id: 'places',
    title: vi ? 'Tòa nhà, công tơ, đồng hồ' : 'Buildings and meters',
    columns: [
      ...subjectColumns(source.language, 'resource'),
      { id: 'building', heading: vi ? 'Tòa nhà' : 'Building' },
      { id: 'meter', heading: vi ? 'Công tơ, đồng hồ' : 'Meter' },
      ...subjectColumns(source.language, 'unit'),
      { id: 'amount', heading: vi ? 'Số lượng' : 'Amount', figures: true },
      { id: 'state', heading: vi ? 'Tình trạng' : 'State' },
      ...subjectColumns(source.language, 'coverage'),
      { id: 'makeup', heading: vi ? 'Gồm các ngày' : 'Days made up of' },
      { id: 'unfilled', heading: vi ? 'Chưa chia theo ngày' : 'Not spread over days', figures: true },
      { id: 'unfilled-days', heading: vi ? 'Của các ngày' : 'Of the days' },
    ],
    rows,
  };
}

function buildingRow(column: BuildingColumn, source: FiguresSource): Row {
  const { office, language } = source;
  const name = subjectName(office, { kind: 'building', id: column.building }, language);
  const cells = cellsOf(column, column.resource, column.meters, source);
  const all = language === 'vi' ? 'Cả tòa nhà' : 'Whole building';
  return {
    total: true,
    source: daysOf({ kind: 'building', id: column.building }, column.resource, source),
    cells: [...head(column.resource, name, all, source), ...cells],
  };
}

function meterRow(column: MeterColumn, source: FiguresSource): Row {
  const { office, language } = source;
  const { meter, resource, described } = column;
  const building = described.building;
  const name =
    building === undefined ? '' : subjectName(office, { kind: 'building', id: building }, language);
  const cells = cellsOf(column, resource, [meter], source);
  return {
    total: false,
    source: daysOf({ kind: 'meter', id: meter }, resource, source),
    cells: [...head(resource, name, meterName(office, meter), source), ...cells],
  };
}

const daysOf = (of: Part, resource: ResourceId, { table: { period } }: FiguresSource): RowSource => ({
  kind: 'days',
  of,
  resource,
  period,
});

const head = (resource: ResourceId, building: string, meter: string, { language }: FiguresSource): Cell[] => [
  text(RESOURCES[resource].name[language]),
  text(building),
  text(meter),
  text(RESOURCES[resource].shown.symbol[language]),
];

function cellsOf(
  series: DaySeries,
  resource: ResourceId,
  meters: readonly string[],
  { table, language }: FiguresSource,
): Cell[] {
  const sum = sumOf(series);
  const apart = table.meters.unfilled.filter(({ meter }) => meters.includes(meter));
  return [
    amountCell(sum.amount, resource),
    text(sum.state === undefined ? '' : stateName(sum.state, resource, language)),
    { kind: 'coverage', coverage: sum.coverage },
    text(makeupText(sum.makeup, resource, language)),
    amountCell(totalOf(apart), resource),
    text(apart.map((each) => rangeText(each)).join(' · ')),
  ];
}

const totalOf = (amounts: readonly { readonly amount: number }[]): number | null =>
  amounts.length === 0 ? null : amounts.reduce((sum, { amount }) => sum + amount, 0);

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
