import { dayOf, isDate, type Day } from '@soxanh/core';

/** In which order year, month and date are written. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

export const DATE_ORDERS: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

/** A date as written, its three numbers not yet told apart, with the time if there is one. */
export interface Stamp {
  readonly parts: readonly [string, string, string];
  /** Minutes since midnight; 0 if no time is written. */
  readonly minutes: number;
  /** `Z`, an offset in minutes, or nothing. */
  readonly zone: 'Z' | number | undefined;
}

const SHAPE =
  /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads a date or stamp: three numbers parted by `-`, `/` or `.`, then perhaps a time, then perhaps a zone.
 *
 * @returns undefined if the text is nothing of the kind.
 */
export function stampOf(text: string): Stamp | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [, a = '', , b = '', c = '', hours = '0', minutes = '0', seconds = '0', zone] = match;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  const offset = zone === undefined || zone === 'Z' ? zone : offsetMinutes(zone);
  if (zone !== undefined && offset === undefined) return undefined;
  return { parts: [a, b, c], minutes: Number(hours) * 60 + Number(minutes), zone: offset };
}

/** No clock is further ahead of UTC, or behind it. */
const FURTHEST = 14 * 60;

/** Minutes ahead of UTC of a written offset: `+07:00`, `-0330`, `+02`; undefined if no clock has such a one. */
export function offsetMinutes(zone: string): number | undefined {
  const digits = zone.replace(/\D/g, '');
  const [hours, rest] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  const minutes = hours * 60 + rest;
  if (rest > 59 || minutes > FURTHEST) return undefined;
  return zone.startsWith('-') ? -minutes : minutes;
}

/**
 * The day a stamp's date means in an order; undefined if there is no such date in it. A year is four digits, or two
 * that count from 2000.
 */
export function dayIn({ parts: [a, b, c] }: Pick<Stamp, 'parts'>, order: DateOrder): Day | undefined {
  const [year, month, date] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  if ((year.length !== 4 && year.length !== 2) || month.length > 2 || date.length > 2) return undefined;
  const full = Number(year) + (year.length === 2 ? 2000 : 0);
  return isDate(full, Number(month), Number(date)) ? dayOf(full, Number(month), Number(date)) : undefined;
}
