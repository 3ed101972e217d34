import { addDays, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { spread, spreadInto } from '../quantity/spread.ts';
import { dayWeights, weighDays } from './day-weights.ts';
import type { DirectUse } from './direct-use.ts';
import { wholeDay } from './holes.ts';
import type { Stretch } from './stretch.ts';
import type { StretchWalk } from './stretches.ts';

/** On what a day's value rests: nothing, its own readings or amount, a stretch or part of a day. */
export const NO_BASIS = 0;
export const SINGLE = 1;
export const GAP = 2;

/** Days to be filled. */
interface Days {
  readonly period: Period;
  readonly amount: Float64Array;
  readonly basis: Uint8Array;
}

/** A value of one day before it is put in its place. */
interface Value {
  readonly amount: number;
  readonly basis: number;
}

/** From what a meter's days are filled. */
export interface Filling {
  readonly stretches: StretchWalk;
  readonly direct: DirectUse;
  readonly calendar: WorkingCalendar;
  /** How much a day off weighs, by the first day of a stretch. */
  readonly weigh: (day: Day) => number;
}

/** What is to be said of filled days: the gaps in them that were filled, and the stretches that fill no day. */
export interface Filled {
  readonly gaps: Period[];
  readonly open: Stretch[];
}

/** Fills the days of a meter from what was given for them and from its stretches. */
export function fillDays(days: Days, { stretches, direct, calendar, weigh }: Filling): Filled {
  const given = givenDays(direct, calendar, weigh);
  for (const [day, value] of given) place(days, day, value.amount, value.basis);
  const [gaps, open]: [Period[], Stretch[]] = [[], []];
  const gap = new GapFiller(days, calendar, given);
  while (stretches.next()) {
    const { first, last, total, kind } = stretches;
    if (last < days.period.first) continue;
    if (first > days.period.last) break;
    if (kind === 'single') place(days, first, total, SINGLE);
    else if (kind === 'gap') {
      gap.fill(first, last, total, weigh(first));
      gaps.push({ first, last });
    } else open.push(stretches.stretch);
  }
  return { gaps, open };
}

/** Fills gaps one after the other, in the same working space. */
class GapFiller {
  private readonly days: Days;
  private readonly calendar: WorkingCalendar;
  private readonly given: ReadonlyMap<Day, Value>;
  private readonly weights: number[] = [];
  private readonly shares: number[] = [];
  private readonly remainders: number[] = [];

  constructor(days: Days, calendar: WorkingCalendar, given: ReadonlyMap<Day, Value>) {
    this.days = days;
    this.calendar = calendar;
    this.given = given;
  }

  fill(first: Day, last: Day, total: number, off: number): void {
    const { days, given, weights, shares } = this;
    weighDays(weights, this.calendar, first, last, off);
    if (given.size > 0 && isGivenWithin(given, first, last)) {
      for (const [day, { amount, basis }] of filled(first, total, given, weights))
        place(days, day, amount, basis);
      return;
    }
    spreadInto(total, weights, shares, this.remainders);
    for (let day = first; day <= last; day = addDays(day, 1)) place(days, day, shares[day - first] ?? 0, GAP);
  }
}

function isGivenWithin(given: ReadonlyMap<Day, Value>, first: Day, last: Day): boolean {
  for (let day = first; day <= last; day = addDays(day, 1)) if (given.has(day)) return true;
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
