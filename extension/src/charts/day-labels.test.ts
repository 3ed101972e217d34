import { addDays, dayOf, shortDateText } from '@soxanh/core';
import { expect, it } from 'vitest';
import { labelledDays } from './day-labels.ts';

const datesUnder = (first: ReturnType<typeof dayOf>, count: number): string[] => {
  const days = Array.from({ length: count }, (_, at) => addDays(first, at));
  const isLabelled = labelledDays(days);
  return days.filter((_, at) => isLabelled[at]).map(shortDateText);
};

it('a week has all its dates, a month one a week, a quarter its months', () => {
  expect(datesUnder(dayOf(2026, 6, 8), 7)).toHaveLength(7);
  expect(datesUnder(dayOf(2026, 5, 1), 31)).toEqual(['01/5', '08/5', '15/5', '22/5', '29/5']);
  expect(datesUnder(dayOf(2026, 4, 1), 91)).toEqual(['01/4', '01/5', '01/6']);
  expect(datesUnder(dayOf(2026, 3, 11), 90)).toEqual(['01/4', '01/5', '01/6']);
  expect(datesUnder(dayOf(2026, 1, 1), 365)).toHaveLength(12);
});
