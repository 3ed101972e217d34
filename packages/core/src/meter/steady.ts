import type { Day } from '../calendar/day.ts';

/** What tells from which days on something else may hold: a timeline of facts. */
interface Cause {
  changes(): readonly Day[];
}

/**
 * A dated value that is asked for day after day: worked out anew only where one of the facts behind it changes, so that a
 * thousand days in a row cost one look-up.
 *
 * @example
 * const steady = new Steady([{ changes: () => [dayOf(2026, 6, 1)] }], (day) => `from ${dayText(day)}`);
 * steady.at(dayOf(2026, 6, 8)); // 'from 2026-06-01'
 */
export class Steady<V> {
  private readonly changes: readonly Day[];
  private readonly valueOn: (day: Day) => V;
  private value: V;
  /** The first day from which on the value asked for last holds; infinite if it always did. */
  since: number = Number.NEGATIVE_INFINITY;
  /** The first day behind the one asked for last on which another value may hold; infinite if there is none. */
  until: number;

  /** @param valueOn the value of a day; asked only for days of change, and for one before all of them. */
  constructor(causes: readonly Cause[], valueOn: (day: Day) => V) {
    this.changes = causes.flatMap((cause) => [...cause.changes()]).toSorted((a, b) => a - b);
    this.valueOn = valueOn;
    this.until = this.changes[0] ?? Number.POSITIVE_INFINITY;
    this.value = valueOn(((this.changes[0] ?? 0) - 1) as Day);
  }

  /** The value that holds on a day. */
  at(day: Day): V {
    if (day < this.since || day >= this.until) this.turnTo(day);
    return this.value;
  }

  private turnTo(day: Day): void {
    const { changes } = this;
    const before = changes.findLast((change) => change <= day);
    this.since = before ?? Number.NEGATIVE_INFINITY;
    this.until = changes.find((change) => change > day) ?? Number.POSITIVE_INFINITY;
    this.value = this.valueOn(before ?? (((changes[0] ?? 0) - 1) as Day));
  }
}
