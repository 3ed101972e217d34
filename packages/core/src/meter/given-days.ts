import { addDays, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { spread } from '../quantity/spread.ts';
import { GAP, SINGLE } from './basis.ts';
import { dayWeights } from './day-weights.ts';
import type { DirectUse } from './direct-use.ts';
import { wholeDay } from './holes.ts';

/** A value of one day before it is put in its place. */
export interface Value {
  readonly amount: number;
  readonly basis: number;
}

/** What was given for days, and which of them readings have overruled since. */
export class GivenDays {
  private readonly values = new Map<Day, Value>();
  private readonly spans: readonly Period[];
  private readonly overruled = new Set<Day>();

  constructor(direct: DirectUse, calendar: WorkingCalendar, weigh: (day: Day) => number) {
    for (const [day, parts] of direct.days) {
      const whole = wholeDay(parts);
      if (whole !== undefined)
        this.values.set(day, { amount: whole.amount, basis: whole.basis === 'single' ? SINGLE : GAP });
    }
    for (const { first, last, total } of direct.spans) {
      const shares = spread(total, dayWeights(calendar, first, last, weigh(first)));
      for (const [at, amount] of shares.entries())
        this.values.set(addDays(first, at), { amount, basis: GAP });
    }
    this.spans = direct.spans;
  }

  /** Every day that has an amount of its own, or a share of an amount for several days. */
  [Symbol.iterator](): Iterator<[Day, Value]> {
    return this.values.entries();
  }

  /** Tells whether some amount is of several days. */
  get hasSpans(): boolean {
    return this.spans.length > 0;
  }

  get isEmpty(): boolean {
    return this.values.size === 0;
  }

  at(day: Day): Value | undefined {
    return this.values.get(day);
  }

  /** Tells whether some day of a stretch has an amount. */
  isWithin(first: Day, last: Day): boolean {
    if (this.isEmpty) return false;
    for (let day = first; day <= last; day = addDays(day, 1)) if (this.values.has(day)) return true;
    return false;
  }

  /** Notes that the readings say of these days what they are, not the amounts. */
  overrule(first: Day, last: Day): void {
    for (let day = first; day <= last; day = addDays(day, 1)) this.overruled.add(day);
  }

  /** The days of amounts over several days whose shares stand: how much fell on which of them is a guess. */
  gaps(): Period[] {
    return this.spans.flatMap(({ first, last }) => {
      const standing: Day[] = [];
      for (let day = first; day <= last; day = addDays(day, 1))
        if (!this.overruled.has(day)) standing.push(day);
      const [from, to] = [standing[0], standing.at(-1)];
      return from === undefined || to === undefined ? [] : [{ first: from, last: to }];
    });
  }
}
