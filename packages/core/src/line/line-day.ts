import { addDays, dateOf, dayOf, isDate, weekdayOf, type Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { err, ok, type Result } from '../result/result.ts';
import type { Lexeme, SaidOf } from './lexeme.ts';
import type { DayName } from './meaning.ts';

/** Why the days named in a line are not one day to record for. */
export type DayProblem =
  | { readonly kind: 'no-such-day'; readonly typed: string }
  | { readonly kind: 'future'; readonly day: Day; readonly named: DayLexeme | undefined }
  | { readonly kind: 'two-days' };

/** A day as it stands in a line. */
export type DayLexeme = Lexeme & { readonly said: SaidOf<'day'> };

/** Days back at which a date without a year still means last year's: people record December's last days in January. */
const LAST_YEAR_WITHIN = 92;

/**
 * The day a line is for: the one it names, else the one chosen beside it. Several names must be of one day
 * ("thứ sáu 5/6").
 */
export function dayNamed(named: readonly DayLexeme[], chosen: Day, today: Day): Result<Day, DayProblem> {
  let day: Day | undefined;
  for (const lexeme of named) {
    const one = resolve(lexeme.said.day, today);
    if (one === undefined) return err({ kind: 'no-such-day', typed: dateTyped(lexeme.said.day) });
    if (day !== undefined && day !== one) return err({ kind: 'two-days' });
    day = one;
  }
  const found = day ?? chosen;
  return found > today ? err({ kind: 'future', day: found, named: named[0] }) : ok(found);
}

const dateTyped = (name: DayName): string => (name.by === 'date' ? name.text : '');

/** The latest such day not after today; a date of this year that has not come yet stays in the future. */
function resolve(name: DayName, today: Day): Day | undefined {
  switch (name.by) {
    case 'offset':
      return addDays(today, name.days);
    case 'weekday':
      return addDays(today, -((weekdayOf(today) - name.weekday + 7) % 7));
    case 'date':
      return dateNamed(name.text, today);
  }
}

function dateNamed(text: string, today: Day): Day | undefined {
  const numbers = text.split(/\D/).map(Number);
  const isIso = /^\d{4}-/.test(text);
  const [date = 0, month = 0, typedYear] = isIso ? numbers.toReversed() : numbers;
  const { year: thisYear } = dateOf(today);
  if (typedYear !== undefined) {
    const year = typedYear < 100 ? 2000 + typedYear : typedYear;
    return isDate(year, month, date) ? dayOf(year, month, date) : undefined;
  }
  const lastYears = isDate(thisYear - 1, month, date) ? dayOf(thisYear - 1, month, date) : undefined;
  const isRecent = lastYears !== undefined && today - lastYears <= LAST_YEAR_WITHIN;
  if (!isDate(thisYear, month, date)) return isRecent ? lastYears : undefined;
  const thisYears = dayOf(thisYear, month, date);
  return thisYears > today && isRecent ? lastYears : thisYears;
}

/** The last working day before a day; a book without one for so long has another question to answer first. */
export function workingDayBefore(day: Day, calendar: WorkingCalendar): Day {
  let before = addDays(day, -1);
  for (let left = 60; left > 0 && !calendar.isWorking(before); left--) before = addDays(before, -1);
  return before;
}

/** A day by a word that counts from today: easily meant as "the last time we were here". */
export const isCountedBack = ({ said: { day } }: DayLexeme): boolean => day.by === 'offset' && day.days < 0;
