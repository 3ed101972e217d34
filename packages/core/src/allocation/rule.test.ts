import { day, factsOf } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { Period } from '../calendar/period.ts';
import { SINGLE } from '../meter/basis.ts';
import type { MeterDays } from '../meter/meter-days.ts';
import type { FactDraft } from '../office/fact-draft.ts';
import { officeOf, type Office } from '../office/office.ts';
import { allocate } from './allocate.ts';
import { ruleStretches } from './rule.ts';

const EARLY = '2026-01-01';
const fact = (topic: string, of: string, value: FactDraft['value'], from = EARLY): FactDraft => ({
  topic,
  of,
  from,
  value,
});
const department = (of: string, more: FactDraft['value'] = {}, from = EARLY): FactDraft =>
  fact('department', of, { name: of, building: 'nha', ...more }, from);
const rule = (value: FactDraft['value'], from = EARLY): FactDraft =>
  fact('allocation', 'dien-1', value, from);
const area = (of: string, dm2: number, from = EARLY): FactDraft => fact('area', of, { dm2 }, from);
const people = (of: string, count: number, from = EARLY): FactDraft =>
  fact('head-count', of, { people: count }, from);
const officeWith = (...facts: readonly FactDraft[]): Office =>
  officeOf(
    factsOf([
      fact('office', 'office', { name: 'Ban' }),
      department('a'),
      department('b'),
      fact('meter', 'dien-1', { name: 'Công tơ', resource: 'electricity', building: 'nha' }),
      ...facts,
    ]),
  );

const PERIOD: Period = { first: day('2026-06-08'), last: day('2026-06-10') };
/** 100 units on each of three days. */
const DAYS: MeterDays = {
  meter: 'dien-1',
  resource: 'electricity',
  period: PERIOD,
  amount: new Float64Array(3).fill(100),
  basis: new Uint8Array(3).fill(SINGLE),
  stretches: [],
  gaps: [],
  open: [],
  direct: { days: new Map(), spans: [], overlapping: [] },
  disputes: [],
};
/** Everybody's three days. */
const sharesOf = (office: Office): Record<string, number[]> =>
  Object.fromEntries(
    allocate(office, [DAYS]).served.map((served) => [served.department, [...served.shared]]),
  );

describe('an area stated on a day of its own', () => {
  const office = officeWith(
    rule({ by: 'area' }),
    area('a', 100),
    area('b', 100),
    area('b', 300, '2026-06-10'),
  );

  it('[A2] changes the shares from that day on, and no day before', () => {
    expect(sharesOf(office)).toEqual({ a: [50, 50, 25], b: [50, 50, 75] });
  });

  it('[A2] cuts the period there', () => {
    expect(ruleStretches(office, 'dien-1', PERIOD).map(({ first, weights }) => [first, weights])).toEqual([
      [day('2026-06-08'), [100, 100]],
      [day('2026-06-10'), [100, 300]],
    ]);
  });
});

describe('a weight nobody stated', () => {
  it.each([
    ['head-count', people],
    ['area', area],
  ] as const)(
    '[A1] %s: is not zero; nobody has a share until it is stated, and it is asked for',
    (by, weigh) => {
      const office = officeWith(rule({ by }), weigh('a', 10), weigh('b', 10, '2026-06-10'));
      const { served, problems } = allocate(office, [DAYS]);
      expect(served.map(({ department: of, shared, basis }) => [of, [...shared], [...basis]])).toEqual([
        ['a', [0, 0, 50], [0, 0, SINGLE]],
        ['b', [0, 0, 50], [0, 0, SINGLE]],
      ]);
      expect(problems).toEqual([
        {
          meter: 'dien-1',
          kind: 'no-weight',
          of: ['b'],
          period: { first: day('2026-06-08'), last: day('2026-06-09') },
        },
      ]);
    },
  );

  it('[A1] a weight of zero is one: it receives nothing, and the others all', () => {
    const office = officeWith(rule({ by: 'head-count' }), people('a', 10), people('b', 0));
    expect(sharesOf(office)).toEqual({ a: [100, 100, 100], b: [0, 0, 0] });
    expect(allocate(office, [DAYS]).problems).toEqual([]);
  });
});

describe('who receives', () => {
  const both = [people('a', 10), people('b', 10)];

  it('[A4] the common part goes to whom the rule names, else to the office’s own receiver of it', () => {
    const shared = department('dung-chung', { kind: 'shared' });
    const hall = department('hoi-truong', { kind: 'shared' });
    const of = (value: FactDraft['value']) =>
      sharesOf(officeWith(...both, shared, hall, rule({ by: 'head-count', common: 2000, ...value })));
    expect(of({})).toEqual({ 'dung-chung': [20, 20, 20], a: [40, 40, 40], b: [40, 40, 40] });
    expect(of({ receiver: 'hoi-truong' })).toEqual({
      'hoi-truong': [20, 20, 20],
      a: [40, 40, 40],
      b: [40, 40, 40],
    });
  });

  it('[A4] what no department uses, and the youth union, are no departments of the building', () => {
    const others = [
      department('dung-chung', { kind: 'shared' }),
      department('doan', { kind: 'union' }),
      people('dung-chung', 30),
      people('doan', 30),
    ];
    expect(sharesOf(officeWith(...both, ...others, rule({ by: 'head-count' })))).toEqual({
      a: [50, 50, 50],
      b: [50, 50, 50],
    });
  });

  it('[A2] who moves to another building takes no share from that day on', () => {
    const office = officeWith(
      ...both,
      rule({ by: 'head-count' }),
      department('b', { building: 'nha-2' }, '2026-06-10'),
    );
    expect(sharesOf(office)).toEqual({ a: [50, 50, 100], b: [50, 50, 0] });
  });
});
