import { day } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { fraction } from '../quantity/fraction.ts';
import { emptyBuildingText, readingText, timesText } from './reading-words.ts';

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

describe('emptyBuildingText', () => {
  const off = { total: 640_000, days: 11, stretches: [] };

  it('says the use of a day off, and what part of a working day that is', () => {
    const working = { total: 1_000_000, days: 5, stretches: [] };
    expect(emptyBuildingText({ off, working }, 'electricity', 'vi')).toBe(
      'Ngày nghỉ (11 ngày đọc riêng): bình quân 58,2 kWh/ngày, bằng 29,1% ngày làm việc (200 kWh/ngày).',
    );
    expect(emptyBuildingText({ off, working }, 'electricity', 'en')).toBe(
      'Days off, 11 of them read by themselves: 58.2 kWh a day, 29.1% of a working day (200 kWh a day).',
    );
  });

  it('without working days read by themselves says no part of them', () => {
    expect(emptyBuildingText({ off, working: undefined }, 'electricity', 'vi')).toBe(
      'Ngày nghỉ (11 ngày đọc riêng): bình quân 58,2 kWh/ngày.',
    );
  });
});
