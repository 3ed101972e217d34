import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateOf,
  dayFromText,
  dayNumberFromText,
  dayNumbered,
  dayOf,
  dayText,
  daysInMonth,
  isDate,
  weekdayOf,
} from './day.ts';

/** The platform's own calendar: an independent witness. */
const epochDay = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / 86_400_000;
const from = epochDay(1900, 1, 1);
const to = epochDay(2200, 12, 31);

describe('days 1900-2200', () => {
  it('[C1] agree with the platform’s calendar in number, date, weekday and text', () => {
    const wrong: number[] = [];
    for (let number = from; number <= to; number++) {
      const witness = new Date(number * 86_400_000);
      const [year, month, date] = [witness.getUTCFullYear(), witness.getUTCMonth() + 1, witness.getUTCDate()];
      const day = dayNumbered(number);
      const civil = dateOf(day);
      const text = witness.toISOString().slice(0, 10);
      const same =
        dayOf(year, month, date) === number &&
        civil.year === year &&
        civil.month === month &&
        civil.date === date &&
        weekdayOf(day) === (witness.getUTCDay() || 7) &&
        dayText(day) === text &&
        dayNumberFromText(text) === number;
      if (!same) wrong.push(number);
    }
    expect(wrong).toEqual([]);
    expect(to - from).toBe(109_937);
  });

  it('[C1] months have as many days as the platform says', () => {
    for (let year = 1900; year <= 2200; year++) {
      for (let month = 1; month <= 12; month++) {
        expect(daysInMonth(year, month)).toBe(epochDay(year, month + 1, 1) - epochDay(year, month, 1));
      }
    }
  });
});

describe('dayOf', () => {
  it('counts months out of range on', () => {
    expect(dayOf(2026, 13, 1)).toBe(dayOf(2027, 1, 1));
    expect(dayOf(2026, 0, 31)).toBe(dayOf(2025, 12, 31));
    expect(dayOf(2026, -11, 1)).toBe(dayOf(2025, 1, 1));
  });
});

describe('dayFromText', () => {
  it.each([
    '2026-06-31',
    '2025-02-29',
    '1900-02-29',
    '2026-00-10',
    '2026-13-01',
    '2026-06-00',
    '2026-6-1',
    '2026/06/01',
    '26-06-2026',
    '2026-06-1x',
    '2026-06-01T00:00',
    '２026-06-01',
    '',
  ])('refuses %j', (text) => {
    expect(dayFromText(text)).toEqual({ ok: false, error: 'not-a-day' });
  });

  it('takes the leap day of a leap year', () => {
    expect(dayFromText('2024-02-29')).toEqual({ ok: true, value: dayOf(2024, 2, 29) });
    expect([isDate(2000, 2, 29), isDate(2100, 2, 29)]).toEqual([true, false]);
  });
});

describe('addDays', () => {
  it('crosses months and years both ways', () => {
    expect(dayText(addDays(dayOf(2026, 12, 31), 1))).toBe('2027-01-01');
    expect(dayText(addDays(dayOf(2026, 3, 1), -1))).toBe('2026-02-28');
  });
});
