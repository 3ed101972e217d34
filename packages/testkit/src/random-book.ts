import {
  addDays,
  dayTable,
  ledgerOf,
  meterDays,
  must,
  officeOf,
  type DayTable,
  type MeterDays,
  type MeterEntry,
  type Office,
  type Period,
} from '@soxanh/core';
import { entryMaker } from './entry-maker.ts';
import { factsOfOffice } from './office-facts.ts';
import type { RandomMeter } from './random-meter.ts';
import { entriesOfOffice, type RandomOffice } from './random-office.ts';
import { factsOf } from './small-office.ts';

/** All days of a random office. */
export const wholeOf = ({ first, days }: RandomOffice): Period => ({ first, last: addDays(first, days - 1) });

/** The office as the product reads its facts; without those of a day and later if one is named. */
export const officeFrom = (random: RandomOffice, upTo?: number): Office =>
  officeOf(factsOf(factsOfOffice(random, upTo)));

/** What was written of it: all of it is of its meters. */
export function entriesFrom(random: RandomOffice): MeterEntry[] {
  const make = entryMaker('may-a');
  return entriesOfOffice(random).map((draft) => make.write(draft) as MeterEntry);
}

/** The product's table of a period. */
export const tableOf = (
  office: Office,
  entries: readonly MeterEntry[],
  period: Period,
  asOf = period.last,
): DayTable => dayTable(ledgerOf(entries), office, { period, asOf, resource: 'electricity' });

/** The product's days of one meter. */
export function daysOfLife(random: RandomOffice, meter: string): MeterDays {
  const entries = entriesFrom(random).filter((entry) => entry.meter === meter);
  return must(meterDays(officeFrom(random), meter, entries, wholeOf(random)), 'the meter is stated');
}

/** Amounts for several days left out, where a day must be the same whatever lies beside it: they are a guess together. */
export function withoutSpans(random: RandomOffice): RandomOffice {
  const single = (life: RandomMeter): RandomMeter => ({
    ...life,
    given: life.given.filter(({ days }) => days === 1),
  });
  const { main, second, sub } = random;
  return { ...random, main: single(main), second: single(second), sub: single(sub) };
}
