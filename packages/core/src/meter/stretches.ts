import { addDays, type Day } from '../calendar/day.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { compareDecimals, useBetween } from './counter.ts';
import type { Mark, Marks } from './mark.ts';
import type { MeterQuestion, Stretch } from './stretch.ts';

/** What a counter's office says of it. */
export interface CounterFacts {
  /** Small units in a shown unit: 1000 for kWh. */
  readonly per: number;
  /** The multiplier the office states for a day. */
  readonly multiplierOn: (day: Day) => Decimal;
  /** Digits before the decimal sign, if the office says so. */
  readonly digitsOn: (day: Day) => number | undefined;
  /** Stretches longer than this are not filled. */
  readonly longest: number;
}

/**
 * The stretches between the marks of one meter, in order (method §6). Each has its exact use, or a question.
 *
 * Where two marks share a boundary, what was used between them (a new counter's first kilowatt-hours on the day it was
 * put in) belongs to the stretch before, and at the very beginning to the one after: nothing is lost (law M3).
 */
export function stretchesOf({ marks, rollovers }: Marks, facts: CounterFacts): Stretch[] {
  const stretches: Stretch[] = [];
  let multiplier: Decimal | undefined;
  let left = 0;
  for (let at = 1; at < marks.length; at++) {
    const [from, to] = [marks[at - 1], marks[at]];
    if (from === undefined || to === undefined) continue;
    multiplier = from.multiplier ?? multiplier;
    const span = { from, to, multiplier, rollovers };
    const use = useOf(span, facts);
    if (to.boundary > from.boundary) {
      stretches.push(stretchOf(span, use, left, facts.longest));
      left = 0;
      continue;
    }
    const before = stretches.at(-1);
    if (typeof use !== 'number') stretches.splice(-1, 1, ...asked(before, use));
    else if (before === undefined) left += use;
    else stretches[stretches.length - 1] = more(before, use, to);
  }
  return stretches;
}

interface Span {
  readonly from: Mark;
  readonly to: Mark;
  /** Set by an event before; else the office's. */
  readonly multiplier: Decimal | undefined;
  readonly rollovers: readonly Day[];
}

function useOf(span: Span, facts: CounterFacts): number | MeterQuestion {
  const { from, to, rollovers } = span;
  for (const mark of [from, to])
    if (mark.rivals.length > 0) return { kind: 'two-values', entries: [mark.entry, ...mark.rivals] };
  const first = addDays(from.boundary, 1);
  const multiplier = span.multiplier ?? facts.multiplierOn(first);
  const changed = span.multiplier === undefined ? changeWithin(span, multiplier, facts) : undefined;
  if (changed !== undefined) return { kind: 'multiplier-unknown', now: to.entry, from: changed };
  const turns = rollovers.filter((day) => day > from.boundary && day <= to.boundary).length;
  const values = { from: from.after, to: to.before, multiplier, per: facts.per };
  if (turns === 0) {
    return compareDecimals(to.before, from.after) < 0
      ? { kind: 'lower', before: from.entry, now: to.entry }
      : useBetween(values);
  }
  const digits = facts.digitsOn(first);
  return digits === undefined
    ? { kind: 'digits-unknown', now: to.entry }
    : useBetween({ ...values, rolled: { turns, digits } });
}

/** The first day inside a stretch on which the office states another multiplier. */
function changeWithin(
  { from, to }: Span,
  multiplier: Decimal,
  { multiplierOn }: CounterFacts,
): Day | undefined {
  for (let day = addDays(from.boundary, 2); day <= to.boundary; day = addDays(day, 1))
    if (compareDecimals(multiplierOn(day), multiplier) !== 0) return day;
  return undefined;
}

function stretchOf({ from, to }: Span, use: number | MeterQuestion, left: number, longest: number): Stretch {
  const [first, last] = [addDays(from.boundary, 1), to.boundary];
  const ends = { first, last, from: from.entry, to: to.entry };
  if (typeof use !== 'number') return { ...ends, total: undefined, kind: 'question', question: use };
  const days = last - first + 1;
  const kind = days === 1 ? 'single' : days > longest ? 'unfilled' : 'gap';
  return { ...ends, total: use + left, kind, question: undefined };
}

const more = (before: Stretch, use: number, to: Mark): Stretch => ({
  ...before,
  total: before.total === undefined ? undefined : before.total + use,
  to: to.entry,
});

/** A question about the end of a stretch makes its use unknown too. */
const asked = (before: Stretch | undefined, question: MeterQuestion): Stretch[] =>
  before === undefined
    ? []
    : [{ ...before, total: undefined, kind: 'question', question: before.question ?? question }];
