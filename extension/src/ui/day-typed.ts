import { dateOf, dayNumberFromText, dayOf, isDate, type Day } from '@soxanh/core';

/**
 * Reads a date as people here type it: day before month, in either language, because it stands on the same papers.
 * Without a year the latest such day not after `today` is meant.
 *
 * @returns undefined if it is no date.
 * @example
 * dayFromTyped('8/6/2026', today);
 */
export function dayFromTyped(typed: string, today: Day): Day | undefined {
  const text = typed.trim();
  const iso = dayNumberFromText(text);
  if (iso !== undefined) return iso;
  const match = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{2}|\d{4}))?$/.exec(text);
  if (match === null) return undefined;
  const [date, month] = [Number(match[1]), Number(match[2])];
  if (match[3] !== undefined) {
    const year = match[3].length === 2 ? 2000 + Number(match[3]) : Number(match[3]);
    return isDate(year, month, date) ? dayOf(year, month, date) : undefined;
  }
  const { year } = dateOf(today);
  const latest = [year, year - 1, year - 2, year - 3, year - 4].find(
    (each) => isDate(each, month, date) && dayOf(each, month, date) <= today,
  );
  return latest === undefined ? undefined : dayOf(latest, month, date);
}
