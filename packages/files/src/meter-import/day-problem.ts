import { LARGEST_AMOUNT, RESOURCES, type Day, type ResourceId } from '@soxanh/core';
import type { DayTotal } from './day-total.ts';
import type { SpanTotal } from './day-totals.ts';
import { amountOf, type Measure } from './measure.ts';
import type { MeterProblem } from './meter-problem.ts';
import { ratioText, roundRatio, timesRatio, type Ratio } from './ratio.ts';

/** Why a day of a file cannot be taken; undefined if it can. All of its rows fall with it. */
export function dayProblem(total: DayTotal, measure: Measure): MeterProblem | undefined {
  const { day, first, second, muddled, conflict, isContradicted } = total;
  const amount = amountOf(first.sum.total, day, measure);
  const rows = first.rows + (second?.rows ?? 0) + muddled;
  if (isContradicted) {
    const text = shownText(amount, measure.resource);
    const at = { row: total.firstRow, cells: [], ...conflict, rows, field: 'amount' as const, text };
    return { ...at, reason: { kind: 'twice', day, rival: rivalOf(total, measure) } };
  }
  return sizeOf(amount, measure, { row: total.firstRow, cells: [], rows, day });
}

/** Why an amount of several days cannot be taken because of what it is; undefined if it can. */
export const sizeProblem = (span: SpanTotal, measure: Measure): MeterProblem | undefined =>
  sizeOf(amountOf(span.total, span.first, measure), measure, {
    row: span.row,
    cells: span.cells,
    rows: 1,
    day: undefined,
  });

/** An amount of several days of which others claim some. */
export function overlapProblem({ first, total, row, cells }: SpanTotal, measure: Measure): MeterProblem {
  const text = shownText(amountOf(total, first, measure), measure.resource);
  return { row, cells, rows: 1, field: 'amount', text, reason: { kind: 'spans-overlap' } };
}

function sizeOf(
  amount: Ratio,
  { resource }: Measure,
  { day, ...at }: Pick<MeterProblem, 'row' | 'cells' | 'rows'> & { readonly day: Day | undefined },
): MeterProblem | undefined {
  const { whole, exact } = roundRatio(amount);
  const problem = { ...at, field: 'amount' as const, text: shownText(amount, resource) };
  if (whole > BigInt(LARGEST_AMOUNT)) return { ...problem, reason: { kind: 'too-large', day } };
  return RESOURCES[resource].counted && !exact
    ? { ...problem, reason: { kind: 'not-whole', day } }
    : undefined;
}

/** Both amounts in small units, where two rows have one interval. */
function rivalOf({ day, rival }: DayTotal, measure: Measure) {
  if (rival === undefined) return undefined;
  const rounded = (amount: Ratio): number => Number(roundRatio(amountOf(amount, day, measure)).whole);
  return { row: rival.against, before: rounded(rival.before), now: rounded(rival.now) };
}

/** An amount of small units as people write it, `.` decimal, in the unit people read. */
const shownText = (amount: Ratio, resource: ResourceId): string =>
  ratioText(timesRatio(amount, { num: 1n, den: BigInt(RESOURCES[resource].shown.per) }));
