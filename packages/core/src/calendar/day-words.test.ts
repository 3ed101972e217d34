import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from './day.ts';
import { dateText, longDateText, shortDateText, weekdayName } from './day-words.ts';

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
