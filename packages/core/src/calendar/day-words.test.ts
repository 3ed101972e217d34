import { describe, expect, it } from 'vitest';
import { dateText, groupName, longDateText, rangeText, shortDateText, weekdayName } from './day-words.ts';
import { addDays, dayOf } from './day.ts';
import { GRAINS, periodOf } from './period.ts';

describe('dateText', () => {
  it('writes dates as Party documents do: no zero before the months 3 to 9', () => {
    const months = [1, 2, 3, 9, 10, 12].map((month) => dateText(dayOf(2026, month, 3)));
    expect(months).toEqual([
      '03/01/2026',
      '03/02/2026',
      '03/3/2026',
      '03/9/2026',
      '03/10/2026',
      '03/12/2026',
    ]);
    expect(shortDateText(dayOf(2026, 6, 14))).toBe('14/6');
  });
});

describe('weekdayName', () => {
  it('names the seven days, Monday first', () => {
    const monday = dayOf(2026, 6, 8);
    const names = (language: 'vi' | 'en'): string[] =>
      Array.from({ length: 7 }, (_, at) => weekdayName(addDays(monday, at), language));
    expect(names('vi')).toEqual(['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']);
    expect(names('en')[6]).toBe('Sunday');
    expect(longDateText(monday, 'vi')).toBe('thứ Hai, 08/6/2026');
  });
});

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
