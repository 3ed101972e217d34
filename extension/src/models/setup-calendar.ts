import {
  addDays,
  dateOf,
  dayNumberFromText,
  dayText,
  monthPeriod,
  weekdayOf,
  workingCalendar,
  type Day,
  type DayKind,
  type FactDraft,
  type Office,
} from '@soxanh/core';
import type { SetupStep } from './setup-history.ts';
import type { Setup } from './setup.ts';

/** A day in the calendar of a year. */
export interface CalendarDay {
  readonly day: Day;
  readonly date: number;
  readonly isWorking: boolean;
  /** The office has decided otherwise than the official calendar. */
  readonly isChanged: boolean;
  /** A weekday that is off, or a weekend day that is worked. */
  readonly isSpecial: boolean;
}

/** A month as a grid: empty places first, so that the first day stands under its weekday (Monday first). */
export interface CalendarMonth {
  readonly month: number;
  readonly leading: number;
  readonly days: readonly CalendarDay[];
  readonly working: number;
}

/** The calendar of a year, month by month. */
export interface CalendarYear {
  readonly year: number;
  readonly isProvisional: boolean;
  readonly months: readonly CalendarMonth[];
  readonly working: number;
}

const OFFICIAL = workingCalendar(new Map());

/** The calendar of a year as the office keeps it. */
export function calendarYear(office: Office, year: number): CalendarYear {
  const months = Array.from({ length: 12 }, (_, i) => calendarMonth(office, year, i + 1));
  return {
    year,
    isProvisional: office.calendar.isProvisional(monthPeriod(year, 1).first),
    months,
    working: months.reduce((sum, month) => sum + month.working, 0),
  };
}

function calendarMonth({ calendar }: Office, year: number, month: number): CalendarMonth {
  const { first, last } = monthPeriod(year, month);
  const days = Array.from({ length: last - first + 1 }, (_, i): CalendarDay => {
    const day = addDays(first, i);
    const isWorking = calendar.isWorking(day);
    return {
      day,
      date: dateOf(day).date,
      isWorking,
      isChanged: isWorking !== OFFICIAL.isWorking(day),
      isSpecial: isWorking !== weekdayOf(day) <= 5,
    };
  });
  return {
    month,
    leading: weekdayOf(first) - 1,
    days,
    working: days.filter(({ isWorking }) => isWorking).length,
  };
}

/** The fact that makes a day what it is not now: a working day off, a day off worked. It holds for that day. */
export function toggledDay({ day, isWorking }: Pick<CalendarDay, 'day' | 'isWorking'>) {
  const is: DayKind = isWorking ? 'off' : 'working';
  return { topic: 'calendar', of: dayText(day), from: dayText(day), value: { is } };
}

/** A day of which the office said something, as it was said. */
export interface StatedDay {
  readonly day: Day;
  readonly isWorking: boolean;
  /** The official calendar says the same: the statement changes nothing. */
  readonly isOfficial: boolean;
  readonly step: SetupStep;
}

/** The days of a year of which the office said something, in their order. */
export function statedDays(setup: Setup, year: number): StatedDay[] {
  return setup.subjects('calendar').flatMap((of) => {
    const day = dayNumberFromText(of);
    const [step] = setup.history('calendar', of);
    if (day === undefined || step === undefined || dateOf(day).year !== year) return [];
    const isWorking = step.value['is'] === 'working';
    return [{ day, isWorking, isOfficial: isWorking === OFFICIAL.isWorking(day), step }];
  });
}

/** Why two days cannot be swapped. */
export type SwapProblem = 'no-day' | 'not-working' | 'not-off';

/**
 * The facts that swap two days, as the yearly notice does: a working day is taken off, a day off is worked for it.
 *
 * @param off the working day that is taken off, `worked` the day off that is worked.
 */
export function swappedDays(
  { calendar }: Office,
  off: Day | undefined,
  worked: Day | undefined,
): FactDraft[] | SwapProblem {
  if (off === undefined || worked === undefined) return 'no-day';
  if (!calendar.isWorking(off)) return 'not-working';
  if (calendar.isWorking(worked)) return 'not-off';
  return [toggledDay({ day: off, isWorking: true }), toggledDay({ day: worked, isWorking: false })];
}
