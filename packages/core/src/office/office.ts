import { addDays, dayNumberFromText, type Day } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import { workingCalendar, type DayKind, type WorkingCalendar } from '../calendar/working-days.ts';
import { FactBook, type Fact } from './fact.ts';
import {
  BUILDING,
  CALENDAR,
  CARTON,
  CUT_OFF,
  DEPARTMENT,
  HEAD_COUNT,
  NOTES,
  OFFICE,
  SCOPE,
} from './readers.ts';

/** A receiver of use: a department, what no department uses, or the youth union. */
export interface Department {
  readonly id: string;
  readonly name: string;
  readonly building: string | undefined;
  readonly kind: 'department' | 'shared' | 'union';
  readonly short: readonly string[];
}

/** An office as its dated facts describe it. Every question about a day is answered with the facts of that day. */
export interface Office {
  readonly name: string;
  /** Nothing is expected before this day. Undefined while the office has no name. */
  readonly firstDay: Day | undefined;
  /** Every department there ever was, by its newest name, in the order in which they were stated. */
  readonly departments: readonly Department[];
  readonly buildings: readonly { readonly id: string; readonly name: string }[];
  readonly calendar: WorkingCalendar;
  /** The facts themselves, for what is told of them in other files. */
  readonly facts: FactBook;
  department(id: string): Department | undefined;
  isOpen(department: string, day: Day): boolean;
  /** People at work in a department; undefined if it was never stated. */
  headCount(department: string, day: Day): number | undefined;
  scope(day: Day): string | undefined;
  notesAllowed(day: Day): boolean;
  reamsPerCarton(day: Day): number;
  /** Minutes since midnight from which today's absence may be judged. */
  cutOff(day: Day): number;
}

const DEFAULT_CUT_OFF = 17 * 60;
const DEFAULT_REAMS_PER_CARTON = 5;

/**
 * Reads an office out of its facts.
 *
 * @param facts the facts in force, in any order; those this version does not understand have no effect.
 * @example
 * const value = { name: 'Văn phòng' };
 * officeOf([{ id: '1', topic: 'office', of: 'office', from: '2026-06-01', value }]).name; // 'Văn phòng'
 */
export function officeOf(facts: Iterable<Fact>): Office {
  const book = new FactBook([...facts].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const departments = departmentsOf(book);
  const byId = new Map(departments.map((department) => [department.id, department]));
  return {
    name: book.one(OFFICE, 'office').latest()?.name ?? '',
    firstDay: book.one(OFFICE, 'office').begins(),
    departments,
    buildings: [...book.of(BUILDING)].map(([id, names]) => ({ id, name: names.latest()?.name ?? id })),
    calendar: workingCalendar(calendarChanges(book)),
    facts: book,
    department: (id) => byId.get(id),
    isOpen: (id, day) => isOpen(book, id, day),
    headCount: (id, day) => book.one(HEAD_COUNT, id).at(day)?.people,
    scope: (day) => book.one(SCOPE, 'office').at(day)?.text,
    notesAllowed: (day) => book.one(NOTES, 'office').at(day)?.allowed ?? false,
    reamsPerCarton: (day) => book.one(CARTON, 'office').at(day)?.reams ?? DEFAULT_REAMS_PER_CARTON,
    cutOff: (day) => book.one(CUT_OFF, 'office').at(day)?.minutes ?? DEFAULT_CUT_OFF,
  };
}

/**
 * The day up to which absence may be judged: yesterday, or today once the office's cut-off hour has passed.
 *
 * @param now the office's date and time, from outside: the core has no clock.
 * @example
 * const now = { day: dayOf(2026, 6, 8), minutes: 9 * 60 };
 * dayText(asOfDay(officeOf([]), now)); // '2026-06-07'
 */
export const asOfDay = (office: Office, now: Moment): Day =>
  now.minutes >= office.cutOff(now.day) ? now.day : addDays(now.day, -1);

function departmentsOf(book: FactBook): Department[] {
  return [...book.of(DEPARTMENT)].map(([id, timeline]) => {
    const value = timeline.latest();
    return {
      id,
      name: value?.name ?? id,
      building: value?.building,
      kind: value?.kind ?? 'department',
      short: value?.short ?? [],
    };
  });
}

function isOpen(book: FactBook, id: string, day: Day): boolean {
  const value = book.one(DEPARTMENT, id).at(day);
  return value !== undefined && value.open !== false;
}

function calendarChanges(book: FactBook): Map<Day, DayKind> {
  const changes = new Map<Day, DayKind>();
  for (const [of, timeline] of book.of(CALENDAR)) {
    const day = dayNumberFromText(of);
    const value = day === undefined ? undefined : timeline.at(day);
    if (day !== undefined && value !== undefined) changes.set(day, value.is);
  }
  return changes;
}
