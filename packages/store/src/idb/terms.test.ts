import { dayText, dayOf, addDays, type Entry } from '@soxanh/core';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ListQuestion } from '../book-store.ts';
import { plain } from '../contract/journals.ts';
import { keyTerm, rangesFor, termsOf } from './terms.ts';

const day = fc.integer({ min: 0, max: 500 }).map((offset) => addDays(dayOf(2025, 11, 1), offset));
const [some] = plain(1);

const isFound = (entry: Entry, question: Partial<ListQuestion>, grain: 'day' | 'month'): boolean =>
  termsOf(entry, grain).some(
    (term) =>
      rangesFor({ limit: 1, ...question }, grain)?.some(([from, to]) => from <= term && term <= to) ?? true,
  );

it('finds every entry by each of its days, stored singly or in a block', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 300 }), day, fc.nat(60), (first, length, from, more) => {
      const through = length === 0 ? {} : { through: dayText(addDays(first, length)) };
      const entry = { ...some, day: dayText(first), ...through } as Entry;
      const last = addDays(from, more);
      const touches = first <= last && addDays(first, length) >= from;
      const singly = isFound(entry, { first: from, last }, 'day');
      const inBlock = isFound(entry, { first: from, last }, 'month');
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

it('finds an entry of a meter, or of a rare kind, by that and its days', () => {
  const reading = { ...some, kind: 'reading', meter: 'dien-1', day: '2026-06-08', value: '1' } as Entry;
  const invoice = { ...reading, kind: 'invoice', day: '2026-05-04', through: '2026-06-24' } as Entry;
  const june = { first: dayOf(2026, 6, 8), last: dayOf(2026, 6, 9) };
  const july = { first: dayOf(2026, 7, 1), last: dayOf(2026, 7, 9) };
  for (const grain of ['day', 'month'] as const) {
    for (const entry of [reading, invoice]) {
      expect(isFound(entry, { meter: 'dien-1' }, grain)).toBe(true);
      expect(isFound(entry, { meter: 'dien-1', ...june }, grain)).toBe(true);
      expect(isFound(entry, { meter: 'dien-1', ...july }, grain)).toBe(false);
      expect(isFound(entry, { meter: 'dien' }, grain)).toBe(false);
      expect(isFound(entry, { kinds: ['reading', 'invoice'], ...june }, grain)).toBe(true);
      expect(isFound(entry, { kinds: ['stock'], ...june }, grain)).toBe(false);
      expect(isFound(entry, june, grain)).toBe(true);
    }
    expect(isFound(reading, { kinds: ['reading', 'use'] }, grain)).toBe(true);
  }
});

it('gives rows of one department, resource and month one word, and other keys one word together', () => {
  expect(keyTerm('van-phong|paper||2026-06-08|5|1')).toBe('key|van-phong|paper|2026-06');
  expect(keyTerm('van-phong|paper|x|2026-06-30|7|12')).toBe('key|van-phong|paper|2026-06');
  expect(keyTerm('whatever')).toBe('key|?');
});
