import { addDays, type Day } from '../calendar/day.ts';
import { touches, type Period } from '../calendar/period.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { spread, spreadInto } from '../quantity/spread.ts';
import { GAP, SINGLE } from './basis.ts';
import { weighDays } from './day-weights.ts';
import type { DirectUse } from './direct-use.ts';
import { GivenDays, type Value } from './given-days.ts';
import type { Stretch } from './stretch.ts';
import type { StretchWalk } from './stretches.ts';

/** Days to be filled. */
interface Days {
  readonly period: Period;
  readonly amount: Float64Array;
  readonly basis: Uint8Array;
}

/** From what a meter's days are filled. */
export interface Filling {
  readonly stretches: StretchWalk;
  readonly direct: DirectUse;
  readonly calendar: WorkingCalendar;
  /** How much a day off weighs, by the first day of a stretch. */
  readonly weigh: (day: Day) => number;
  /**
   * The last day of a stretch on which the meter was there: what it counted fell on the days until then. Undefined if it was
   * closed before the stretch began: that is nobody's use. Left out where it was never closed.
   */
  readonly lastOpen: ((stretch: Period) => Day | undefined) | undefined;
}

/** Amounts given for days that the readings around them contradict: the readings hold. */
export interface Dispute {
  readonly first: Day;
  readonly last: Day;
  /** Small units. */
  readonly given: number;
  readonly read: number;
}

/** What is to be said of filled days. */
export interface Filled {
  /** Days that were filled together from a reading or an amount over several of them. */
  readonly gaps: Period[];
  /** Stretches that fill no day. */
  readonly open: Stretch[];
  readonly disputes: Dispute[];
}

/** Fills the days of a meter from what was given for them and from its stretches. */
export function fillDays(days: Days, { stretches, direct, calendar, weigh, lastOpen }: Filling): Filled {
  const given = new GivenDays(direct, calendar, weigh);
  for (const [day, value] of given) place(days, day, value.amount, value.basis);
  const [gaps, open, disputes]: [Period[], Stretch[], Dispute[]] = [[], [], []];
  const filler = new Filler(days, calendar, given);
  while (stretches.next()) {
    const { first, total, kind } = stretches;
    const last = lastOpen === undefined ? stretches.last : lastOpen(stretches);
    const isHere = last !== undefined && last >= days.period.first && first <= days.period.last;
    // Stretches before and behind the period are asked what they say of an amount that reaches into it.
    if (!isHere && !given.hasSpans && first > days.period.last) break;
    if (last === undefined || (!isHere && !given.hasSpans)) continue;
    if (kind === 'question' || kind === 'unfilled') {
      if (isHere) open.push({ ...stretches.stretch, last });
      continue;
    }
    const said = kind === 'single' ? filler.one(first, total) : filler.gap(first, last, total, weigh(first));
    if (!isHere) continue;
    if (said !== undefined && said !== total) disputes.push({ first, last, given: said, read: total });
    if (kind === 'gap') gaps.push({ first, last });
  }
  gaps.push(...given.gaps().filter((gap) => touches(gap, days.period)));
  return { gaps, open, disputes };
}

/** Fills stretches one after the other, in the same working space. Each tells what was given for its days, if readings contradict that. */
class Filler {
  private readonly days: Days;
  private readonly calendar: WorkingCalendar;
  private readonly given: GivenDays;
  private readonly weights: number[] = [];
  private readonly shares: number[] = [];
  private readonly remainders: number[] = [];

  constructor(days: Days, calendar: WorkingCalendar, given: GivenDays) {
    this.days = days;
    this.calendar = calendar;
    this.given = given;
  }

  /** A day between its own readings. */
  one(day: Day, total: number): number | undefined {
    const { given } = this;
    place(this.days, day, total, SINGLE);
    if (given.isEmpty) return undefined;
    given.overrule(day, day);
    return given.at(day)?.amount;
  }

  gap(first: Day, last: Day, total: number, off: number): number | undefined {
    const { days, given, weights, shares } = this;
    weighDays(weights, this.calendar, first, last, off);
    if (given.isWithin(first, last)) return this.fillAround(first, last, total);
    spreadInto(total, weights, shares, this.remainders);
    for (let day = first; day <= last; day = addDays(day, 1)) place(days, day, shares[day - first] ?? 0, GAP);
    return undefined;
  }

  /** Some days of the stretch have an amount; all of them together sum exactly to its total (law M1). */
  private fillAround(first: Day, last: Day, total: number): number | undefined {
    const { days, given, weights } = this;
    const all = weights.map((weight, at): Weighed => {
      const day = addDays(first, at);
      return { day, weight, own: given.at(day) };
    });
    const sum = all.reduce((so, { own }) => so + (own?.amount ?? 0), 0);
    const isWhole = all.every(({ own }) => own !== undefined);
    if (sum > total || (isWhole && sum < total)) given.overrule(first, last);
    for (const [day, { amount, basis }] of around(all, total, sum, isWhole)) place(days, day, amount, basis);
    return sum > total || isWhole ? sum : undefined;
  }
}

/** A day of a stretch: what it weighs, and the amount given for it. */
interface Weighed {
  readonly day: Day;
  readonly weight: number;
  readonly own: Value | undefined;
}

/** The values of the days of a stretch in which some have an amount. Days that keep what was given are left out. */
function around(all: readonly Weighed[], total: number, sum: number, isWhole: boolean): [Day, Value][] {
  if (isWhole) {
    if (sum === total) return [];
    // Every day has an amount: they say how the whole falls, the readings how much it is.
    const shares = spread(
      total,
      all.map(({ own, weight }) => (sum > 0 ? (own?.amount ?? 0) : weight)),
    );
    return all.map(({ day }, at) => [day, { amount: shares[at] ?? 0, basis: GAP }]);
  }
  // Given amounts that come to more than the whole are not believed: the readings stand alone, and the dispute is told.
  const open = sum > total ? all : all.filter(({ own }) => own === undefined);
  const shares = spread(
    sum > total ? total : total - sum,
    open.map(({ weight }) => weight),
  );
  // What is left for one day is as certain as what was taken off.
  const isExact = open.length === 1 && all.every(({ own }) => own === undefined || own.basis === SINGLE);
  return open.map(({ day }, at) => [day, { amount: shares[at] ?? 0, basis: isExact ? SINGLE : GAP }]);
}

function place({ period, amount, basis }: Days, day: Day, value: number, on: number): void {
  if (day < period.first || day > period.last) return;
  amount[day - period.first] = value;
  basis[day - period.first] = on;
}
