import { addDays, dayOf, weekdayOf } from '@soxanh/core';
import { expect, it } from 'vitest';
import { heatPlace, monthColumns } from './heat-places.ts';

it.each([2024, 2025, 2026, 2028])('gives every day of %d a place of its own, weekdays in rows', (year) => {
  const first = dayOf(year, 1, 1);
  const places = new Set<string>();
  for (let day = first; day < dayOf(year + 1, 1, 1); day = addDays(day, 1)) {
    const { row, column } = heatPlace(day, first);
    expect(row).toBe(weekdayOf(day) - 1);
    expect(column).toBeLessThan(54);
    places.add(`${row} ${column}`);
  }
  expect(places.size).toBe(dayOf(year + 1, 1, 1) - first);
});

it('puts January in the first column and begins each month where its first day stands', () => {
  const first = dayOf(2026, 1, 1);
  const months = monthColumns(first, dayOf(2026, 12, 31));
  expect(months).toHaveLength(12);
  expect(months[0]).toEqual({ month: 1, column: 0 });
  // 1 June 2026 is a Monday, the 22nd one in the map that begins on 29 December.
  expect(months[5]).toEqual({ month: 6, column: 22 });
});
