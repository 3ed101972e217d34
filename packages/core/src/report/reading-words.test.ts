import { day } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { fraction } from '../insight/fraction.ts';
import { readingText, timesText } from './reading-words.ts';

describe('readingText', () => {
  const told = {
    resource: 'electricity',
    from: { day: day('2026-05-31') },
    to: { day: day('2026-06-30') },
    amount: 4_040_000,
    times: fraction(108, 100),
  } as const;

  it('says what was used since the last reading, and how many times the usual that is', () => {
    expect(readingText(told, 'vi')).toBe(
      'Sử dụng từ 31/5 đến 30/6/2026: 4.040 kWh, gấp khoảng 1,1 lần tháng thường.',
    );
    expect(readingText(told, 'en')).toBe(
      'Use from 31/5 to 30/6/2026: 4,040 kWh, about 1.1 times a usual month.',
    );
  });

  it('without a usual says the use alone; across years both years are written', () => {
    const across = {
      ...told,
      from: { day: day('2025-12-31') },
      to: { day: day('2026-01-05') },
      times: undefined,
    };
    expect(readingText(across, 'vi')).toBe('Sử dụng từ 31/12/2025 đến 05/01/2026: 4.040 kWh.');
  });
});

describe('timesText', () => {
  it.each([
    [fraction(13, 10), 'gấp khoảng 1,3 lần ngày thường', 'about 1.3 times a usual day'],
    [fraction(104, 100), 'bằng khoảng ngày thường', 'about a usual day'],
    [fraction(4, 10), 'bằng khoảng 0,4 lần ngày thường', 'about 0.4 times a usual day'],
    [fraction(1, 100), 'chưa bằng 0,1 lần ngày thường', 'less than 0.1 times a usual day'],
    [fraction(334, 10), 'gấp khoảng 33 lần ngày thường', 'about 33 times a usual day'],
    [fraction(1000), 'gấp hơn 100 lần ngày thường', 'over 100 times a usual day'],
  ])('%o', (times, vi, en) => {
    expect(timesText(times, false, 'vi')).toBe(vi);
    expect(timesText(times, false, 'en')).toBe(en);
  });
});
