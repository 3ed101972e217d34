import { addDays, dayOf, dateOf } from '@soxanh/core';
import { expect, it } from 'vitest';
import { moved } from './day-grid-move.ts';

const monthRow = (month: number, length: number) => ({
  days: Array.from({ length }, (_, i) => ({ day: addDays(dayOf(2026, month, 1), i), column: i })),
});
const QUARTER = [monthRow(1, 31), monthRow(2, 28), monthRow(3, 31)];

it('goes to the neighbours', () => {
  expect(moved('ArrowRight', dayOf(2026, 2, 3), QUARTER)).toBe(dayOf(2026, 2, 4));
  expect(moved('ArrowLeft', dayOf(2026, 2, 3), QUARTER)).toBe(dayOf(2026, 2, 2));
  expect(moved('ArrowDown', dayOf(2026, 2, 3), QUARTER)).toBe(dayOf(2026, 3, 3));
  expect(moved('ArrowUp', dayOf(2026, 2, 3), QUARTER)).toBe(dayOf(2026, 1, 3));
});

it('takes the nearest day where a row is shorter', () => {
  expect(moved('ArrowDown', dayOf(2026, 1, 31), QUARTER)).toBe(dayOf(2026, 2, 28));
});

it('stays among the days shown', () => {
  expect(moved('ArrowLeft', dayOf(2026, 1, 1), QUARTER)).toBeUndefined();
  expect(moved('ArrowUp', dayOf(2026, 1, 1), QUARTER)).toBeUndefined();
  expect(moved('ArrowDown', dayOf(2026, 3, 1), QUARTER)).toBeUndefined();
  expect(moved('ArrowRight', dayOf(2026, 3, 31), QUARTER)).toBeUndefined();
});

it('goes to both ends of a row', () => {
  expect(dateOf(moved('End', dayOf(2026, 2, 3), QUARTER) ?? dayOf(2026, 1, 1)).date).toBe(28);
  expect(moved('Home', dayOf(2026, 2, 3), QUARTER)).toBe(dayOf(2026, 2, 1));
});

it('leaves every other key to the page', () => {
  expect(moved('b', dayOf(2026, 2, 3), QUARTER)).toBeUndefined();
  expect(moved('Tab', dayOf(2026, 2, 3), QUARTER)).toBeUndefined();
});
