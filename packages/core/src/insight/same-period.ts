import { addDays, dateOf, dayOf, isDate, type Day } from '../calendar/day.ts';
import { touches, type Period } from '../calendar/period.ts';
import { err, ok, type Result } from '../result/result.ts';
import { allDays, type DaySet } from './day-set.ts';
import { tetOf, tetRange, tetZone, type TetZone } from './tet-days.ts';

/** How a period and the same one last year lie to Tết. */
export interface TetAlignment {
  /** Whether the window was moved with Tết. If not, the zones lie outside both periods, or whole inside both. */
  readonly touched: boolean;
  /** The year whose Tết is nearest to the middle of the period. */
  readonly year: number;
  /** First day of Tết of that year and of the year before; undefined where it is not known and does not matter. */
  readonly tet: Day | undefined;
  readonly tetBefore: Day | undefined;
  readonly zone: TetZone;
}

/** With what a period is compared one year earlier. */
export interface SamePeriod {
  /** P′: the same calendar dates, for the absolute change. */
  readonly dates: DaySet;
  /** P₀: for the converted change; P′ itself unless Tết touches it. */
  readonly compared: DaySet;
  readonly tet: TetAlignment;
}

/** Why there is no same period one year earlier. */
export type NoSamePeriod =
  /** The first day of Tết of this year is not known, and the period depends on it. */
  | { readonly kind: 'no-tet-date'; readonly year: number }
  /** 29 February has no counterpart. */
  | { readonly kind: 'no-counterpart'; readonly day: Day };

/**
 * The same period one year earlier, aligned by distance from Tết where Tết touches it (method §7).
 *
 * @example
 * const found = samePeriod(monthPeriod(2026, 2), { before: 8, after: 14 });
 * found.ok ? found.value.compared.period : undefined; // { first: dayOf(2025, 1, 13), last: dayOf(2025, 2, 9) }
 */
export function samePeriod(period: Period, zone: TetZone): Result<SamePeriod, NoSamePeriod> {
  const dates = oneYearEarlier(period);
  if (dates === undefined) return err({ kind: 'no-counterpart', day: period.first });
  const years = nearestTet(period);
  const met = years.map((year) => ({ year, touch: touchOf(period, dates.period, year, zone) }));
  // More than one year can be nearest only where a date is not known: then the verdict must not depend on it.
  const unsure = met.find(({ touch }) => touch !== 'untouched');
  const year = (unsure ?? met[0])?.year ?? dateOf(period.first).year;
  const tet = tetOf(year);
  const tetBefore = tetOf(year - 1);
  if (unsure === undefined)
    return ok({ dates, compared: dates, tet: { touched: false, year, tet, tetBefore, zone } });
  if (tet === undefined) return err({ kind: 'no-tet-date', year });
  if (tetBefore === undefined) return err({ kind: 'no-tet-date', year: year - 1 });
  const moved = {
    first: addDays(period.first, tetBefore - tet),
    last: addDays(period.last, tetBefore - tet),
  };
  return ok({ dates, compared: allDays(moved), tet: { touched: true, year, tet, tetBefore, zone } });
}

/**
 * The same calendar dates one year earlier. 29 February has no counterpart, neither way.
 *
 * @returns undefined for a 29 February alone.
 * @example
 * oneYearEarlier({ first: dayOf(2024, 2, 29), last: dayOf(2024, 2, 29) }); // undefined
 */
export function oneYearEarlier(period: Period): DaySet | undefined {
  const first = sameDate(period.first) ?? dayOf(dateOf(period.first).year - 1, 3, 1);
  const last = sameDate(period.last) ?? dayOf(dateOf(period.last).year - 1, 2, 28);
  if (first > last) return undefined;
  const without: Day[] = [];
  for (let { year } = dateOf(first); year <= dateOf(last).year; year++) {
    const leapDay = dayOf(year, 2, 29);
    if (isDate(year, 2, 29) && leapDay >= first && leapDay <= last) without.push(leapDay);
  }
  return { period: { first, last }, without };
}

function sameDate(day: Day): Day | undefined {
  const { year, month, date } = dateOf(day);
  return isDate(year - 1, month, date) ? dayOf(year - 1, month, date) : undefined;
}

/** The years whose Tết is, or may be, nearest to the middle day of a period. Of equal distances the earlier year. */
function nearestTet({ first, last }: Period): number[] {
  const middle = (first + last) / 2;
  const { year } = dateOf(addDays(first, Math.floor((last - first) / 2)));
  const candidates = [year - 1, year, year + 1].map((each) => {
    const range = tetRange(each);
    const toFirst = Math.abs(middle - range.first);
    const toLast = Math.abs(middle - range.last);
    const within = middle >= range.first && middle <= range.last;
    return { year: each, least: within ? 0 : Math.min(toFirst, toLast), most: Math.max(toFirst, toLast) };
  });
  const sure = Math.min(...candidates.map(({ most }) => most));
  const possible = candidates.filter(({ least }) => least <= sure);
  const known = possible.every(({ least, most }) => least === most);
  return possible.slice(0, known ? 1 : possible.length).map((candidate) => candidate.year);
}

/** Whether Tết touches a period or the same one last year; `may-touch` where a date would be needed that is not known. */
function touchOf(
  period: Period,
  earlier: Period,
  year: number,
  zone: TetZone,
): 'touched' | 'untouched' | 'may-touch' {
  const now = tetZone(year, zone);
  const before = tetZone(year - 1, zone);
  const meets = touches(period, now) || touches(earlier, before);
  if (!meets || (contains(period, now) && contains(earlier, before))) return 'untouched';
  return tetOf(year) === undefined || tetOf(year - 1) === undefined ? 'may-touch' : 'touched';
}

const contains = (whole: Period, part: Period): boolean =>
  part.first >= whole.first && part.last <= whole.last;
