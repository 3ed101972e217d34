import { addDays, type Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Span } from './month-cells.ts';

/**
 * The days an entry over several days weighs on, each with its exact share: its working days, or all its days if none
 * is a working day.
 *
 * @example
 * const span = { id: '1', first: dayOf(2026, 6, 5), last: dayOf(2026, 6, 8), amount: 5 };
 * spanShares(span, workingCalendar(new Map())).map(({ share }) => share); // [3, 2]
 */
export function spanShares(
  span: Span,
  calendar: WorkingCalendar,
): { readonly day: Day; readonly share: number }[] {
  const days = Array.from({ length: span.last - span.first + 1 }, (_, i) => addDays(span.first, i));
  const working = days.filter((day) => calendar.isWorking(day));
  const bearing = working.length > 0 ? working : days;
  // Days that weigh the same: each has the whole part, and the earlier ones what does not divide.
  const whole = Math.floor(span.amount / bearing.length);
  const odd = span.amount % bearing.length;
  return bearing.map((day, at) => ({ day, share: at < odd ? whole + 1 : whole }));
}
