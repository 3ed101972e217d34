import { day } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { monthPeriod, type Period } from '../calendar/period.ts';
import { previousPeriod, previousSoFar, wholeMonths, yearToDate } from './previous-period.ts';

const period = (first: string, last: string): Period => ({ first: day(first), last: day(last) });

describe('previousPeriod', () => {
  it.each([
    ['a month before a month, whatever their lengths', monthPeriod(2026, 3), monthPeriod(2026, 2)],
    ['a month before January', monthPeriod(2026, 1), monthPeriod(2025, 12)],
    ['a quarter', period('2026-04-01', '2026-06-30'), period('2026-01-01', '2026-03-31')],
    ['nine months', period('2026-01-01', '2026-09-30'), period('2025-04-01', '2025-12-31')],
    ['a year', period('2025-01-01', '2025-12-31'), period('2024-01-01', '2024-12-31')],
    ['a reporting month', period('2026-05-15', '2026-06-14'), period('2026-04-15', '2026-05-14')],
    [
      'two months from the 31st, where the month before has none',
      period('2026-08-31', '2026-10-30'),
      period('2026-06-30', '2026-08-30'),
    ],
    ['a week', period('2026-06-08', '2026-06-14'), period('2026-06-01', '2026-06-07')],
    ['any days', period('2026-06-03', '2026-06-12'), period('2026-05-24', '2026-06-02')],
    ['one day', period('2026-06-01', '2026-06-01'), period('2026-05-31', '2026-05-31')],
  ])('%s', (_name, of, expected) => {
    expect(previousPeriod(of)).toEqual(expected);
  });

  it('so far: as many days of the month before, never past its end', () => {
    const march = monthPeriod(2026, 3);
    const soFar = (last: string) => previousSoFar(march, { first: march.first, last: day(last) });
    expect(soFar('2026-03-12')).toEqual(period('2026-02-01', '2026-02-12'));
    expect(soFar('2026-03-30')).toEqual(monthPeriod(2026, 2));
    expect(soFar('2026-03-31')).toEqual(monthPeriod(2026, 2));
  });
});

it('wholeMonths tells whole months from days', () => {
  expect(wholeMonths(monthPeriod(2026, 2))).toBe(1);
  expect(wholeMonths(period('2025-07-01', '2026-06-30'))).toBe(12);
  expect(wholeMonths(period('2026-06-01', '2026-06-29'))).toBeUndefined();
  expect(wholeMonths(period('2026-06-08', '2026-06-08'))).toBeUndefined();
});

it('yearToDate begins with the year', () => {
  expect(yearToDate(day('2026-06-30'))).toEqual(period('2026-01-01', '2026-06-30'));
});
