import { addDays, dayOf, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';

/**
 * First days of Tết by the meridian of Hà Nội (UTC+7), as month and date. Lunar calendars of other meridians differ in
 * some years, and a year that is not here is not computed: what depends on it is withheld.
 */
const TET_DAYS: Readonly<Record<number, readonly [month: number, date: number]>> = {
  2021: [2, 12],
  2022: [2, 1],
  2023: [1, 22],
  2024: [2, 10],
  2025: [1, 29],
  2026: [2, 17],
  2027: [2, 6],
};

/**
 * The first day of Tết of a year.
 *
 * @returns undefined for a year without data.
 * @example
 * dayText(tetOf(2026) ?? context.today); // '2026-02-17'
 */
export function tetOf(year: number): Day | undefined {
  const tet = TET_DAYS[year];
  return tet === undefined ? undefined : dayOf(year, ...tet);
}

/**
 * The days among which the first day of Tết of a year lies: itself where it is known, else all it can be by the rule of
 * the calendar (a new moon between 20 January and 22 February). Tells which periods cannot depend on a date that is not known.
 *
 * @example
 * lengthOf(tetRange(2026)); // 1
 */
export function tetRange(year: number): Period {
  const tet = tetOf(year);
  return tet === undefined
    ? { first: dayOf(year, 1, 20), last: dayOf(year, 2, 22) }
    : { first: tet, last: tet };
}

/** How many days before and after the first day of Tết are unlike others; a setting, 8 and 14 by default. */
export interface TetZone {
  readonly before: number;
  readonly after: number;
}

/** The days that are, or may be, in the zone of a year's Tết. */
export function tetZone(year: number, { before, after }: TetZone): Period {
  const range = tetRange(year);
  return { first: addDays(range.first, -before), last: addDays(range.last, after) };
}
