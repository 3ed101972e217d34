import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../calendar/day.ts';
import { FactBook, Timeline, type Fact } from './fact.ts';
import { HEAD_COUNT, SCOPE } from './readers.ts';

const people = (id: string, from: string, count: unknown, of = 'van-phong'): Fact => ({
  id,
  topic: 'head-count',
  of,
  from,
  value: { people: count },
});

describe('FactBook', () => {
  const book = new FactBook([
    people('2', '2026-06-16', 10),
    people('1', '2026-01-01', 9),
    people('4', '2026-07-01', 12),
    people('3', '2026-07-01', 11),
    people('5', '2026-05-01', -3),
    people('6', 'hỏng', 5),
    { ...people('7', '2026-02-01', 5), topic: 'weather' },
  ]);
  const at = (month: number, date: number): number | undefined =>
    book.one(HEAD_COUNT, 'van-phong').at(dayOf(2026, month, date))?.people;

  it('says for a day what the latest fact says that has begun', () => {
    expect([at(6, 15), at(6, 16), at(6, 30)]).toEqual([9, 10, 10]);
    expect(book.one(HEAD_COUNT, 'van-phong').at(dayOf(2025, 12, 31))).toBeUndefined();
  });

  it('of facts from one day the greater id holds', () => {
    expect(at(7, 1)).toBe(12);
  });

  it('leaves out damaged values, days that do not exist and unknown topics', () => {
    expect(at(5, 2)).toBe(9);
    expect([...book.of(HEAD_COUNT).keys()]).toEqual(['van-phong']);
    expect(book.one(SCOPE, 'office').latest()).toBeUndefined();
  });

  it('[J2] the order in which facts arrive does not show', () => {
    const facts = Array.from({ length: 12 }, (_, n) =>
      people(`${n}`.padStart(2, '0'), `2026-0${(n % 3) + 1}-01`, n),
    );
    const answers = (given: readonly Fact[]): unknown[] =>
      [1, 2, 3].map((month) => new FactBook(given).one(HEAD_COUNT, 'van-phong').at(dayOf(2026, month, 5)));
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(answers(shuffled)).toEqual(answers(facts));
      }),
    );
  });
});

describe('Timeline', () => {
  it('knows its beginning, its newest value and its changes', () => {
    const timeline = new Timeline([
      { from: dayOf(2026, 2, 1), id: 'b', value: 'later' },
      { from: dayOf(2026, 1, 1), id: 'a', value: 'first' },
    ]);
    expect([timeline.begins(), timeline.latest(), timeline.changes()]).toEqual([
      dayOf(2026, 1, 1),
      'later',
      [dayOf(2026, 1, 1), dayOf(2026, 2, 1)],
    ]);
  });

  it('takes a hundred thousand facts about one thing', () => {
    const steps = Array.from({ length: 100_000 }, (_, n) => ({
      from: dayOf(1900, 1, 1 + n),
      id: '',
      value: n,
    }));
    const timeline = new Timeline(steps.toReversed());
    expect(timeline.at(dayOf(1900, 1, 500))).toBe(499);
  });
});
