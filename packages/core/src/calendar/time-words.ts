import type { Language } from '../quantity/language.ts';
import { dayNumberFromText } from './day.ts';
import { dateText } from './day-words.ts';
import { momentAt, type Moment } from './moment.ts';

/**
 * A time of day as people of the office write it: "9 giờ 05"; in English "9:05".
 *
 * @param minutes since midnight.
 * @example
 * timeText(545, 'vi'); // '9 giờ 05'
 */
export function timeText(minutes: number, language: Language): string {
  const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  return language === 'vi' ? `${hour} giờ ${minute}` : `${hour}:${minute}`;
}

/**
 * A time of day with its date.
 *
 * @example
 * momentText({ day: dayOf(2026, 6, 8), minutes: 545 }, 'vi'); // '9 giờ 05, 08/6/2026'
 */
export const momentText = ({ day, minutes }: Moment, language: Language): string =>
  `${timeText(minutes, language)}, ${dateText(day)}`;

/**
 * An instant by the office's clock, whatever zone the machine has: the hour alone on the day itself, with its date on any
 * other (law C1).
 *
 * @param millis milliseconds since 1970. @param now the same, of this moment.
 * @example
 * whenText(0, 0, 'vi'); // '7 giờ 00'
 */
export function whenText(millis: number, now: number, language: Language): string {
  const moment = momentAt(millis);
  return moment.day === momentAt(now).day ? timeText(moment.minutes, language) : momentText(moment, language);
}

/**
 * When an entry was written, by the clock of its own machine; empty if its stamp cannot be read.
 *
 * @param stamp as it stands in the entry, with that machine's offset.
 * @example
 * writtenText('2026-06-08T09:05:30+07:00', 'en'); // '9:05, 08/6/2026'
 */
export function writtenText(stamp: unknown, language: Language): string {
  const [, date = '', hour, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(String(stamp)) ?? [];
  const day = dayNumberFromText(date);
  return day === undefined ? '' : momentText({ day, minutes: Number(hour) * 60 + Number(minute) }, language);
}
