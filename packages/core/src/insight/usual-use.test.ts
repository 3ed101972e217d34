import { day, factsOf, smallOfficeFacts } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { EntryDraft } from '../journal/author.ts';
import { asIfSaved } from '../meter/as-if-saved.ts';
import { meterStretches } from '../meter/meter-days.ts';
import { officeOf } from '../office/office.ts';
import { fixedCode } from '../quantity/fraction-text.ts';
import { usualUse } from './usual-use.ts';

const meter = { name: 'Công tơ', resource: 'electricity', departments: ['a'], multiplier: '20' };
const office = officeOf(
  factsOf([
    ...smallOfficeFacts('2025-01-01'),
    { topic: 'meter', of: 'dien-1', from: '2025-01-01', value: meter },
  ]),
);
const reading = (on: string, value: string): EntryDraft => ({
  kind: 'reading',
  meter: 'dien-1',
  day: on,
  value,
});

/** How many times the usual the last of these readings ends, with two decimals. */
function timesOf(...drafts: readonly EntryDraft[]): string | undefined {
  const stretches = meterStretches(office, 'dien-1', asIfSaved([], drafts).entries);
  const last = stretches.at(-1);
  const usual = last === undefined ? undefined : usualUse(office, 'dien-1', stretches, last);
  return usual === undefined ? undefined : fixedCode(usual.times, 2);
}

describe('usualUse', () => {
  it('holds a stretch against those before it, day for day and weighed by working days', () => {
    // A week of 5 working days and 2 days off weighs 5,600: 56 units. Friday evening to Sunday weighs 600: 6 units.
    const weeks = [reading('2026-05-31', '0'), reading('2026-06-07', '56'), reading('2026-06-14', '112')];
    expect(timesOf(...weeks)).toBe('1.00');
    expect(timesOf(...weeks, reading('2026-06-15', '132'))).toBe('2.00');
    const friday = [...weeks, reading('2026-06-19', '162')];
    expect(timesOf(...friday, reading('2026-06-21', '168'))).toBe('1.00');
    expect(timesOf(...friday, reading('2026-06-21', '177'))).toBe('2.50');
  });

  it('says nothing without a use, and without something before', () => {
    expect(timesOf(reading('2026-05-31', '0'), reading('2026-06-07', '56'))).toBeUndefined();
    expect(
      timesOf(reading('2026-05-31', '5'), reading('2026-06-07', '5'), reading('2026-06-14', '9')),
    ).toBeUndefined();
    expect(
      timesOf(reading('2026-05-31', '0'), reading('2026-06-07', '56'), reading('2026-06-14', '9')),
    ).toBeUndefined();
  });

  it('a printer’s days off have no usual: 30 pages of a weekend are not 300 times as many', () => {
    const printer = { name: 'Máy in', resource: 'paper', departments: ['a'] };
    const of = officeOf(
      factsOf([
        ...smallOfficeFacts('2025-01-01'),
        { topic: 'meter', of: 'dien-1', from: '2025-01-01', value: printer },
      ]),
    );
    const drafts = [reading('2026-06-03', '0'), reading('2026-06-05', '100'), reading('2026-06-07', '130')];
    const stretches = meterStretches(of, 'dien-1', asIfSaved([], drafts).entries);
    const [working, weekend] = stretches;
    if (working === undefined || weekend === undefined) throw new Error('there are two');
    expect(usualUse(of, 'dien-1', stretches, weekend)).toBeUndefined();
    // Nor is what only days off counted a measure of working days.
    expect(usualUse(of, 'dien-1', [weekend], { ...working, first: day('2026-06-08') })).toBeUndefined();
  });

  it('looks a quarter of a year back, and says which days', () => {
    const drafts = [
      ['2025-12-31', '0'],
      ['2026-01-31', '9000'],
      ['2026-03-31', '9590'],
      ['2026-05-31', '10200'],
      ['2026-06-30', '10500'],
    ].map(([on, value]) => reading(on ?? '', value ?? ''));
    const stretches = meterStretches(office, 'dien-1', asIfSaved([], drafts).entries);
    const last = stretches.at(-1);
    if (last === undefined) throw new Error('there is a last stretch');
    const usual = usualUse(office, 'dien-1', stretches, last);
    // Two stretches cover 120 days: the nine thousand of January are not looked at.
    expect(usual?.from).toEqual({ first: day('2026-02-01'), last: day('2026-05-31') });
  });
});
