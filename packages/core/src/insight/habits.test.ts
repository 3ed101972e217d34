import { day, entryMaker, givenEvidence, smallOffice, type GivenDay } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { Day } from '../calendar/day.ts';
import { monthPeriod } from '../calendar/period.ts';
import { entryDays, habitsOf, type EntryDays, type Habit } from './habits.ts';

const DEPARTMENT = { kind: 'department', id: 'van-phong' } as const;
const JUNE = monthPeriod(2026, 6);
const office = smallOffice('2026-01-01', undefined, [
  { topic: 'method', of: 'habit-run', from: '2026-07-01', value: { value: 3 } },
]);

function habits(of: (on: Day) => GivenDay | undefined, entries: readonly EntryDays[] = []): Habit[] {
  const evidence = givenEvidence({ office, asOf: day('2026-06-30'), day: (_subject, on) => of(on) });
  return habitsOf(evidence, DEPARTMENT, 'paper', JUNE, entries).map(({ habit }) => habit);
}
const measured = (amount: number): GivenDay => ({ amount, state: 'measured' });
const working = (of: (on: Day) => GivenDay) => (on: Day) =>
  office.calendar.isWorking(on) ? of(on) : undefined;

describe('the same value running', () => {
  it('20 sheets five working days running, over a weekend', () => {
    // Wednesday 10/6 to Tuesday 16/6.
    const row = working((on) => measured(on >= day('2026-06-10') && on <= day('2026-06-16') ? 20 : on));
    expect(habits(row)).toEqual([
      { kind: 'same-value', amount: 20, first: day('2026-06-10'), last: day('2026-06-16'), days: 5 },
    ]);
  });

  it('four are none; a missing day, no use, or a spread entry ends a row', () => {
    const four = working((on) => measured(on >= day('2026-06-10') && on <= day('2026-06-15') ? 20 : on));
    expect(habits(four)).toEqual([]);
    for (const between of [
      { state: 'missing' },
      { amount: 20, state: 'estimated' },
      { state: 'zero-confirmed' },
    ] as const) {
      const row = working((on) =>
        on === day('2026-06-12')
          ? between
          : measured(on >= day('2026-06-10') && on <= day('2026-06-17') ? 20 : on),
      );
      expect(habits(row)).toEqual([]);
    }
  });

  it('a department that confirms no use every day has no habit', () => {
    expect(habits(working(() => ({ state: 'zero-confirmed' })))).toEqual([]);
  });
});

describe('too few distinct values', () => {
  it('two among 22 days, 9.1%, are worth a look; three are not', () => {
    const of = (distinct: number) =>
      working((on) => measured(on % distinct === 0 ? 10 : (on % distinct) * 20));
    expect(habits(of(2)).filter(({ kind }) => kind === 'few-values')).toEqual([
      { kind: 'few-values', distinct: 2, days: 22 },
    ]);
    const twenty = (on: Day) => (on <= day('2026-06-26') ? of(2)(on) : undefined);
    expect(habits(twenty).filter(({ kind }) => kind === 'few-values')).toEqual([]);
    expect(habits(of(3)).filter(({ kind }) => kind === 'few-values')).toEqual([]);
  });
});

describe('everything entered on one day', () => {
  const entries = (days: number, writtenOn: (at: number) => string): EntryDays[] =>
    Array.from({ length: days }, (_, at) => ({
      day: (JUNE.first + at) as Day,
      writtenOn: day(writtenOn(at)),
    }));
  const nothing = working(() => ({ state: 'missing' }));

  it('ten days or more', () => {
    expect(
      habits(
        nothing,
        entries(10, () => '2026-06-30'),
      ),
    ).toEqual([{ kind: 'one-day', on: day('2026-06-30'), days: 10 }]);
  });

  it('a week in one sitting is how a slip is keyed in, and two sittings are two', () => {
    expect(
      habits(
        nothing,
        entries(5, () => '2026-06-30'),
      ),
    ).toEqual([]);
    expect(
      habits(
        nothing,
        entries(20, (at) => (at < 10 ? '2026-06-12' : '2026-06-30')),
      ),
    ).toEqual([]);
  });
});

it('entries of single days by hand tell when they were written', () => {
  const make = entryMaker('may-a');
  const one = make.use({ day: '2026-06-05' });
  const others = [
    make.use({ day: '2026-06-01', through: '2026-06-05' }),
    make.use({ day: '2026-06-04', source: { batch: 'b', key: 'k' } }),
    { ...one, at: 'hỏng' },
  ];
  expect(entryDays([one, ...others])).toEqual([{ day: day('2026-06-05'), writtenOn: day('2026-06-08') }]);
});

it('[T3] is told to the head alone', () => {
  const evidence = givenEvidence({ office, asOf: day('2026-06-30'), day: () => measured(20) });
  const [finding] = habitsOf(evidence, DEPARTMENT, 'paper', JUNE, []);
  expect(finding).toMatchObject({ audience: 'head', of: DEPARTMENT });
});
