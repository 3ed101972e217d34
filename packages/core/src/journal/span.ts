import { dayNumberFromText } from '../calendar/day.ts';

/** The longest stretch one entry may cover. */
export const LONGEST_SPAN_DAYS = 366;

/**
 * Tells whether two texts are the first and a later last day of a stretch one entry may cover.
 *
 * @example
 * isSpan('2026-06-08', '2026-06-12'); // true
 */
export function isSpan(day: string, through: string): boolean {
  const first = dayNumberFromText(day);
  const last = dayNumberFromText(through);
  return first !== undefined && last !== undefined && last > first && last - first < LONGEST_SPAN_DAYS;
}
