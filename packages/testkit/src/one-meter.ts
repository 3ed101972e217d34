import {
  addDays,
  must,
  meterDays,
  officeOf,
  type FactDraft,
  type MeterDays,
  type MeterEntry,
  type Office,
} from '@soxanh/core';
import { day, factsOf, smallOfficeFacts } from './small-office.ts';

/** On what a day's value rests, in words a test can be read by. */
export type BasisWord = 'none' | 'single' | 'gap';

const WORDS: readonly BasisWord[] = ['none', 'single', 'gap'];

/** A statement of the meter `dien-1`: electricity, five digits, a multiplier of 20, unless said. */
export const meterFact = (from: string, value: FactDraft['value'] = {}, of = 'dien-1'): FactDraft => ({
  topic: 'meter',
  of,
  from,
  value: { name: of, resource: 'electricity', building: 'nha', multiplier: '20', digits: 5, ...value },
});

/** An office with that meter since the beginning of 2026, and whatever a test states besides. */
export const oneMeterOffice = (value: FactDraft['value'] = {}, more: readonly FactDraft[] = []): Office =>
  officeOf(factsOf([...smallOfficeFacts('2026-01-01'), meterFact('2026-01-01', value), ...more]));

/** The days of that meter from one day to another. */
export const daysOfMeter = (
  office: Office,
  entries: readonly MeterEntry[],
  first: string,
  last: string,
): MeterDays =>
  must(meterDays(office, 'dien-1', entries, { first: day(first), last: day(last) }), 'the meter is stated');

/** Each day of June 2026 from one date to another: its small units, and on what they rest. */
export function onDates(
  { amount, basis, period }: MeterDays,
  from: number,
  to: number,
): [number, BasisWord][] {
  const june = day('2026-06-01');
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const place = addDays(june, from - 1 + at) - period.first;
    return [amount[place] ?? 0, WORDS[basis[place] ?? 0] ?? 'none'];
  });
}
