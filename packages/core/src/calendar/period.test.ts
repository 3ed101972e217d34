import { readFileSync } from 'node:fs';
import { hasSharedData, sharedDataPath } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromText, dayNumbered, dayOf, dayText, weekdayOf, type Day } from './day.ts';
import {
  GRAINS,
  groupCode,
  groupsOf,
  isoWeek,
  isWithin,
  lengthOf,
  monthPeriod,
  overlap,
  periodFromCode,
  periodOf,
} from './period.ts';

const days = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2200, 12, 31) }).map(dayNumbered);
const grains = fc.constantFrom(...GRAINS);

interface WeekVectors {
  readonly weeknumber_fixturesIso: readonly {
    date: string;
    isoYear: number;
    isoWeek: number;
    isoDay: number;
  }[];
  readonly cpython_week_mondays: readonly { monday: string; isoYear: number; isoWeek: number }[];
  readonly cpython_iso_long_years_mod_400: readonly number[];
}

describe.skipIf(!hasSharedData)('ISO weeks against published vectors', () => {
  const vectors = (): WeekVectors =>
    JSON.parse(readFileSync(sharedDataPath('iso-week/vectors.json'), 'utf8')) as WeekVectors;
  const read = (text: string): Day => {
    const day = dayFromText(text);
    return day.ok ? day.value : dayNumbered(Number.NaN);
  };

  it('[C1] give the same year, week and weekday', () => {
    const { weeknumber_fixturesIso: dates, cpython_week_mondays: mondays } = vectors();
    expect(Math.min(dates.length, mondays.length)).toBeGreaterThan(5);
    for (const { date, isoYear, isoWeek: week, isoDay } of dates) {
      expect([date, isoWeek(read(date)), weekdayOf(read(date))]).toEqual([
        date,
        { year: isoYear, week },
        isoDay,
      ]);
    }
    for (const { monday, isoYear, isoWeek: week } of mondays) {
      expect([monday, isoWeek(read(monday)), weekdayOf(read(monday))]).toEqual([
        monday,
        { year: isoYear, week },
        1,
      ]);
    }
  });

  it('[C1] find the same 71 long years in 400', () => {
    const years = Array.from({ length: 400 }, (_, at) => 1600 + at);
    // 28 December is always in the last week of its year.
    const long = years.filter((year) => isoWeek(dayOf(year, 12, 28)).week === 53);
    expect(long.map((year) => year % 400)).toEqual(vectors().cpython_iso_long_years_mod_400);
    expect(long).toHaveLength(71);
  });
});

describe('periodOf', () => {
  it('[L4] gives stretches that tile time: the day lies inside, the next begins the day after', () => {
    fc.assert(
      fc.property(days, grains, (day, grain) => {
        const period = periodOf(day, grain);
        expect(isWithin(day, period)).toBe(true);
        expect(periodOf(dayNumbered(period.last + 1), grain).first).toBe(period.last + 1);
        expect(periodOf(period.last, grain)).toEqual(period);
      }),
    );
  });
});

describe('periodFromCode', () => {
  it('reads back every code that groupCode writes', () => {
    fc.assert(
      fc.property(days, grains, (day, grain) => {
        expect(periodFromCode(groupCode(day, grain))).toEqual({ ok: true, value: periodOf(day, grain) });
      }),
    );
  });

  it.each([
    '2025-W53',
    '2026-W00',
    '2026-W54',
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-Q0',
    '26',
    '2026-6',
    '2026-06-31',
    'W24',
    '',
  ])('refuses %j', (code) => {
    expect(periodFromCode(code)).toEqual({ ok: false, error: 'not-a-period' });
  });

  it('knows the long year 2026', () => {
    expect(periodFromCode('2026-W53')).toEqual({
      ok: true,
      value: { first: dayOf(2026, 12, 28), last: dayOf(2027, 1, 3) },
    });
  });
});

describe('groupCode', () => {
  it('writes each grain its way', () => {
    const day = dayOf(2026, 6, 8);
    expect(GRAINS.map((grain) => groupCode(day, grain))).toEqual([
      '2026-06-08',
      '2026-W24',
      '2026-06',
      '2026-Q2',
      '2026',
    ]);
  });

  it('sorts as text in the order of time', () => {
    fc.assert(
      fc.property(days, days, grains, (a, b, grain) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(groupCode(first, grain) <= groupCode(second, grain)).toBe(true);
      }),
    );
  });
});

describe('groupsOf', () => {
  it('[L4] tiles a period without gap or overlap, clipped at both ends', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 900 }), grains, (first, length, grain) => {
        const period = { first, last: dayNumbered(first + length) };
        const groups = groupsOf(period, grain);
        expect(groups[0]?.period.first).toBe(period.first);
        expect(groups.at(-1)?.period.last).toBe(period.last);
        expect(groups.reduce((sum, group) => sum + lengthOf(group.period), 0)).toBe(lengthOf(period));
        for (const [at, group] of groups.entries()) {
          expect(groupCode(group.period.last, grain)).toBe(group.code);
          const before = groups[at - 1]?.period.last ?? period.first - 1;
          expect(group.period.first).toBe(before + 1);
        }
      }),
    );
  });
});

describe('isoWeek', () => {
  it('agrees with the definition: the week that has the Thursday, counted from the year’s first Thursday', () => {
    fc.assert(
      fc.property(days, (day) => {
        const thursday = new Date((day + 4 - weekdayOf(day)) * 86_400_000);
        const firstOfYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
        const week = Math.floor((thursday.getTime() - firstOfYear) / 604_800_000) + 1;
        expect(isoWeek(day)).toEqual({ year: thursday.getUTCFullYear(), week });
      }),
    );
  });
});

describe('overlap', () => {
  it('is what both share, or nothing', () => {
    const june = monthPeriod(2026, 6);
    expect(overlap(june, { first: dayOf(2026, 6, 20), last: dayOf(2026, 7, 5) })).toEqual({
      first: dayOf(2026, 6, 20),
      last: dayOf(2026, 6, 30),
    });
    expect(overlap(june, monthPeriod(2026, 7))).toBeUndefined();
    expect(overlap(june, { first: june.last, last: june.last })).toEqual({
      first: june.last,
      last: june.last,
    });
  });
});

describe('monthPeriod', () => {
  it('has the month’s first and last day', () => {
    const { first, last } = monthPeriod(2024, 2);
    expect([dayText(first), dayText(last)]).toEqual(['2024-02-01', '2024-02-29']);
    expect(dayFromText('2024-02-29')).toEqual({ ok: true, value: last });
  });
});
