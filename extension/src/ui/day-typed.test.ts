import { expect, it } from 'vitest';
import { dayOf } from '@soxanh/core';
import { dayFromTyped } from './day-typed.ts';

const TODAY = dayOf(2026, 6, 8);

it('reads dates day before month', () => {
  const june8 = dayOf(2026, 6, 8);
  const typed = ['08/6/2026', '8/6/2026', '8-6-2026', '8.6.26', ' 8 / 6 / 2026 ', '2026-06-08'];
  expect(typed.filter((each) => dayFromTyped(each, TODAY) !== june8)).toEqual([]);
});

it('takes a date without a year for the latest such day not after today', () => {
  expect(dayFromTyped('8/6', TODAY)).toBe(TODAY);
  expect(dayFromTyped('9/6', TODAY)).toBe(dayOf(2025, 6, 9));
  expect(dayFromTyped('29/2', TODAY)).toBe(dayOf(2024, 2, 29));
});

it('refuses what is no date', () => {
  const typed = ['', '31/6/2026', '13/13/2026', '8', 'hôm qua', '8/6/226', '8/6/20266'];
  expect(typed.filter((each) => dayFromTyped(each, TODAY) !== undefined)).toEqual([]);
});
