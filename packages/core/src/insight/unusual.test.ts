import { day, givenEvidence, smallOffice, type GivenDay } from '@soxanh/testkit';
import { expect, it } from 'vitest';
import type { Day } from '../calendar/day.ts';
import { monthPeriod } from '../calendar/period.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { unusualIn } from './unusual.ts';

const DEPARTMENT = { kind: 'department', id: 'van-phong' } as const;
const office = smallOffice('2026-01-01');

const found = (of: (on: Day) => GivenDay | undefined, resource: ResourceId = 'paper') =>
  unusualIn(
    givenEvidence({ office, asOf: day('2026-06-30'), day: (_subject, on) => of(on) }),
    DEPARTMENT,
    resource,
    monthPeriod(2026, 6),
  ).map(({ day: on, amount, type }) => [on, amount, type]);

/** 140 to 160 on working days, 40 to 46 on days off. */
const usual = (on: Day): number =>
  office.calendar.isWorking(on) ? 140 + ((on * 7) % 21) : 40 + ((on * 5) % 7);

it('a day far from its own kind is worth a look, whatever the other kind uses', () => {
  const monday = day('2026-06-15');
  expect(
    found((on) => ({ amount: on === monday ? 701 : usual(on), state: 'measured' }), 'electricity'),
  ).toEqual([[monday, 701, 'working']]);
  // A working day's use on a Sunday would be nothing special among working days; among fewer than a dozen it says nothing.
  expect(found((on) => ({ amount: usual(on), state: 'measured' }), 'electricity')).toEqual([]);
});

it('opened reams and days spread from a longer stretch are left out', () => {
  const monday = day('2026-06-15');
  expect(found((on) => ({ amount: on === monday ? 1500 : usual(on), state: 'measured' }))).toEqual([]);
  expect(
    found((on) => ({
      amount: on === monday ? 1501 : usual(on),
      state: on === monday ? 'estimated' : 'measured',
    })),
  ).toEqual([]);
  expect(found((on) => ({ amount: on === monday ? 1501 : usual(on), state: 'measured' }))).toEqual([
    [monday, 1501, 'working'],
  ]);
});

it('whole reams are opened, but not more than a carton of them in a day: 10,000 sheets are worth a look', () => {
  const monday = day('2026-06-15');
  const of = (amount: number) =>
    found((on) => ({ amount: on === monday ? amount : usual(on), state: 'measured' }));
  expect(of(2500)).toEqual([]);
  expect(of(3000)).toEqual([[monday, 3000, 'working']]);
  expect(of(10_000)).toEqual([[monday, 10_000, 'working']]);
});
