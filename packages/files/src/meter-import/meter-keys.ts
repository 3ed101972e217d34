import { dayText } from '@soxanh/core';
import { plainText, shortest } from './decimals.ts';
import type { MeterDay, MeterMinutes, MeterReading, MeterSpan } from './meter-file.ts';

/**
 * What makes what a meter file says the same on every machine: the meter, the day or days, the amount and the minutes. A
 * number among equal ones follows, so that what was taken back can come in again.
 */
export const dayKey = (meter: string, { day, amount, minutes }: MeterDay): string =>
  ['meter-use', meter, dayText(day), `${amount}@${minutesText(minutes)}`].join('|');

/** The same for an amount of several days. */
export const spanKey = (meter: string, { first, last, amount }: MeterSpan): string =>
  ['meter-use', meter, `${dayText(first)}..${dayText(last)}`, amount].join('|');

/** The same for a value of a counter. By the day's end, however the file names it: 00:00 or 24:00. */
export const readingKey = (meter: string, { boundary, value }: MeterReading): string =>
  ['reading', meter, dayText(boundary), plainText(shortest(value))].join('|');

/** The most of the minutes a key spells out: keys are short texts. */
const SPELLED_OUT = 500;

function minutesText(minutes: MeterMinutes | undefined): string {
  if (minutes === undefined) return 'all';
  const covered = minutes.covered.map(([from, to]) => `${from}-${to}`).join(',');
  const sum = minutes.covered.reduce((all, [from, to]) => all + to - from, 0);
  return `${sum}/${minutes.of}:${covered.slice(0, SPELLED_OUT)}`;
}
