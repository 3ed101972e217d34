import { dayNumbered } from '@soxanh/core';
import { lengthOf, type Stretches } from './coverage.ts';
import { dayProblem, overlapProblem, sizeProblem } from './day-problem.ts';
import type { DayTotal } from './day-total.ts';
import type { DayTotals, SpanTotal } from './day-totals.ts';
import { amountOf, type Measure } from './measure.ts';
import type { MeterDay, MeterMinutes, MeterSpan, RowCounts } from './meter-file.ts';
import type { MeterProblem } from './meter-problem.ts';
import { roundRatio } from './ratio.ts';
import { SpanClaims } from './span-claims.ts';

export interface DayResults {
  readonly days: MeterDay[];
  readonly spans: MeterSpan[];
  readonly problems: MeterProblem[];
}

/**
 * The days of a file once all of it is read. A day whose minutes came twice is taken if both tellings say the same of the
 * same minutes, and left out as a whole if they do not: nobody knows which is right.
 *
 * @param counts is brought up to date: rows of a day that is left out count as refused.
 */
export function dayResults(totals: DayTotals, measure: Measure, counts: RowCounts): DayResults {
  const results: DayResults = { days: [], spans: [], problems: [] };
  for (const total of [...totals.days.values()].toSorted((a, b) => a.day - b.day)) {
    counts.used -= total.copies;
    counts.repeated += total.copies;
    const problem = dayProblem(total, measure);
    if (problem === undefined) {
      const day = dayOf(total, measure);
      // Less than half a minute at the edge of a file is no part of a day.
      if (day.minutes?.covered.length !== 0) results.days.push(day);
      counts.used -= total.second?.rows ?? 0;
      counts.repeated += total.second?.rows ?? 0;
    } else leaveOut(problem, results, counts);
  }
  const claims = new SpanClaims(totals.days.keys());
  for (const span of totals.spans) {
    if (claims.has(span)) {
      counts.used--;
      counts.repeated++;
      continue;
    }
    const problem = claims.claim(span) ? sizeProblem(span, measure) : overlapProblem(span, measure);
    if (problem === undefined) results.spans.push(spanOf(span, measure));
    else leaveOut(problem, results, counts);
  }
  return results;
}

function leaveOut(problem: MeterProblem, { problems }: DayResults, counts: RowCounts): void {
  counts.used -= problem.rows;
  counts.refused += problem.rows;
  problems.push(problem);
}

function dayOf({ day, first, guessed, firstRow }: DayTotal, measure: Measure): MeterDay {
  const { whole, exact } = roundRatio(amountOf(first.sum.total, day, measure));
  return {
    day,
    amount: Number(whole),
    exact,
    about: guessed,
    minutes: minutesOf(first.stretches, measure.clock.extent(day)),
    row: firstRow,
    rows: first.rows,
  };
}

/** Days as long as clocks make them; a change by another amount is left to the plain day. */
const LENGTHS: readonly MeterMinutes['of'][] = [1380, 1440, 1500];

/** The minutes of a day that were measured; undefined if all were. */
function minutesOf(
  stretches: Stretches,
  { start, seconds }: { readonly start: number; readonly seconds: number },
): MeterMinutes | undefined {
  if (lengthOf(stretches) === seconds) return undefined;
  const of = LENGTHS.find((minutes) => minutes * 60 === seconds) ?? 1440;
  const covered: [number, number][] = [];
  for (let at = 0; at < stretches.length; at += 2) {
    const from = toMinute((stretches[at] ?? 0) - start, of);
    const to = toMinute((stretches[at + 1] ?? 0) - start, of);
    const last = covered.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (to > from) covered.push([from, to]);
  }
  const [only] = covered;
  return covered.length === 1 && only?.[0] === 0 && only[1] === of ? undefined : { of, covered };
}

const toMinute = (second: number, of: number): number => Math.min(Math.max(Math.round(second / 60), 0), of);

function spanOf({ first, last, total, row }: SpanTotal, measure: Measure): MeterSpan {
  const { whole, exact } = roundRatio(amountOf(total, first, measure));
  return { first: dayNumbered(first), last: dayNumbered(last), amount: Number(whole), exact, row };
}
