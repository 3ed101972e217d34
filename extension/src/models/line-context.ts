import type { Day, LineContext } from '@soxanh/core';
import type { Session } from '../data/session.ts';
import { usualDayOf } from './line-usual-day.ts';
import type { KnownMonths } from './today-months.ts';

/** Where and when a line is typed. */
export interface LinePlace {
  readonly department: string;
  readonly day: Day;
  readonly today: Day;
  readonly months: KnownMonths;
}

/** What this machine and its book say about a line. Signals are read: in a computed the line is read again when they change. */
export function contextOf(
  { book, settings }: Session,
  { department, day, today, months }: LinePlace,
): LineContext {
  const { language, role, departments, sides } = settings.value;
  const office = book.office.value;
  return {
    language,
    today,
    ...(day === today ? {} : { day }),
    office,
    department,
    mayRecordFor: role === 'office' ? 'every' : departments,
    usualDay: (of, resource) => usualDayOf(months, office, of, resource, today),
    ...(sides === undefined ? {} : { sides }),
  };
}
