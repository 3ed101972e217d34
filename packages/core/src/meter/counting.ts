import { addDays, type Day } from '../calendar/day.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { compareDecimals, plainUse, useBetween, worthOf, type Worth } from './counter.ts';
import { markAt, type Mark, type Marks } from './mark.ts';
import type { Steady } from './steady.ts';
import type { MeterQuestion } from './stretch.ts';

/** What a counter's office says of it. */
export interface CounterFacts {
  /** Small units in a shown unit: 1000 for kWh. */
  readonly per: number;
  /** The multiplier the office states for a day. */
  readonly multiplier: Steady<Decimal>;
  /** Digits before the decimal sign, if the office says so. */
  readonly digitsOn: (day: Day) => number | undefined;
  /** Stretches longer than this on their first day are not filled. */
  readonly longest: Steady<number>;
}

/** What a counter counted from mark to mark. */
export class Counting {
  private readonly marks: Marks;
  private readonly facts: CounterFacts;
  /** What an event said the multiplier is from its boundary on. */
  private set: { readonly multiplier: Decimal; readonly boundary: Day } | undefined;
  private multiplier: Decimal | undefined;
  private worth: Worth = { factor: Number.NaN, divisor: Number.NaN };

  constructor(marks: Marks, facts: CounterFacts) {
    this.marks = marks;
    this.facts = facts;
  }

  /** The use between a mark and the one before it, in small units, or why it is not known. To be asked in order. */
  useTo(at: number): number | MeterQuestion {
    const { marks, facts } = this;
    const first = ((marks.boundary[at - 1] ?? 0) + 1) as Day;
    const last = (marks.boundary[at] ?? 0) as Day;
    if (marks.special.size > 0) {
      this.learn(at - 1);
      const rivals = rivalsAt(marks, at - 1) ?? rivalsAt(marks, at);
      if (rivals !== undefined) return rivals;
    }
    const multiplier = this.multiplierOn(first);
    const changed =
      facts.multiplier.until > last ? undefined : this.changeWithin(multiplier, first, last, at);
    if (changed !== undefined)
      return { kind: 'multiplier-unknown', now: marks.entry[at] ?? markAt(marks, at).entry, from: changed };
    if (multiplier !== this.multiplier) {
      this.multiplier = multiplier;
      this.worth = worthOf(multiplier, facts.per, marks.places);
    }
    const difference = (marks.before[at] ?? 0) - (marks.after[at - 1] ?? 0);
    if (difference >= 0 && marks.rollovers.length === 0) {
      const use = plainUse(difference, this.worth);
      if (!Number.isNaN(use)) return use;
    }
    return this.exactUse(at, multiplier);
  }

  /** Takes note of a multiplier that an event sets. */
  private learn(at: number): void {
    const mark = this.marks.special.get(at);
    if (mark?.multiplier !== undefined) this.set = { multiplier: mark.multiplier, boundary: mark.boundary };
  }

  /** What was said last holds: an event's multiplier until the office states another one from a later day. */
  private multiplierOn(day: Day): Decimal {
    const { set } = this;
    const stated = this.facts.multiplier;
    if (set === undefined) return stated.at(day);
    const now = stated.at(day);
    const isNewer = compareDecimals(now, stated.at(set.boundary)) !== 0;
    if (isNewer) this.set = undefined;
    return isNewer ? now : set.multiplier;
  }

  /**
   * The first day inside a stretch from which the office states another multiplier than before and than the one that holds,
   * unless the mark at its end says what the counter showed then.
   */
  private changeWithin(multiplier: Decimal, first: Day, last: Day, at: number): Day | undefined {
    const stated = this.facts.multiplier;
    let before = stated.at(first);
    for (let day = stated.until; day <= last; day = stated.until) {
      const now = stated.at(day as Day);
      const isOther = compareDecimals(now, before) !== 0 && compareDecimals(now, multiplier) !== 0;
      before = now;
      if (!isOther || (day === last && isAnswered(this.marks.special.get(at), now))) continue;
      this.set = undefined;
      return day as Day;
    }
    return undefined;
  }

  /** The use where the counter went round or fell, or where plain numbers do not hold it. */
  private exactUse(at: number, multiplier: Decimal): number | MeterQuestion {
    const { marks, facts } = this;
    const [from, to] = [markAt(marks, at - 1), markAt(marks, at)];
    const values = { from: from.after, to: to.before, multiplier, per: facts.per };
    const turns = marks.rollovers.filter((day) => day > from.boundary && day <= to.boundary).length;
    if (turns === 0) {
      return compareDecimals(to.before, from.after) < 0
        ? { kind: 'lower', before: from.entry, now: to.entry }
        : useBetween(values);
    }
    if (turns > 1 || compareDecimals(to.before, from.after) >= 0)
      return { kind: 'rollover-unclear', before: from.entry, now: to.entry };
    const digits = facts.digitsOn(addDays(from.boundary, 1));
    return digits === undefined
      ? { kind: 'digits-unknown', now: to.entry }
      : useBetween({ ...values, rolled: { turns, digits } });
  }
}

/** A new counter comes with what the office states of it; an event tells its own multiplier. */
function isAnswered(mark: Mark | undefined, stated: Decimal): boolean {
  if (mark === undefined) return false;
  if (mark.multiplier !== undefined) return compareDecimals(mark.multiplier, stated) === 0;
  return compareDecimals(mark.before, mark.after) !== 0;
}

function rivalsAt({ special }: Marks, at: number): MeterQuestion | undefined {
  const mark = special.get(at);
  return mark === undefined || mark.rivals.length === 0
    ? undefined
    : { kind: 'two-values', entries: [mark.entry, ...mark.rivals] };
}
