import { dayNumbered, err, ok, type Day, type Result } from '@soxanh/core';
import { DateOrderEvidence } from './date-order.ts';
import type { FileRefusal, Witness } from './refusal.ts';
import { dayIn, stampOf, type DateOrder, type Stamp } from './stamp.ts';
import { zoneDays } from './zone.ts';

/** How the days of a column are to be read. */
export interface DayReader {
  /** The day of a cell; undefined if it is no date in this column's order. */
  read(text: string): Day | undefined;
  /** True if the column has times of day: then its rows are parts of a day. */
  readonly intervals: boolean;
}

/** What a person said about the column. */
export interface DateChoices {
  readonly dateOrder?: DateOrder | undefined;
  readonly zone?: string | undefined;
}

/**
 * Decides how a column of dates is to be read, from all of its cells: the order of year, month and date, and which day
 * a stamp belongs to. That is the date written, unless a zone is named: then stamps that say their own zone are
 * converted first. Stamps in UTC (`Z`) that are not all at midnight need a zone, because the office's day begins at
 * another hour; an hour's shift in summer does not count.
 */
export function dayReader(cells: readonly Witness[], choices: DateChoices): Result<DayReader, FileRefusal> {
  const stamps = cells.flatMap((cell) => {
    const stamp = stampOf(cell.text);
    return stamp === undefined ? [] : [{ cell, stamp }];
  });
  const order = choices.dateOrder === undefined ? orderOf(stamps) : ok(choices.dateOrder);
  if (!order.ok) return order;
  const timed = isDailyThroughSummer(stamps) ? [] : stamps.filter(({ stamp }) => stamp.minutes !== 0);
  const inUtc = timed.find(({ stamp }) => stamp.zone === 'Z');
  if (choices.zone === undefined && inUtc !== undefined) return err({ kind: 'zone-needed', row: inUtc.cell });
  const convert = choices.zone === undefined ? undefined : zoneDays(choices.zone);
  if (choices.zone !== undefined && convert === undefined)
    return err({ kind: 'unknown-zone', zone: choices.zone });
  return ok({ intervals: timed.length > 0, read: (text) => readDay(text, order.value, convert) });
}

const MINUTES_A_DAY = 1440;
const AN_HOUR = 60;

/**
 * Tells whether UTC stamps are days after all: midnight in winter and one o'clock in summer, as programs write a daily
 * series whose clock changed. No date has both, else they would be hours.
 */
function isDailyThroughSummer(stamps: readonly Dated[]): boolean {
  const midnight = new Set<string>();
  const later = new Set<string>();
  for (const { stamp } of stamps) {
    if (stamp.minutes === 0) midnight.add(stamp.parts.join('-'));
    else if (stamp.minutes === AN_HOUR && stamp.zone === 'Z') later.add(stamp.parts.join('-'));
    else return false;
  }
  return midnight.size > 0 && [...later].every((date) => !midnight.has(date));
}

function readDay(
  text: string,
  order: DateOrder,
  convert: ((epochMinutes: number) => number) | undefined,
): Day | undefined {
  const stamp = stampOf(text);
  const day = stamp === undefined ? undefined : dayIn(stamp, order);
  if (day === undefined || stamp?.zone === undefined || convert === undefined) return day;
  const offset = stamp.zone === 'Z' ? 0 : stamp.zone;
  return dayNumbered(convert(day * MINUTES_A_DAY + stamp.minutes - offset));
}

interface Dated {
  readonly cell: Witness;
  readonly stamp: Stamp;
}

function orderOf(stamps: readonly Dated[]): Result<DateOrder, FileRefusal> {
  const evidence = new DateOrderEvidence();
  for (const { cell, stamp } of stamps) evidence.see(cell, stamp);
  return evidence.result();
}
