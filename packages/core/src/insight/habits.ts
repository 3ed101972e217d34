import { dayNumberFromText, type Day } from '../calendar/day.ts';
import { stampDay } from '../calendar/stamp.ts';
import type { UseEntry } from '../journal/entry.ts';
import type { Period } from '../calendar/period.ts';
import { MEASURED } from '../ledger/state.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { allDays, daysOf } from './day-set.ts';
import type { Evidence } from './evidence.ts';
import { settingOn } from '../office/method-settings.ts';
import { WHOLE } from '../quantity/whole.ts';
import type { Part } from './subject.ts';

/** A habit in how figures come about that is worth a look. It may be right: it is a question, never a verdict. */
export type Habit =
  /** Few different values among many days. */
  | { readonly kind: 'few-values'; readonly distinct: number; readonly days: number }
  /** Everything was entered on one day, though it was used on many. */
  | { readonly kind: 'one-day'; readonly on: Day; readonly days: number }
  /** The same value so many working days running. */
  | {
      readonly kind: 'same-value';
      readonly amount: number;
      readonly first: Day;
      readonly last: Day;
      readonly days: number;
    };

/** A habit with whose it is. Only the head of the department sees it: it is told to nobody else (law T3). */
export interface HabitFinding {
  readonly of: Part;
  readonly resource: ResourceId;
  readonly period: Period;
  readonly audience: 'head';
  readonly habit: Habit;
}

/** When an entry was made, and for which day. */
export interface EntryDays {
  /** The day it is for. */
  readonly day: Day;
  /** The day it was written. */
  readonly writtenOn: Day;
}

/**
 * For which days entries were made, and when. Rows of a file came in together by nature, entries over several days are one,
 * and of a clock that cannot be read nothing is said.
 *
 * @param entries a department's use entries in force.
 * @example
 * const entry = { day: '2026-06-08', at: '2026-06-09T08:00:00+07:00' };
 * entryDays([entry]); // [{ day: dayOf(2026, 6, 8), writtenOn: dayOf(2026, 6, 9) }]
 */
export function entryDays(entries: readonly UseEntry[]): EntryDays[] {
  return entries.flatMap(({ day, through, source, at }) => {
    const [on, writtenOn] = [day, stampDay(at) ?? ''].map(dayNumberFromText);
    const isOne = through === undefined && source === undefined;
    return isOne && on !== undefined && writtenOn !== undefined ? [{ day: on, writtenOn }] : [];
  });
}

/**
 * Looks at how a department recorded. Days without use say nothing of a habit (an office without plastic confirms zero
 * every day), and days spread from an entry over several are equal by nature: both are left out.
 *
 * @param entries the department's use entries of one day that count in the period.
 * @example
 * const evidence = ledgerEvidence(new Ledger(), context.office, dayOf(2026, 6, 30));
 * const of = { kind: 'department', id: 'van-phong' } as const;
 * habitsOf(evidence, of, 'paper', monthPeriod(2026, 6), []); // []
 */
export function habitsOf(
  evidence: Evidence,
  subject: Part,
  resource: ResourceId,
  period: Period,
  entries: readonly EntryDays[],
): HabitFinding[] {
  const { office } = evidence;
  const days = valuesOf(evidence, subject, resource, period);
  const set = (key: 'habit-distinct' | 'habit-values' | 'habit-run'): number =>
    settingOn(office, key, period.last).value;
  const habits = [
    ...fewValues(days, set('habit-distinct'), set('habit-values')),
    ...oneDay(entries, set('habit-values')),
    ...sameValue(days, set('habit-run')),
  ];
  return habits.map((habit) => ({ of: subject, resource, period, audience: 'head', habit }));
}

/** A working day with its value; undefined where it has none that says something of a habit. */
interface Value {
  readonly day: Day;
  readonly amount: number | undefined;
}

/** Days off are no break in a row of equal values, and no part of it. */
function valuesOf(evidence: Evidence, subject: Part, resource: ResourceId, period: Period): Value[] {
  const series = evidence.days(subject, resource, period);
  return daysOf(allDays(period))
    .filter((day) => evidence.office.calendar.isWorking(day))
    .map((day) => {
      const at = day - period.first;
      return { day, amount: series.state[at] === MEASURED ? series.amount[at] : undefined };
    });
}

function fewValues(days: readonly Value[], limit: number, fewest: number): Habit[] {
  const amounts = days.map(({ amount }) => amount).filter((amount) => amount !== undefined);
  const distinct = new Set(amounts).size;
  if (amounts.length < fewest || WHOLE * distinct >= limit * amounts.length) return [];
  return [{ kind: 'few-values', distinct, days: amounts.length }];
}

function oneDay(entries: readonly EntryDays[], fewest: number): Habit[] {
  const days = new Set(entries.map(({ day }) => day)).size;
  const [on, ...others] = new Set(entries.map(({ writtenOn }) => writtenOn));
  return on !== undefined && others.length === 0 && days >= fewest ? [{ kind: 'one-day', on, days }] : [];
}

/** Every longest row of equal values that is long enough. */
function sameValue(days: readonly Value[], fewest: number): Habit[] {
  const rows: Habit[] = [];
  let row: Day[] = [];
  let last: number | undefined;
  const close = (): void => {
    const [first] = row;
    const end = row.at(-1);
    if (first !== undefined && end !== undefined && last !== undefined && row.length >= fewest)
      rows.push({ kind: 'same-value', amount: last, first, last: end, days: row.length });
  };
  for (const { day, amount } of days) {
    if (amount === undefined || amount !== last) {
      close();
      row = [];
    }
    if (amount !== undefined) row.push(day);
    last = amount;
  }
  close();
  return rows;
}
