import { addDays, dayText } from '../calendar/day.ts';
import { periodOf, touches, type Period } from '../calendar/period.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { DayColumn, SpreadSpan } from './day-column.ts';
import type { Ledger } from './ledger.ts';
import { monthStart, type MonthCells, type Span } from './month-cells.ts';
import { spanShares } from './span-shares.ts';
import { ESTIMATED, MEASURED, NO_STATE, ZERO_CONFIRMED } from './state.ts';

/** Rules 5, 6 and 7 of the method: what was recorded. Returns whether anything was. */
export function fillRecorded(
  column: DayColumn,
  ledger: Ledger,
  calendar: WorkingCalendar,
  period: Period,
): boolean {
  const months = [...monthsWithin(column, ledger, period)];
  const touching = months.flatMap(({ spans }) => spans.filter((span) => touches(span, period)));
  // A span stands in every month it touches.
  const spans = new Map(touching.map((span) => [span.id, span]));
  for (const span of spans.values()) {
    column.spans.push(addSpan(column, span, calendar, period));
    column.stretches.push({ first: span.first, last: span.last });
  }
  let recorded = spans.size > 0;
  for (const cells of months) if (fillMonth(column, cells, period)) recorded = true;
  return recorded;
}

function* monthsWithin(column: DayColumn, ledger: Ledger, period: Period): Generator<MonthCells> {
  for (let day = period.first; day <= period.last; day = addDays(periodOf(day, 'month').last, 1)) {
    const cells = ledger.month(column.department, column.resource, dayText(day).slice(0, 7));
    if (cells !== undefined) yield cells;
  }
}

/** An entry over several days: spread by working days, and each day it weighs on is estimated. */
function addSpan(column: DayColumn, span: Span, calendar: WorkingCalendar, period: Period): SpreadSpan {
  const shares = spanShares(span, calendar);
  for (const { day, share } of shares) {
    const at = day - period.first;
    if (at < 0 || at >= column.amount.length) continue;
    const sum = (column.amount[at] ?? 0) + share;
    column.amount[at] = sum;
    column.state[at] = sum === 0 ? ZERO_CONFIRMED : ESTIMATED;
  }
  return { ...span, days: shares.map(({ day }) => day) };
}

/** The entries of single days, on top of the shares of spans. */
function fillMonth(column: DayColumn, cells: MonthCells, period: Period): boolean {
  const start = monthStart(cells.month);
  const from = Math.max(0, period.first - start);
  const to = Math.min(cells.sum.length - 1, period.last - start);
  let recorded = false;
  for (let i = from; i <= to; i++) {
    const uses = cells.uses[i] ?? 0;
    const nones = cells.nones[i] ?? 0;
    if (uses === 0 && nones === 0) continue;
    recorded = true;
    const at = start + i - period.first;
    const sum = (column.amount[at] ?? 0) + (cells.sum[i] ?? 0);
    const rough = (cells.rough[i] ?? 0) > 0 || column.state[at] !== NO_STATE;
    // A confirmed zero beside a use is flagged and no longer counts.
    column.contradicted[at] = sum > 0 && nones > 0 ? 1 : 0;
    column.entries[at] = sum > 0 ? uses : uses + nones;
    column.amount[at] = sum;
    column.state[at] = sum === 0 ? ZERO_CONFIRMED : rough ? ESTIMATED : MEASURED;
  }
  return recorded;
}
