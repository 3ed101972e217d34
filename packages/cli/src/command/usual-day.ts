import { addDays, dayTable, ledgerOf, type Day, type ResourceId } from '@soxanh/core';
import type { Book } from '../book/open-book.ts';

/** How far back a usual day is looked for, and how many recorded days it takes to speak of one. */
const DAYS_BACK = 60;
const LEAST_DAYS = 10;

/**
 * A department's usual working day: the median of those of the last sixty days on which something was recorded.
 *
 * @returns small units; undefined below ten such days.
 */
export function usualDay(
  { resolution, office }: Book,
  department: string,
  resource: ResourceId,
  today: Day,
): number | undefined {
  const period = { first: addDays(today, -DAYS_BACK), last: addDays(today, -1) };
  const table = dayTable(ledgerOf(resolution.counted), office, {
    period,
    asOf: period.last,
    department,
    resource,
  });
  const amounts = [...(table.columns[0]?.amount ?? [])]
    .filter((amount, at) => amount > 0 && office.calendar.isWorking(addDays(period.first, at)))
    .toSorted((a, b) => a - b);
  const middle = amounts.length / 2;
  const [below, above] = [amounts[Math.ceil(middle) - 1], amounts[Math.floor(middle)]];
  return amounts.length < LEAST_DAYS || below === undefined || above === undefined
    ? undefined
    : Math.round((below + above) / 2);
}
