import { dateOf, dayNumberFromText } from './day.ts';
import { epochMillisOf, MINUTES_AHEAD_OF_UTC, momentAt } from './moment.ts';

/**
 * An instant as ISO 8601 text with the office's offset and seconds.
 *
 * @example
 * stampText(0); // '1970-01-01T07:00:00+07:00'
 */
export function stampText(epochMillis: number): string {
  const { day, minutes } = momentAt(epochMillis);
  const { year, month, date } = dateOf(day);
  const seconds = Math.floor(epochMillis / 1000) - Math.floor(epochMillis / 60_000) * 60;
  const two = (n: number): string => String(n).padStart(2, '0');
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds)}`;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}T${time}+07:00`;
}

/**
 * The office's date written at the head of a stamp, or undefined if the text is no stamp.
 *
 * @example
 * stampDay('2026-06-08T09:05:30+07:00'); // '2026-06-08'
 */
export function stampDay(stamp: string): string | undefined {
  const day = stamp.slice(0, 10);
  return /^T\d\d:\d\d/.test(stamp.slice(10)) && dayNumberFromText(day) !== undefined ? day : undefined;
}

/**
 * Reads a stamp of ISO 8601 with seconds and an offset, as `stampText` writes it: an instant whatever the zone.
 *
 * @returns milliseconds since 1970-01-01T00:00Z, undefined if the text is no such stamp.
 * @example
 * epochMillisOfStamp('1970-01-01T07:00:01+07:00'); // 1000
 */
export function epochMillisOfStamp(stamp: string): number | undefined {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/.exec(stamp);
  const day = dayNumberFromText(match?.[1] ?? '');
  if (match === null || day === undefined) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(2, 5).map(Number);
  const ahead = (Number(match[6] ?? 0) * 60 + Number(match[7] ?? 0)) * (match[5] === '-' ? -1 : 1);
  const inOffice = hours * 60 + minutes - ahead + MINUTES_AHEAD_OF_UTC;
  return epochMillisOf({ day, minutes: inOffice }) + seconds * 1000;
}
