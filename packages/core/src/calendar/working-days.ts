import { dateOf, dayText, weekdayOf, type Day } from './day.ts';
import { FIXED_DAYS_OFF, OFFICIAL_DAYS } from './official-days.ts';
import type { Period } from './period.ts';

/** What a calendar says of a day. */
export type DayKind = 'working' | 'off';

/** Tells working days from days off (law C2). Dated and editable: see `workingCalendar`. */
export interface WorkingCalendar {
  isWorking(day: Day): boolean;
  /** A year without an official notice: its days may still change, and every figure that rests on it says so. */
  isProvisional(day: Day): boolean;
}

/**
 * The civil service's calendar with an office's own changes on top.
 *
 * @param changes what the office has decided for single days; it wins over the official data.
 * @example
 * // A Saturday worked for Monday 31 August.
 * workingCalendar(new Map()).isWorking(dayOf(2026, 8, 22)); // true
 */
export function workingCalendar(changes: ReadonlyMap<Day, DayKind>): WorkingCalendar {
  const years = new Map<number, ReadonlyMap<string, DayKind>>();
  const ofYear = (year: number): ReadonlyMap<string, DayKind> => {
    const known = years.get(year) ?? exceptionsOf(year);
    years.set(year, known);
    return known;
  };
  return {
    isWorking: remembered((day) => {
      const change = changes.get(day);
      if (change !== undefined) return change === 'working';
      const exception = ofYear(dateOf(day).year).get(dayText(day).slice(5));
      return exception === undefined ? weekdayOf(day) <= 5 : exception === 'working';
    }),
    isProvisional: (day) => OFFICIAL_DAYS[dateOf(day).year] === undefined,
  };
}

/** Days whose answers are kept together. */
const BLOCK = 512;
const [YES, NO] = [1, 2];

/** Years of meters ask for the same days a thousand times: what was answered once is kept. */
function remembered(isWorking: (day: Day) => boolean): (day: Day) => boolean {
  const blocks = new Map<number, Uint8Array>();
  let number = Number.NaN;
  let block: Uint8Array = new Uint8Array(BLOCK);
  return (day) => {
    const place = ((day % BLOCK) + BLOCK) % BLOCK;
    if (day - place !== number) {
      number = day - place;
      block = blocks.get(number) ?? new Uint8Array(BLOCK);
      blocks.set(number, block);
    }
    const known = block[place];
    if (known === YES || known === NO) return known === YES;
    const answer = isWorking(day);
    block[place] = answer ? YES : NO;
    return answer;
  };
}

function exceptionsOf(year: number): ReadonlyMap<string, DayKind> {
  const official = OFFICIAL_DAYS[year];
  if (official === undefined) {
    return new Map(
      FIXED_DAYS_OFF.filter(({ since }) => year >= since).map(({ monthDay }) => [monthDay, 'off']),
    );
  }
  return new Map<string, DayKind>([
    ...official.off.map((monthDay) => [monthDay, 'off'] as const),
    ...official.worked.map((monthDay) => [monthDay, 'working'] as const),
  ]);
}

/**
 * Working days of a period.
 *
 * @example
 * countWorking(workingCalendar(new Map()), monthPeriod(2026, 6)); // 22
 */
export function countWorking(calendar: WorkingCalendar, period: Period): number {
  let count = 0;
  for (let day: number = period.first; day <= period.last; day++) if (calendar.isWorking(day as Day)) count++;
  return count;
}
