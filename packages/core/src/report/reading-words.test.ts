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
    expect(timesText(times, 1, 'vi')).toBe(vi);
    expect(timesText(times, 1, 'en')).toBe(en);
  });
});

describe('timesText of several days', () => {
  it.each([
    [8, 'bình quân ngày bằng khoảng 0,7 lần ngày thường', 'on average about 0.7 times a usual day'],
    [2, 'bình quân ngày bằng khoảng 0,7 lần ngày thường', 'on average about 0.7 times a usual day'],
    [24, 'bình quân ngày bằng khoảng 0,7 lần ngày thường', 'on average about 0.7 times a usual day'],
    [1, 'bằng khoảng 0,7 lần ngày thường', 'about 0.7 times a usual day'],
    [30, 'bằng khoảng 0,7 lần tháng thường', 'about 0.7 times a usual month'],
  ])('%i days: a week’s use is no day, its average is one', (days, vi, en) => {
    expect([timesText(fraction(7, 10), days, 'vi'), timesText(fraction(7, 10), days, 'en')]).toEqual([
      vi,
      en,
    ]);
  });

  it('a reading before work leaves its day out: from Sunday evening to Tuesday morning is one day', () => {
    const told = {
      resource: 'electricity',
      from: { day: day('2026-06-07') },
      to: { day: day('2026-06-09'), moment: 'before' },
      amount: 98_000,
      times: fraction(7, 10),
    } as const;
    expect(readingText(told, 'vi')).toBe(
      'Sử dụng từ 07/6 đến 09/6/2026: 98 kWh, bằng khoảng 0,7 lần ngày thường.',
    );
    const evening = { ...told, to: { day: day('2026-06-09') } };
    expect(readingText(evening, 'vi')).toMatch(/98 kWh, bình quân ngày bằng khoảng 0,7 lần ngày thường\./u);
  });
});

describe('emptyBuildingText', () => {
  const off = { total: 640_000, days: 11, stretches: [] };

  it('says the use of a day off, and what part of a working day that is', () => {
    const working = { total: 1_000_000, days: 5, stretches: [] };
    expect(emptyBuildingText({ off, working }, 'electricity', 'vi')).toBe(
      'Theo 11 ngày nghỉ có chỉ số đọc trước và sau: bình quân 58,2 kWh/ngày, bằng 29,1% ngày làm việc (200 kWh/ngày).',
    );
    expect(emptyBuildingText({ off, working }, 'electricity', 'en')).toBe(
      'From 11 days off with readings before and after: 58.2 kWh a day, 29.1% of a working day (200 kWh a day).',
    );
  });

  it('without working days read by themselves says no part of them', () => {
    expect(emptyBuildingText({ off, working: undefined }, 'electricity', 'vi')).toBe(
      'Theo 11 ngày nghỉ có chỉ số đọc trước và sau: bình quân 58,2 kWh/ngày.',
    );
  });
});
