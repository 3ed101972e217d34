import { readFileSync } from 'node:fs';
import { hasSharedData, sharedDataPath } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { dayNumbered, dayOf, dayText, weekdayOf, type Day } from './day.ts';
import { monthPeriod, periodOf } from './period.ts';
import { countWorking, workingCalendar, type DayKind } from './working-days.ts';

const official = workingCalendar(new Map());

interface Notices {
  readonly years: Readonly<Record<string, { weekdays_off: string[]; weekend_days_worked: string[] }>>;
}

describe.skipIf(!hasSharedData)('official days against the published notices', () => {
  it('[C2] are exactly the working days of every year', () => {
    const path = sharedDataPath('vn-calendar/official-days-off-2021-2026.json');
    const { years } = JSON.parse(readFileSync(path, 'utf8')) as Notices;
    expect(Object.keys(years)).toHaveLength(6);
    for (const [year, { weekdays_off: off, weekend_days_worked: worked }] of Object.entries(years)) {
      const { first, last } = periodOf(dayOf(Number(year), 1, 1), 'year');
      for (let number: number = first; number <= last; number++) {
        const day = dayNumbered(number);
        const text = dayText(day);
        const expected = worked.includes(text) || (weekdayOf(day) <= 5 && !off.includes(text));
        expect([text, official.isWorking(day), official.isProvisional(day)]).toEqual([text, expected, false]);
      }
    }
  });
});

describe('the official calendar', () => {
  it.each([
    [2025, 1, 17],
    [2026, 1, 21],
    [2025, 2, 20],
    [2026, 2, 15],
    [2025, 6, 21],
    [2026, 6, 22],
  ])('[C2] %i-%i has %i working days', (year, month, count) => {
    expect(countWorking(official, monthPeriod(year, month))).toBe(count);
  });

  it('[C2] works the Saturday that was swapped, and rests on the Monday it was swapped for', () => {
    expect(official.isWorking(dayOf(2026, 8, 22))).toBe(true);
    expect(official.isWorking(dayOf(2026, 8, 31))).toBe(false);
  });

  it('[C2] calls a year without a notice provisional: days of fixed date only', () => {
    const days = (dates: readonly (readonly [number, number, number])[]): boolean[] =>
      dates.map(([year, month, date]) => official.isWorking(dayOf(year, month, date)));
    expect(official.isProvisional(dayOf(2027, 6, 1))).toBe(true);
    // 1 January, 30 April and 24 November 2027 are weekdays; Tết of 2027 has no notice yet.
    expect(
      days([
        [2027, 1, 1],
        [2027, 4, 30],
        [2027, 11, 24],
        [2027, 2, 8],
      ]),
    ).toEqual([false, false, false, true]);
    // 24 November is a day off since 2026 only.
    expect(days([[2020, 11, 24]])).toEqual([true]);
  });
});

describe('workingCalendar', () => {
  it('[C2] lets an office change any day', () => {
    const changes = new Map<Day, DayKind>([
      [dayOf(2026, 6, 6), 'working'],
      [dayOf(2026, 6, 8), 'off'],
      [dayOf(2026, 4, 30), 'working'],
    ]);
    const own = workingCalendar(changes);
    expect([
      own.isWorking(dayOf(2026, 6, 6)),
      own.isWorking(dayOf(2026, 6, 8)),
      own.isWorking(dayOf(2026, 4, 30)),
    ]).toEqual([true, false, true]);
    expect(own.isWorking(dayOf(2026, 6, 9))).toBe(true);
  });
});
