import { describe, expect, it } from 'vitest';
import { dayOf } from './day.ts';
import { groupName, rangeText } from './period-words.ts';
import { GRAINS, periodOf } from './period.ts';

describe('rangeText', () => {
  it('writes the first year only if it differs, and one day alone', () => {
    const range = (
      first: readonly [number, number, number],
      last: readonly [number, number, number],
    ): string => rangeText({ first: dayOf(...first), last: dayOf(...last) });
    expect(range([2026, 6, 8], [2026, 6, 14])).toBe('08/6 - 14/6/2026');
    expect(range([2025, 12, 29], [2026, 1, 4])).toBe('29/12/2025 - 04/01/2026');
    expect(range([2026, 6, 8], [2026, 6, 8])).toBe('08/6/2026');
  });
});

describe('groupName', () => {
  it('names whole groups as offices say them', () => {
    const names = (language: 'vi' | 'en'): string[] =>
      GRAINS.map((grain) => groupName(periodOf(dayOf(2026, 6, 8), grain), grain, language));
    expect(names('vi')).toEqual([
      'thứ Hai, 08/6/2026',
      'tuần 08/6 - 14/6/2026',
      'tháng 6/2026',
      'quý II/2026',
      'năm 2026',
    ]);
    expect(names('en')).toEqual([
      'Monday, 08/6/2026',
      'week 08/6 - 14/6/2026',
      'June 2026',
      'quarter II/2026',
      '2026',
    ]);
  });
});
