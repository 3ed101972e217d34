import { dateText, dayNumberFromText, momentAt, type Language } from '@soxanh/core';

/**
 * An instant by the office's clock, whatever zone the machine has: the hour alone on the day itself, with its date on any
 * other.
 *
 * @param millis milliseconds since 1970. @param now the same, of this moment.
 * @example
 * whenText(0, 0, 'vi'); // '7 giờ 00'
 */
export function whenText(millis: number, now: number, language: Language): string {
  const { day } = momentAt(millis);
  return day === momentAt(now).day ? hourText(millis, language) : fullWhenText(millis, language);
}

/** An instant with its date, always: what lies ahead is not known to be today. */
export const fullWhenText = (millis: number, language: Language): string =>
  `${hourText(millis, language)}, ${dateText(momentAt(millis).day)}`;

/**
 * When an entry was written, by the clock of its own machine: "14 giờ 05, 08/6/2026"; empty if its stamp cannot be read.
 *
 * @param stamp as it stands in the entry, with that machine's offset.
 */
export function stampText(stamp: unknown, language: Language): string {
  const [, day = '', hour = '', minute = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(String(stamp)) ?? [];
  const date = dayNumberFromText(day);
  if (date === undefined) return '';
  return `${language === 'vi' ? `${Number(hour)} giờ ${minute}` : `${Number(hour)}:${minute}`}, ${dateText(date)}`;
}

function hourText(millis: number, language: Language): string {
  const { minutes } = momentAt(millis);
  const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  return language === 'vi' ? `${hour} giờ ${minute}` : `${hour}:${minute}`;
}
