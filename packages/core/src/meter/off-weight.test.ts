import { day, factsOf } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../calendar/day.ts';
import { workingCalendar } from '../calendar/working-days.ts';
import { settingOn } from '../office/method-settings.ts';
import { officeOf } from '../office/office.ts';
import { measuredOffWeight, offWeight } from './off-weight.ts';
import type { Stretch } from './stretch.ts';

const calendar = workingCalendar(new Map());
const MONDAY = day('2026-06-01');

const stretch = (first: Day, last: Day, total: number): Stretch =>
  ({
    first,
    last,
    total,
    kind: first === last ? 'single' : 'gap',
    from: 'a',
    to: 'b',
    question: undefined,
  }) as unknown as Stretch;

/** Weeks read on Friday evening and Monday morning, and every working day besides. */
const weeks = (count: number, working: readonly number[], weekends: readonly number[]): Stretch[] =>
  Array.from({ length: count }, (_, week) => addDays(MONDAY, 7 * week)).flatMap((monday, week) => [
    ...working.map((use, at) => stretch(addDays(monday, at), addDays(monday, at), use)),
    stretch(addDays(monday, 5), addDays(monday, 6), weekends[week] ?? 0),
  ]);

describe('what a meter’s own readings say of days off (method §6)', () => {
  it('the median day of weekends read on both sides, against the median working day', () => {
    // Days off 25, 30, 35 and 70: median 32.5; working days 100: 325 thousandths.
    const read = weeks(4, [90, 100, 110, 100, 100], [50, 60, 70, 140]);
    expect(measuredOffWeight(read, calendar)).toBe(325);
  });

  it('is rounded down and kept within a working day', () => {
    expect(measuredOffWeight(weeks(4, [300, 300, 300], [200, 200, 200, 200]), calendar)).toBe(333);
    expect(measuredOffWeight(weeks(4, [10, 10, 10], [200, 200, 200, 200]), calendar)).toBe(1000);
  });

  it('is worked out in whole numbers: 323 over five days of 100 are 646 thousandths, not 645', () => {
    // Wednesday to Sunday, four times: all of them off, whatever the official calendar says.
    const off = Array.from({ length: 4 }, (_, n) => addDays(MONDAY, 70 + 7 * n));
    const turned = off.flatMap((first) => [2, 3, 4, 5, 6].map((n) => [addDays(first, n), 'off'] as const));
    const long = off.map((first) => stretch(addDays(first, 2), addDays(first, 6), 323));
    const read = [
      ...weeks(4, [100, 100, 100], [0, 0, 0, 0]).filter(({ first, last }) => first === last),
      ...long,
    ];
    expect(measuredOffWeight(read, workingCalendar(new Map(turned)))).toBe(646);
  });

  it('says nothing of three weekends, of nine working days, or where nothing is used', () => {
    const all = weeks(4, [100, 100, 100], [60, 60, 60, 60]);
    expect(measuredOffWeight(all, calendar)).toBe(300);
    expect(measuredOffWeight(all.slice(0, -1), calendar)).toBeUndefined();
    const isWorking = ({ first, last }: Stretch): boolean => first === last;
    expect(
      measuredOffWeight(
        [...all.filter(isWorking).slice(3), ...all.filter((one) => !isWorking(one))],
        calendar,
      ),
    ).toBeUndefined();
    expect(measuredOffWeight(weeks(4, [0, 0, 0], [60, 60, 60, 60]), calendar)).toBeUndefined();
  });

  it('never looks at a stretch with a working day in it, nor at one too long to fill', () => {
    const mixed = stretch(addDays(MONDAY, 33), addDays(MONDAY, 35), 9000);
    const open = { ...stretch(addDays(MONDAY, 40), addDays(MONDAY, 41), 9000), kind: 'unfilled' } as Stretch;
    const read = weeks(4, [100, 100, 100], [60, 60, 60, 60]);
    expect(measuredOffWeight([...read, mixed, open], calendar)).toBe(300);
  });
});

describe('what a day off weighs', () => {
  it.each(['electricity', 'water'] as const)('is the setting of the method for %s', (resource) => {
    const JUNE = day('2026-06-30');
    const key = `weight-${resource}` as const;
    const stated = { topic: 'method', of: key, from: '2026-01-01', value: { value: 420 } };
    for (const office of [officeOf([]), officeOf(factsOf([stated]))])
      expect(offWeight(office, 'cong-to', resource, JUNE)).toBe(settingOn(office, key, JUNE).value);
  });

  it('[A2] as the office states it for the meter, else for the resource, from a day on', () => {
    const weight = (of: string, from: string, value: number) => ({
      topic: 'method',
      of: `weight-${of}`,
      from,
      value: { value },
    });
    const office = officeOf(
      factsOf([
        weight('electricity', '2026-06-01', 250),
        weight('dien-1', '2026-07-01', 400),
        weight('water', '2026-06-01', 5000),
      ]),
    );
    const on = (text: string, meter = 'dien-1'): number => offWeight(office, meter, 'electricity', day(text));
    expect([on('2026-05-31'), on('2026-06-01'), on('2026-07-01')]).toEqual([300, 250, 400]);
    expect(on('2026-07-01', 'dien-2')).toBe(250);
    expect(offWeight(office, 'nuoc-1', 'water', day('2026-06-01'))).toBe(1000);
    expect(offWeight(officeOf([]), 'nuoc-1', 'water', day('2026-06-01'))).toBe(150);
  });
});
