import { day } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOf, dayOf, dayText } from '../calendar/day.ts';
import { lengthOf, monthPeriod, periodOf, type Period } from '../calendar/period.ts';
import { countWorking, workingCalendar } from '../calendar/working-days.ts';
import { daysOf } from './day-set.ts';
import { oneYearEarlier, samePeriod } from './same-period.ts';
import { tetOf } from './tet-days.ts';

const ZONE = { before: 8, after: 14 };
const period = (first: string, last: string): Period => ({ first: day(first), last: day(last) });
const same = (of: Period, zone = ZONE) => {
  const found = samePeriod(of, zone);
  if (!found.ok) throw new Error(`refused: ${JSON.stringify(found.error)}`);
  return found.value;
};
const calendar = workingCalendar(new Map());

describe('the example of the method (§7)', () => {
  it('[I2] January 2026 is compared with 13/12/2024 - 12/01/2025: 20 working days', () => {
    const { dates, compared, tet } = same(monthPeriod(2026, 1));
    expect(dates.period).toEqual(monthPeriod(2025, 1));
    expect(compared.period).toEqual(period('2024-12-13', '2025-01-12'));
    expect([countWorking(calendar, dates.period), countWorking(calendar, compared.period)]).toEqual([17, 20]);
    expect(tet).toEqual({
      touched: true,
      year: 2026,
      tet: day('2026-02-17'),
      tetBefore: day('2025-01-29'),
      zone: ZONE,
    });
  });

  it('[I2] February 2026 is compared with 13/01 - 09/02/2025: 15 working days', () => {
    const { dates, compared } = same(monthPeriod(2026, 2));
    expect(compared.period).toEqual(period('2025-01-13', '2025-02-09'));
    expect([countWorking(calendar, dates.period), countWorking(calendar, compared.period)]).toEqual([20, 15]);
  });
});

describe('what Tết touches', () => {
  it.each([
    ['June 2026', monthPeriod(2026, 6), monthPeriod(2025, 6)],
    [
      'the quarter, which has both zones inside',
      period('2026-01-01', '2026-03-31'),
      period('2025-01-01', '2025-03-31'),
    ],
    ['the half-year', period('2026-01-01', '2026-06-30'), period('2025-01-01', '2025-06-30')],
    ['the year', periodOf(day('2026-05-05'), 'year'), periodOf(day('2025-05-05'), 'year')],
    ['a year from July to June', period('2025-07-01', '2026-06-30'), period('2024-07-01', '2025-06-30')],
    ['December, nearer to the next Tết', monthPeriod(2025, 12), monthPeriod(2024, 12)],
  ])('%s is not touched', (_name, of, expected) => {
    const { dates, compared, tet } = same(of);
    expect([tet.touched, dates.period, compared.period]).toEqual([false, expected, expected]);
  });

  it('January and February together are aligned as a whole', () => {
    const { compared, tet } = same(period('2026-01-01', '2026-02-28'));
    expect([tet.touched, compared.period]).toEqual([true, period('2024-12-13', '2025-02-09')]);
  });

  it('[I2] its middle day tells which Tết is nearest, not its first: eight months that end in Tết 2026', () => {
    // 1 July 2025 is nearer to Tết 2025, and 26 October, the middle, to that of 2026.
    const { compared, tet } = same(period('2025-07-01', '2026-02-20'));
    expect([tet.year, tet.touched]).toEqual([2026, true]);
    expect(compared.period).toEqual(period('2024-06-12', '2025-02-01'));
  });

  it('a period that meets the zone by its last day alone is touched, by the day before it is not', () => {
    // Tết itself alone is the zone here: 17/02/2026, and 29/01/2025 far from both same periods.
    const tetAlone = { before: 0, after: 0 };
    expect(same(period('2026-02-13', '2026-02-17'), tetAlone).tet.touched).toBe(true);
    expect(same(period('2026-02-13', '2026-02-16'), tetAlone).tet.touched).toBe(false);
  });

  it('keeps the number of days and their distances from Tết', () => {
    const of = fc
      .tuple(fc.integer({ min: day('2022-01-01'), max: day('2027-04-01') }), fc.integer({ min: 0, max: 80 }))
      .map(([first, length]) => ({
        first: addDays(day('1970-01-01'), first),
        last: addDays(day('1970-01-01'), first + length),
      }));
    fc.assert(
      fc.property(of, (P) => {
        const found = samePeriod(P, ZONE);
        if (!found.ok) return;
        const { compared, tet, dates } = found.value;
        const moved = tet.touched ? (tet.tetBefore ?? 0) - (tet.tet ?? 0) : dates.period.first - P.first;
        expect(compared.period.first).toBe(P.first + moved);
        expect(tet.touched ? lengthOf(compared.period) : lengthOf(P)).toBe(lengthOf(P));
        expect(tet.touched || compared === dates).toBe(true);
      }),
    );
  });
});

