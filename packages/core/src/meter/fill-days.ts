import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { spread } from '../quantity/spread.ts';
import { dayWeights } from './day-weights.ts';
import type { DirectUse } from './direct-use.ts';
import { wholeDay } from './holes.ts';
import type { Stretch } from './stretch.ts';

/** On what a day's value rests: nothing, its own readings or amount, a stretch or part of a day. */
export const NO_BASIS = 0;
export const SINGLE = 1;
export const GAP = 2;

/** Days to be filled. */
interface Days {
  readonly period: Period;
  readonly amount: Float64Array;
  readonly basis: Uint8Array;
  readonly stretches: readonly Stretch[];
  readonly direct: DirectUse;
}

/** A value of one day before it is put in its place. */
interface Value {
  readonly amount: number;
  readonly basis: number;
}

/**
 * Fills the days of a meter from what was given for them and from its stretches.
 *
 * @param weigh how much a day off weighs, by the first day of a stretch.
 */
export function fillDays(days: Days, calendar: WorkingCalendar, weigh: (day: Day) => number): void {
  const given = givenDays(days.direct, calendar, weigh);
  for (const [day, value] of given) place(days, day, value);
  for (const stretch of days.stretches) {
    if (stretch.total === undefined || stretch.kind === 'unfilled') continue;
    if (stretch.first === stretch.last) {
      place(days, stretch.first, { amount: stretch.total, basis: SINGLE });
      continue;
    }
    const weights = dayWeights(calendar, stretch.first, stretch.last, weigh(stretch.first));
    for (const [day, value] of filled(stretch, stretch.total, given, weights)) place(days, day, value);
  }
}

/** Every day that has an amount of its own, or a share of an amount for several days. */
function givenDays(
  direct: DirectUse,
  calendar: WorkingCalendar,
  weigh: (day: Day) => number,
): Map<Day, Value> {
  const given = new Map<Day, Value>();
  for (const [day, parts] of direct.days) {
    const whole = wholeDay(parts);
    if (whole !== undefined)
      given.set(day, { amount: whole.amount, basis: whole.basis === 'single' ? SINGLE : GAP });
  }
  for (const { first, last, total } of direct.spans) {
    const shares = spread(total, dayWeights(calendar, first, last, weigh(first)));
    for (const [at, amount] of shares.entries()) given.set((first + at) as Day, { amount, basis: GAP });
  }
  return given;
}

/** The values of a stretch's days, which sum exactly to its total (law M1); days that keep a given amount are left out. */
function filled(
  { first }: Stretch,
  total: number,
  given: ReadonlyMap<Day, Value>,
  weights: readonly number[],
): [Day, Value][] {
  const days = weights.map((weight, at) => {
    const day = (first + at) as Day;
    return { day, weight, own: given.get(day) };
  });
  const sum = days.reduce((so, { own }) => so + (own?.amount ?? 0), 0);
  if (days.every(({ own }) => own !== undefined)) {
    // Every day has an amount: they say how the whole falls, the readings how much it is.
    const shares = spread(
      total,
      days.map(({ own, weight }) => (sum > 0 ? (own?.amount ?? 0) : weight)),
    );
    return days.map(({ day, own }, at) => [day, { amount: shares[at] ?? 0, basis: own?.basis ?? GAP }]);
  }
  // Given amounts that come to more than the whole are not believed: then the readings stand alone.
  const open = sum > total ? days : days.filter(({ own }) => own === undefined);
  const rest = sum > total ? total : total - sum;
  const shares = spread(
    rest,
    open.map(({ weight }) => weight),
  );
  const basis = open.length === 1 ? SINGLE : GAP;
  return open.map(({ day }, at) => [day, { amount: shares[at] ?? 0, basis }]);
}

function place({ period, amount, basis }: Days, day: Day, value: Value): void {
  if (day < period.first || day > period.last) return;
  amount[day - period.first] = value.amount;
  basis[day - period.first] = value.basis;
}
