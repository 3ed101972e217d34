import { addDays, type Day, type Office, type ResourceId } from '@soxanh/core';
import { dayRecord } from './today-record.ts';
import type { KnownMonths } from './today-months.ts';

/** How far back a usual day is looked for, and how many recorded days it takes to speak of one. */
const DAYS_BACK = 60;
const LEAST_DAYS = 10;

/**
 * A department's usual working day: the median of those of the last sixty days on which something was recorded.
 * Reads months only when asked, which is when an amount is over the fixed limits.
 *
 * @returns undefined below ten such days, and while they are being read.
 */
export function usualDayOf(
  months: KnownMonths,
  office: Office,
  department: string,
  resource: ResourceId,
  today: Day,
): number | undefined {
  const amounts: number[] = [];
  let isComplete = true;
  for (let back = 1; back <= DAYS_BACK; back++) {
    const day = addDays(today, -back);
    // Every month is asked for in the same turn, so that they are read together.
    const cells = months.of(department, day);
    if (cells === undefined) isComplete = false;
    else if (office.calendar.isWorking(day)) {
      const { amount } = dayRecord(cells, resource, day, office.calendar);
      if (amount > 0) amounts.push(amount);
    }
  }
  return isComplete && amounts.length >= LEAST_DAYS ? median(amounts) : undefined;
}

function median(amounts: readonly number[]): number | undefined {
  const sorted = amounts.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return below === undefined || above === undefined ? undefined : Math.round((below + above) / 2);
}
