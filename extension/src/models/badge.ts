import {
  expectationOf,
  RESOURCES,
  type Day,
  type Language,
  type Moment,
  type Office,
  type ResourceId,
} from '@soxanh/core';
import type { Badge } from '../platform/badge.ts';
import { BY_HAND, type ByHand } from './chips.ts';
import type { DayRecords } from './today-record.ts';

/** From this time an empty working day asks for attention: half past one, after the midday rest. */
export const AFTERNOON = 13 * 60 + 30;

/** What the badge is made of. */
export interface BadgeFacts {
  readonly office: Office;
  readonly department: { readonly id: string; readonly name: string };
  readonly records: DayRecords;
  readonly now: Moment;
  readonly language: Language;
}

/**
 * The badge: how many entries the department has today, "!" on a working day still empty in the afternoon, nothing on
 * days off.
 */
export function badgeOf({ office, department, records, now, language }: BadgeFacts): Badge {
  const words = WORDS[language];
  const count = BY_HAND.reduce((sum, resource) => sum + records[resource].entries, 0);
  const isDayOff = !office.calendar.isWorking(now.day);
  if (isDayOff) return { text: '', tooltip: words.dayOff(department.name), tone: 'count' };
  if (count > 0) return { text: String(count), tooltip: words.count(department.name, count), tone: 'count' };
  const isLate = now.minutes >= AFTERNOON && unrecorded(office, department.id, records, now.day).length > 0;
  return { text: isLate ? '!' : '', tooltip: words.empty(department.name), tone: 'notice' };
}

/** What is expected of a department on a day, of the kinds recorded by hand, and not recorded. */
export const unrecorded = (office: Office, department: string, records: DayRecords, day: Day): ByHand[] =>
  BY_HAND.filter(
    (resource) => isWanted(office, department, resource, day) && records[resource].state === undefined,
  );

/** Weekly and monthly records can wait; only daily ones are wanted on the day. */
const isWanted = (office: Office, department: string, resource: ResourceId, day: Day): boolean =>
  expectationOf(office, department, resource, day) === 'day' &&
  (RESOURCES[resource].expectedOn === 'calendar-days' || office.calendar.isWorking(day));

/** The badge for a moment after something was done from outside the popup: the mark is the answer. */
export const flashOf = (done: boolean, message: string): Badge => ({
  text: done ? '✓' : '×',
  tooltip: message,
  tone: done ? 'count' : 'notice',
});

/** Says in the tooltip how sending stands, on a line of its own, where anything is shared. */
export const withSending = (badge: Badge, sending: string | undefined): Badge =>
  sending === undefined ? badge : { ...badge, tooltip: `${badge.tooltip}\n${sending}` };

const WORDS = {
  vi: {
    dayOff: (name: string) => `Sổ Xanh - ${name}: hôm nay là ngày nghỉ`,
    count: (name: string, count: number) => `Sổ Xanh - ${name}: hôm nay có ${count} lượt ghi`,
    empty: (name: string) => `Sổ Xanh - ${name}: hôm nay chưa ghi`,
  },
  en: {
    dayOff: (name: string) => `Sổ Xanh - ${name}: today is a day off`,
    count: (name: string, count: number) =>
      `Sổ Xanh - ${name}: ${count} ${count === 1 ? 'entry' : 'entries'} today`,
    empty: (name: string) => `Sổ Xanh - ${name}: nothing recorded today`,
  },
};
