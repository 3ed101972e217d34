import type { SpanTotal } from './day-totals.ts';
import { equalRatios, type Ratio } from './ratio.ts';

/** Which days of a file are spoken for, by days of their own or by amounts of several days. */
export class SpanClaims {
  private readonly days: Set<number>;
  private readonly spans = new Map<string, Ratio>();

  /** @param days those that have rows of their own. */
  constructor(days: Iterable<number>) {
    this.days = new Set(days);
  }

  /** Whether the same amount was claimed for the same days before: a row that is there again. */
  has({ first, last, total }: SpanTotal): boolean {
    const known = this.spans.get(`${first}/${last}`);
    return known !== undefined && equalRatios(known, total);
  }

  /** Claims the days of an amount; false, and they stay whose they are, if some are spoken for. */
  claim({ first, last, total }: SpanTotal): boolean {
    const days = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    if (days.some((day) => this.days.has(day))) return false;
    for (const day of days) this.days.add(day);
    this.spans.set(`${first}/${last}`, total);
    return true;
  }
}
