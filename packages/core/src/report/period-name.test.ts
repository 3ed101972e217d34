import { describe, expect, it } from 'vitest';
import { dayOf } from '../calendar/day.ts';
import { monthPeriod } from '../calendar/period.ts';
import { periodName } from './period-name.ts';

const months = (first: number, last: number) => ({
  first: monthPeriod(2026, first).first,
  last: monthPeriod(2026, last).last,
});

describe('periodName', () => {
  it('calls whole groups of days as offices do', () => {
    expect(periodName(months(6, 6), 'vi')).toBe('tháng 6/2026');
    expect(periodName(months(4, 6), 'vi')).toBe('quý II/2026');
    expect(periodName(months(1, 6), 'vi')).toBe('6 tháng đầu năm 2026');
    expect(periodName(months(1, 9), 'vi')).toBe('9 tháng năm 2026');
    expect(periodName(months(1, 9), 'en')).toBe('first 9 months of 2026');
    expect(periodName(months(1, 12), 'vi')).toBe('năm 2026');
  });

  it('gives the dates of any other period', () => {
    expect(periodName(months(7, 12), 'vi')).toBe('kỳ 01/7 - 31/12/2026');
    expect(periodName({ first: dayOf(2026, 1, 2), last: dayOf(2026, 6, 30) }, 'vi')).toBe(
      'kỳ 02/01 - 30/6/2026',
    );
  });
});
