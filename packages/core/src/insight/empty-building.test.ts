import { day } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar/working-days.ts';
import type { EntryId } from '../journal/id.ts';
import type { Stretch } from '../meter/stretch.ts';
import { emptyBuilding } from './empty-building.ts';

const id = '019ea4f9-e0e0-7000-8000-000000000001' as EntryId;
const stretch = (first: string, last: string, total: number | undefined): Stretch => ({
  first: day(first),
  last: day(last),
  total,
  kind: total === undefined ? 'question' : 'gap',
  question: total === undefined ? { kind: 'two-values', entries: [id] } : undefined,
  from: id,
  to: id,
});
const calendar = workingCalendar(new Map());
const YEAR = { first: day('2026-01-01'), last: day('2026-12-31') };

describe('emptyBuilding', () => {
  it('adds up the stretches of days off alone, and those of working days alone beside them', () => {
    const found = emptyBuilding(
      [
        stretch('2026-06-01', '2026-06-05', 500_000),
        stretch('2026-06-06', '2026-06-07', 60_000),
        stretch('2026-06-08', '2026-06-12', 700_000),
        // From Saturday to Monday: it mixes, and says nothing.
        stretch('2026-06-13', '2026-06-15', 999_000),
        // 2 September and the day before it are holidays.
        stretch('2026-09-01', '2026-09-02', 90_000),
        stretch('2026-09-05', '2026-09-06', undefined),
      ],
      calendar,
      YEAR,
    );
    expect(found?.off).toMatchObject({ total: 150_000, days: 4 });
    expect(found?.off.stretches).toHaveLength(2);
    expect(found?.working).toMatchObject({ total: 1_200_000, days: 10 });
  });

  it('takes only what lies wholly in the period, and says nothing without days off', () => {
    const weekend = stretch('2026-06-06', '2026-06-07', 60_000);
    const june = { first: day('2026-06-07'), last: day('2026-06-30') };
    expect(emptyBuilding([weekend], calendar, june)).toBeUndefined();
    expect(emptyBuilding([weekend], calendar, YEAR)).toMatchObject({ off: { days: 2 }, working: undefined });
    expect(emptyBuilding([stretch('2026-06-01', '2026-06-05', 5)], calendar, YEAR)).toBeUndefined();
  });
});
