import { dateOf, dayNumberFromText, type Day } from '../calendar/day.ts';
import { isWithin, type Period } from '../calendar/period.ts';
import { stampDay } from '../calendar/stamp.ts';
import type { MeterEntry } from '../meter/meter-days.ts';
import type { EntryDays, Habit } from './habits.ts';

/** Something odd in when a meter's readings were written. It may be right: it is a question, never a verdict. */
export type ReadingHabit =
  /** Written before the day it is of. */
  | { readonly kind: 'read-early'; readonly day: Day; readonly writtenOn: Day }
  | Extract<Habit, { kind: 'one-day' }>;

/** Readings of so many months written on one and the same day are worth a look. */
const FEWEST_MONTHS = 3;

/**
 * Looks at when the readings of a meter were written: before the day they are of, or those of several months on one day.
 * A slip that is typed a day or a week later is how offices do it, and is no habit. Rows of a file say nothing.
 *
 * @param entries the meter's entries in force.
 * @example
 * const said = { kind: 'reading', id: '1', meter: 'dien-1', value: '1' };
 * const early = { ...said, day: '2026-06-10', at: '2026-06-08T08:00:00+07:00' };
 * readingHabits([early], monthPeriod(2026, 6)).map(({ kind }) => kind); // ['read-early']
 */
export function readingHabits(entries: readonly MeterEntry[], period: Period): ReadingHabit[] {
  const read = entries.flatMap(writtenDays).filter(({ day }) => isWithin(day, period));
  const early = read.filter(({ day, writtenOn }) => writtenOn < day);
  return [...early.map((one): ReadingHabit => ({ kind: 'read-early', ...one })), ...allAtOnce(read)];
}

function writtenDays(entry: MeterEntry): EntryDays[] {
  if (entry.kind !== 'reading' || entry.source !== undefined) return [];
  const [day, writtenOn] = [entry.day, stampDay(entry.at) ?? ''].map(dayNumberFromText);
  return day === undefined || writtenOn === undefined ? [] : [{ day, writtenOn }];
}

function allAtOnce(read: readonly EntryDays[]): ReadingHabit[] {
  const [on, ...others] = new Set(read.map(({ writtenOn }) => writtenOn));
  const months = new Set(read.map(({ day }) => monthOf(day)));
  if (on === undefined || others.length > 0 || months.size < FEWEST_MONTHS) return [];
  return [{ kind: 'one-day', on, days: new Set(read.map(({ day }) => day)).size }];
}

function monthOf(day: Day): number {
  const { year, month } = dateOf(day);
  return year * 12 + month;
}
