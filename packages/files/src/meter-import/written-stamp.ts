import { dayOf, isDate, type Day } from '@soxanh/core';
import { dayIn, offsetMinutes, type DateOrder, type Stamp } from '../import/stamp.ts';

/** A stamp as a file writes it. Its date is read when the order of the column is known. */
export interface WrittenStamp {
  /** The three numbers of the date; undefined if the month has a name, for then `day` is known. */
  readonly date: Pick<Stamp, 'parts'> | undefined;
  readonly day: Day | undefined;
  /** Seconds since midnight; 24:00 is 86,400. */
  readonly second: number;
  /** Whether a time is written. */
  readonly timed: boolean;
  readonly zone: 'Z' | number | undefined;
  /** Where in the text the time begins; −1 if it is not of the plain form `hh:mm[:ss]`. */
  readonly timeAt: number;
}

const TIME = String.raw`(?:[T ]\s*(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp][Mm])?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$`;
const NUMERIC = new RegExp(String.raw`^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})${TIME}`);
/** `26 Aug 2019`, `26-Aug-2019`. */
const DATE_MONTH = new RegExp(String.raw`^(\d{1,2})[ -]([A-Za-z]{3,9})[ ,-]+(\d{4})${TIME}`);
/** `Nov 13 2019`, `Nov 13, 2019`. */
const MONTH_DATE = new RegExp(String.raw`^([A-Za-z]{3,9}) (\d{1,2}),? (\d{4})${TIME}`);

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Reads a date or a stamp: numbers parted by `-`, `/` or `.`, or a month by its English name, then perhaps a time of 24 or
 * 12 hours, then perhaps a zone.
 *
 * @returns undefined if the text is nothing of the kind.
 */
export function writtenStamp(text: string): WrittenStamp | undefined {
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const [, a = '', , b = '', c = '', ...time] = numeric;
    return withTime(text, { date: { parts: [a, b, c] }, day: undefined }, time);
  }
  const named = DATE_MONTH.exec(text);
  const [, first = '', second = '', year = '', ...time] = named ?? MONTH_DATE.exec(text) ?? [];
  const day = namedDay(named === null ? second : first, named === null ? first : second, year);
  return day === undefined ? undefined : withTime(text, { date: undefined, day }, time);
}

/** The day of a stamp in the order of its column; undefined if there is no such date. */
export const dayOfStamp = ({ date, day }: WrittenStamp, order: DateOrder): Day | undefined =>
  date === undefined ? day : dayIn(date, order);

function namedDay(date: string, name: string, year: string): Day | undefined {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month > 0 && isDate(Number(year), month, Number(date))
    ? dayOf(Number(year), month, Number(date))
    : undefined;
}

function withTime(
  text: string,
  date: Pick<WrittenStamp, 'date' | 'day'>,
  [hours, minutes = '0', seconds = '0', half, zone]: readonly (string | undefined)[],
): WrittenStamp | undefined {
  if (hours === undefined) return { ...date, second: 0, timed: false, zone: undefined, timeAt: -1 };
  const hour = half === undefined ? Number(hours) : twelveHours(Number(hours), half);
  const second = hour * 3600 + Number(minutes) * 60 + Number(seconds);
  if (hour > 24 || Number(minutes) > 59 || Number(seconds) > 59 || second > 86_400) return undefined;
  const offset = zone === undefined || zone === 'Z' ? zone : offsetMinutes(zone);
  if (zone !== undefined && offset === undefined) return undefined;
  const plain = half === undefined && hours.length === 2 && hour < 24;
  return {
    ...date,
    second,
    timed: true,
    zone: offset,
    timeAt: plain ? text.indexOf(`${hours}:`) : -1,
  };
}

/** 12 AM is midnight, 12 PM noon; anything above 12 is no such hour. */
const twelveHours = (hour: number, half: string): number =>
  hour > 12 || hour === 0 ? Number.POSITIVE_INFINITY : (hour % 12) + (/p/i.test(half) ? 12 : 0);
