import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { spread, spreadInto } from '../quantity/spread.ts';
import { dayWeights, weighDays } from './day-weights.ts';
import type { DirectUse } from './direct-use.ts';
import { wholeDay } from './holes.ts';
import { READING_GAP, SINGLE_DAY, type StretchColumns } from './stretch-columns.ts';

/** On what a day's value rests: nothing, its own readings or amount, a stretch or part of a day. */
export const NO_BASIS = 0;
export const SINGLE = 1;
export const GAP = 2;

/** Days to be filled. */
interface Days {
  readonly period: Period;
  readonly amount: Float64Array;
  readonly basis: Uint8Array;
  readonly stretches: StretchColumns;
  /** The places [from, to) of the stretches that touch the period. */
  readonly touching: readonly [number, number];
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
  const { stretches, touching } = days;
  const given = givenDays(days.direct, calendar, weigh);
  for (const [day, value] of given) place(days, day, value.amount, value.basis);
  const [weights, shares]: [number[], number[]] = [[], []];
  for (let at = touching[0]; at < touching[1]; at++) {
    const kind = stretches.kind(at);
    const first = stretches.first(at);
    const last = stretches.last(at);
    const total = stretches.total[at] ?? 0;
    if (kind === SINGLE_DAY) place(days, first, total, SINGLE);
    if (kind !== READING_GAP) continue;
    weighDays(weights, calendar, { first, last }, weigh(first));
    if (given.size > 0 && isGivenWithin(given, first, last)) {
      for (const [day, value] of filled(first, total, given, weights))
        place(days, day, value.amount, value.basis);
      continue;
    }
    spreadInto(total, weights, shares);
    for (let day = first; day <= last; day++) place(days, day, shares[day - first] ?? 0, GAP);
  }
}

function isGivenWithin(given: ReadonlyMap<Day, Value>, first: Day, last: Day): boolean {
  for (let day = first; day <= last; day++) if (given.has(day)) return true;
  return false;
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

/**
 * The values of the days of a stretch in which some have an amount: they sum exactly to its total (law M1). Days that keep a
 * given amount are left out.
 */
function filled(
  first: Day,
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

function place({ period, amount, basis }: Days, day: Day, value: number, on: number): void {
  if (day < period.first || day > period.last) return;
  amount[day - period.first] = value;
  basis[day - period.first] = on;
}
