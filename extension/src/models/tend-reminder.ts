import { addDays, epochMillisOf, type Language, type Moment, type Office } from '@soxanh/core';
import { AFTERNOON, unrecorded } from './badge.ts';
import type { ByHand } from './chips.ts';
import type { DayRecords } from './today-record.ts';

/** What a reminder is decided from. */
export interface ReminderFacts {
  readonly office: Office;
  readonly department: string;
  readonly records: DayRecords;
  readonly now: Moment;
  /** Minutes since midnight; undefined if no reminder is set. */
  readonly reminder: number | undefined;
  /** `YYYY-MM-DD` of the last reminder. */
  readonly remindedOn: unknown;
  readonly today: string;
}

/**
 * What to remind of now: once a working day, from the set time on (the machine may have been off at that minute), and
 * never of what is recorded already.
 */
export function reminderOf({
  office,
  department,
  records,
  now,
  reminder,
  remindedOn,
  today,
}: ReminderFacts): ByHand[] {
  if (reminder === undefined || now.minutes < reminder || remindedOn === today) return [];
  return unrecorded(office, department, records, now.day);
}

/** A little after midnight, so that the new day has surely begun. */
const AFTER_MIDNIGHT = 1;

/** When the worker has something to do next by the clock alone: the afternoon, the reminder, or the new day. */
export function nextWake(now: Moment, reminder: number | undefined): number {
  const today = [AFTERNOON, reminder].filter((minutes) => minutes !== undefined && minutes > now.minutes);
  const [next] = today.toSorted((a, b) => (a ?? 0) - (b ?? 0));
  return next === undefined
    ? epochMillisOf({ day: addDays(now.day, 1), minutes: AFTER_MIDNIGHT })
    : epochMillisOf({ day: now.day, minutes: next });
}

/** What the reminder says. */
export function reminderText(
  missing: readonly ByHand[],
  language: Language,
): { title: string; message: string } {
  const words = WORDS[language];
  return {
    title: 'Sổ Xanh',
    message: words.notYet(missing.map((resource) => words[resource]).join(words.and)),
  };
}

const WORDS = {
  vi: {
    paper: 'giấy',
    plastic: 'đồ nhựa',
    and: ' và ',
    notYet: (what: string) => `Hôm nay phòng chưa ghi ${what}.`,
  },
  en: {
    paper: 'paper',
    plastic: 'plastic',
    and: ' and ',
    notYet: (what: string) => `Not recorded yet today: ${what}.`,
  },
};