describe('a year without data', () => {
  it.each([
    ['January 2028', monthPeriod(2028, 1), 2028],
    ['February 2021, whose same period lies in 2020', monthPeriod(2021, 2), 2020],
    ['January and February 2030', period('2030-01-01', '2030-02-28'), 2030],
  ])('%s is refused with the year, never guessed', (_name, of, year) => {
    expect(samePeriod(of, ZONE)).toEqual({ ok: false, error: { kind: 'no-tet-date', year } });
  });

  it.each([
    ['June 2021', monthPeriod(2021, 6)],
    ['June 2030', monthPeriod(2030, 6)],
    ['August 2030, as near to one unknown date as to the next', monthPeriod(2030, 8)],
    ['all of 2030: wherever Tết falls it is inside', periodOf(dayOf(2030, 1, 1), 'year')],
    ['December 2027', monthPeriod(2027, 12)],
  ])('%s does not depend on it', (_name, of) => {
    expect(same(of).tet.touched).toBe(false);
  });

  it('has the first days of 2021 to 2027', () => {
    const days = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028].map((year) => {
      const tet = tetOf(year);
      return tet === undefined ? undefined : dayText(tet).slice(5);
    });
    const known = ['02-12', '02-01', '01-22', '02-10', '01-29', '02-17', '02-06'];
    expect(days).toEqual([undefined, ...known, undefined]);
  });

  it('Tết is the second new moon after the winter solstice: the range holds what Intl computes', () => {
    // An independent witness for the range alone; it computes for another meridian, a day's difference at most.
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (let year = 1990; year <= 2100; year++) {
      const isNewYear = (date: number): boolean => {
        const parts = chinese.formatToParts(new Date(Date.UTC(year, 0, date)));
        const part = (type: string): string | undefined => parts.find((each) => each.type === type)?.value;
        return part('month') === '1' && part('day') === '1';
      };
      const date = Array.from({ length: 80 }, (_, i) => i + 1).find(isNewYear) ?? 0;
      expect([year, date >= 21 && date <= 31 + 21]).toEqual([year, true]);
    }
  });
});

describe('29 February', () => {
  it('alone has no counterpart', () => {
    const leap = period('2024-02-29', '2024-02-29');
    expect(samePeriod(leap, ZONE)).toEqual({
      ok: false,
      error: { kind: 'no-counterpart', day: day('2024-02-29') },
    });
  });

  it.each([
    ['its month is compared with 28 days', monthPeriod(2024, 2), monthPeriod(2023, 2), 28],
    [
      'a period that begins with it',
      period('2024-02-29', '2024-03-05'),
      period('2023-03-01', '2023-03-05'),
      5,
    ],
    ['a period that ends with it', period('2024-02-20', '2024-02-29'), period('2023-02-20', '2023-02-28'), 9],
    ['the February after a leap year', monthPeriod(2025, 2), period('2024-02-01', '2024-02-28'), 28],
  ])('%s', (_name, of, expected, length) => {
    const earlier = oneYearEarlier(of);
    expect(earlier?.period).toEqual(expected);
    expect(earlier === undefined ? 0 : daysOf(earlier).length).toBe(length);
  });

  it('is left out of a leap year that is compared with', () => {
    const earlier = oneYearEarlier(periodOf(day('2025-01-01'), 'year'));
    expect(earlier?.without).toEqual([day('2024-02-29')]);
    expect(earlier === undefined ? [] : daysOf(earlier)).toHaveLength(365);
  });

  it('is left out of a period over three years, whichever of them has it', () => {
    const earlier = oneYearEarlier(period('2024-12-20', '2026-01-20'));
    expect(earlier?.without).toEqual([day('2024-02-29')]);
  });

  it('otherwise the same dates one year earlier, day by day', () => {
    const firsts = fc.integer({ min: day('2021-01-01'), max: day('2027-12-31') });
    fc.assert(
      fc.property(firsts, fc.integer({ min: 0, max: 800 }), (from, length) => {
        const first = addDays(day('1970-01-01'), from);
        const days = Array.from({ length: length + 1 }, (_, i) => addDays(first, i));
        const expected = days
          .map((each) => dateOf(each))
          .filter(({ month, date }) => month !== 2 || date !== 29)
          .map(({ year, month, date }) => dayOf(year - 1, month, date));
        const earlier = oneYearEarlier({ first, last: addDays(first, length) });
        expect(earlier === undefined ? [] : daysOf(earlier)).toEqual(expected);
      }),
    );
  });
});
