import {
  addDays,
  emptyBuilding,
  lengthOf,
  meterStretches,
  NO_STATE,
  stateOfCode,
  STATES,
  type Coverage,
  type Day,
  type DaySeries,
  type DayTable,
  type EmptyBuilding,
  type Makeup,
  type MeterEntry,
  type Office,
  type Period,
  type ResourceId,
  type State,
  type Unfilled,
} from '@soxanh/core';
import { hasValue, type StripDay } from './strip-day.ts';

/** What the meters of a building counted over a period; of a meter without a building, that meter alone. */
export interface BuildingUse {
  /** The building, or the meter where it serves none. */
  readonly of: { readonly kind: 'building' | 'meter'; readonly id: string };
  readonly resource: ResourceId;
  readonly meters: readonly string[];
  readonly days: readonly StripDay[];
  /** Small units; null where no day has a value: never a zero (law L1). */
  readonly amount: number | null;
  readonly coverage: Coverage;
  readonly makeup: Makeup;
  /** Amounts of stretches too long to fill, in none of the days (law M4). */
  readonly unfilled: readonly Unfilled[];
  /** What is used on days off, from the year that ends with the period; undefined where nothing is known. */
  readonly empty: EmptyBuilding | undefined;
}

/** How far back days off are looked at. */
const A_YEAR = 365;

/** The use of every building, and of every main meter without one, as a table has it (law L5). */
export function buildingUses(
  table: DayTable,
  office: Office,
  pages: ReadonlyMap<string, readonly MeterEntry[]>,
): BuildingUse[] {
  const { buildings, meters, unfilled } = table.meters;
  const use = (
    of: BuildingUse['of'],
    resource: ResourceId,
    ids: readonly string[],
    series: DaySeries,
  ): BuildingUse => ({
    of,
    resource,
    meters: ids,
    ...sumOf(series, table.period),
    unfilled: unfilled.filter(({ meter }) => ids.includes(meter)),
    empty: emptyOf(office, pages, ids, table.period.last),
  });
  const alone = meters.filter(
    ({ described }) => described.parent === undefined && described.building === undefined,
  );
  return [
    ...buildings.map((column) =>
      use({ kind: 'building', id: column.building }, column.resource, column.meters, column),
    ),
    ...alone.map((column) =>
      use({ kind: 'meter', id: column.meter }, column.resource, [column.meter], column),
    ),
  ];
}

/** Days of a series with their total: missing days are in no sum. */
function sumOf(
  series: DaySeries,
  period: Period,
): Pick<BuildingUse, 'days' | 'amount' | 'coverage' | 'makeup'> {
  const days = Array.from({ length: lengthOf(period) }, (_, at): StripDay => {
    const state = stateOfCode(series.state[at] ?? NO_STATE);
    return {
      day: addDays(period.first, at),
      amount: hasValue(state) ? (series.amount[at] ?? 0) : null,
      state,
    };
  });
  const amounts = days.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const expected = days.filter((_, at) => series.expected[at] === 1);
  const count = (state: State): number => days.filter((day) => day.state === state).length;
  return {
    days,
    amount: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
    coverage: { valued: expected.filter(({ amount }) => amount !== null).length, expected: expected.length },
    makeup: Object.fromEntries(STATES.map((state) => [state, count(state)])) as Record<State, number>,
  };
}

/** Only where one meter stands for the whole: of several, each would need its readings at the same moments. */
function emptyOf(
  office: Office,
  pages: ReadonlyMap<string, readonly MeterEntry[]>,
  [meter, ...others]: readonly string[],
  last: Day,
): EmptyBuilding | undefined {
  if (meter === undefined || others.length > 0) return undefined;
  const stretches = meterStretches(office, meter, pages.get(meter) ?? []);
  return emptyBuilding(stretches, office.calendar, { first: addDays(last, 1 - A_YEAR), last });
}
