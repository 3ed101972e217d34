import { dayText, dayOf, addDays, type Entry } from '@soxanh/core';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { plain } from '../contract/journals.ts';
import { dayRanges, keyTerm, monthRange, termsOf, type TermRange } from './terms.ts';

const day = fc.integer({ min: 0, max: 500 }).map((offset) => addDays(dayOf(2025, 11, 1), offset));
const [some] = plain(1);

const isIn = (terms: readonly string[], ranges: readonly TermRange[]): boolean =>
  terms.some((term) => ranges.some(([from, to]) => from <= term && term <= to));

it('finds every entry by each of its days, stored singly or in a block', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 300 }), day, fc.nat(60), (first, length, from, more) => {
      const through = length === 0 ? {} : { through: dayText(addDays(first, length)) };
      const entry = { ...some, day: dayText(first), ...through } as Entry;
      const last = addDays(from, more);
      const touches = first <= last && addDays(first, length) >= from;
      const singly = isIn(termsOf(entry, 'day'), dayRanges(from, last));
      const inBlock = isIn(termsOf(entry, 'month'), [monthRange(from, last)]);
      // What is found must be looked at, so more may be found; an entry of one day is found by its day only.
      expect([touches && !singly, touches && !inBlock]).toEqual([false, false]);
      expect(length === 0 && singly !== touches).toBe(false);
    }),
  );
});

it('finds a block of a thousand entries by few words', () => {
  const words = new Set(plain(1000).flatMap((entry) => termsOf(entry, 'month')));
  expect([...words].toSorted()).toEqual([
    'at|2026-05|to-chuc-dang|paper',
    'at|2026-05|van-phong|paper',
    'at|2026-06|to-chuc-dang|paper',
    'at|2026-06|van-phong|paper',
    'by|may-c',
  ]);
});

it('gives rows of one department, resource and month one word, and other keys one word together', () => {
  expect(keyTerm('van-phong|paper||2026-06-08|5|1')).toBe('key|van-phong|paper|2026-06');
  expect(keyTerm('van-phong|paper|x|2026-06-30|7|12')).toBe('key|van-phong|paper|2026-06');
  expect(keyTerm('whatever')).toBe('key|?');
});
