import { day, factsOf, givenEvidence, type GivenDay, type GivenEvidence } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../calendar/day.ts';
import { monthPeriod } from '../calendar/period.ts';
import { officeOf, type Office } from '../office/office.ts';
import type { FactDraft } from '../office/fact-draft.ts';
import { compareFractions, fraction } from '../quantity/fraction.ts';
import { fractionPercent } from '../quantity/fraction-text.ts';
import { quotaPace, type Pace } from './pace.ts';
import { quotaOn } from './quota.ts';
import { WHOLE_OFFICE } from './subject.ts';

const fact = (topic: string, of: string, from: string, value: FactDraft['value']): FactDraft => ({
  topic,
  of,
  from,
  value,
});
const quota = (of: string, from: string, through: string, amount: number): FactDraft =>
  fact('quota', of, from, { through, amount });
const office = (...more: readonly FactDraft[]): Office =>
  officeOf(
    factsOf([
      fact('office', 'office', '2026-01-01', { name: 'Ban' }),
      fact('department', 'van-phong', '2026-01-01', { name: 'Văn phòng' }),
      ...more,
    ]),
  );
const JUNE = monthPeriod(2026, 6);
const QUESTION = {
  subject: { kind: 'department', id: 'van-phong' },
  resource: 'paper',
  period: JUNE,
} as const;
const OF_JUNE = quota('van-phong/paper', '2026-06-01', '2026-06-30', 4400);

/** Recorded by hand up to `asOf`, working days not in `amounts` missing. */
function recorded(
  of: Office,
  asOf: string,
  amountOn: (on: Day) => number | undefined,
  more: Partial<GivenEvidence> = {},
): ReturnType<typeof givenEvidence> {
  const given = (_subject: string, on: Day): GivenDay | undefined => {
    if (on > day(asOf)) return undefined;
    const amount = amountOn(on);
    if (amount !== undefined) return { amount, state: 'measured', expected: of.calendar.isWorking(on) };
    return of.calendar.isWorking(on) ? { state: 'missing' } : { state: 'day-off' };
  };
  return givenEvidence({ office: of, asOf: day(asOf), day: given, ...more });
}

function paceOf(evidence: ReturnType<typeof givenEvidence>, question = {}): Pace {
  const pace = quotaPace(evidence, { ...QUESTION, ...question });
  if (pace.kind !== 'pace') throw new Error(pace.kind);
  return pace;
}

describe('the example of the method (§8)', () => {
  const of = office(OF_JUNE);
  const daily = (amount: number) => (on: Day) => (of.calendar.isWorking(on) ? amount : undefined);
  const pace = paceOf(recorded(of, '2026-06-12', daily(260)));

  it('2,600 of 4,400 after 10 of 22 working days: expected 2,000, pace 130%', () => {
    expect(pace).toMatchObject({
      used: 2600,
      coverage: { valued: 10, expected: 10 },
      gone: fraction(10, 22),
      workingDays: { gone: 10, whole: 22 },
      expectedSoFar: fraction(2000),
      usedShare: fraction(2600, 4400),
    });
    const { projection } = pace;
    if (projection.kind !== 'projected') throw new Error(projection.kind);
    expect(projection).toMatchObject({ filled: fraction(2600), end: fraction(5720) });
    expect(fractionPercent(projection.pace ?? fraction(0), 'vi')).toBe('130,0%');
    expect(fractionPercent(pace.usedShare ?? fraction(0), 'vi')).toBe('59,1%');
  });

  it('would be passed on Tuesday 23/6/2026, not on Sunday 21/6', () => {
    expect(pace.passing).toEqual({ kind: 'expected', on: day('2026-06-23') });
  });

  it('reaching a quota exactly is not passing it', () => {
    const exactly = office(quota('van-phong/paper', '2026-06-01', '2026-06-30', 4160));
    expect(paceOf(recorded(exactly, '2026-06-12', daily(260))).passing).toEqual({
      kind: 'expected',
      on: day('2026-06-23'),
    });
    const whole = office(quota('van-phong/paper', '2026-06-01', '2026-06-30', 5720));
    expect(paceOf(recorded(whole, '2026-06-12', daily(260))).passing).toEqual({ kind: 'not-expected' });
    expect(paceOf(recorded(whole, '2026-06-30', daily(260))).passing).toEqual({ kind: 'not-expected' });
  });

  it('says from which day it has been passed', () => {
    expect(paceOf(recorded(of, '2026-06-12', daily(500))).passing).toEqual({
      kind: 'passed',
      on: day('2026-06-11'),
    });
  });

  it('fills missing days for the projection only', () => {
    const withoutTuesday = (on: Day) => (on === day('2026-06-09') ? undefined : daily(260)(on));
    const missing = paceOf(recorded(of, '2026-06-12', withoutTuesday));
    expect(missing).toMatchObject({ used: 2340, coverage: { valued: 9, expected: 10 } });
    expect(missing.projection).toMatchObject({ filled: fraction(2600), end: fraction(5720) });
    expect(missing.passing).toEqual({ kind: 'expected', on: day('2026-06-23') });
  });

  it('use on a day off is in the use, not in the rate', () => {
    const withSaturday = (on: Day) => (on === day('2026-06-06') ? 12 : daily(260)(on));
    const found = paceOf(recorded(of, '2026-06-12', withSaturday));
    expect([found.used, found.projection.kind === 'projected' && found.projection.end]).toEqual([
      2612,
      fraction(5732),
    ]);
  });
});

describe('no projection', () => {
  const of = office(OF_JUNE);
  const from = (first: string) => (on: Day) =>
    of.calendar.isWorking(on) && on >= day(first) ? 260 : undefined;

  it('[I1] below the coverage limit', () => {
    const { projection, passing, used } = paceOf(recorded(of, '2026-06-12', from('2026-06-03')));
    expect(projection).toEqual({
      kind: 'not-enough',
      coverage: { valued: 8, expected: 10 },
      limit: 9000,
      workingDays: 8,
      needed: 5,
    });
    expect([passing.kind, used]).toEqual(['unknown', 2080]);
  });

  it('before five working days are covered', () => {
    expect(paceOf(recorded(of, '2026-06-04', from('2026-06-01'))).projection.kind).toBe('not-enough');
    expect(paceOf(recorded(of, '2026-06-05', from('2026-06-01'))).projection.kind).toBe('projected');
  });

  it('though what has been passed is said without one', () => {
    const once = (on: Day) => (on === day('2026-06-02') ? 5000 : undefined);
    expect(paceOf(recorded(of, '2026-06-12', once)).passing).toEqual({
      kind: 'passed',
      on: day('2026-06-02'),
    });
  });

  it.each([
    ['before the period', { asOf: '2026-05-31' }, 'not-begun'],
    ['without a quota', { resource: 'plastic' as const, asOf: '2026-06-12' }, 'no-quota'],
    [
      'of days off alone',
      { asOf: '2026-06-12', period: { first: day('2026-06-06'), last: day('2026-06-07') } },
      'no-working-day',
    ],
  ])('%s there is no pace', (_name, { asOf, ...question }, kind) => {
    const weekend = office(OF_JUNE, quota('van-phong/paper', '2026-06-06', '2026-06-07', 10));
    const evidence = recorded(weekend, asOf, () => undefined);
    expect(quotaPace(evidence, { ...QUESTION, ...question }).kind).toBe(kind);
  });

  it('[A3] of what is allocated: the meter has it', () => {
    const evidence = givenEvidence({
      office: of,
      asOf: day('2026-06-12'),
      day: () => ({ amount: 100, state: 'allocated' }),
    });
    expect(quotaPace(evidence, QUESTION)).toEqual({
      kind: 'allocated',
      of: [{ kind: 'department', id: 'van-phong' }],
    });
  });
});

describe('a metered resource', () => {
  it('goes on over days off, at the weight its gaps are spread with', () => {
    const of = office(quota('toa-nha-1/electricity', '2026-06-01', '2026-06-30', 2_300_000));
    const daily = (on: Day) => (of.calendar.isWorking(on) ? 100_000 : 30_000);
    const evidence = givenEvidence({
      office: of,
      asOf: day('2026-06-14'),
      day: (_subject, on) => (on <= day('2026-06-14') ? { amount: daily(on), state: 'measured' } : undefined),
      measuredBy: () => [{ how: 'metered', meters: ['dien-1'] }],
    });
    const question = { subject: { kind: 'building', id: 'toa-nha-1' }, resource: 'electricity' } as const;
    const found = paceOf(evidence, question);
    // 10 W and 4 O days gone of 22 and 8: 11,200 of 24,400 thousandths.
    expect(found.gone).toEqual(fraction(11_200, 24_400));
    expect(found.projection).toMatchObject({ end: fraction(2_440_000) });
    // 1,120,000 to 14/6; +560,000 a week; 2,240,000 after 28/6, and one working day more.
    expect(found.passing).toEqual({ kind: 'expected', on: day('2026-06-29') });
  });
});

describe('quotas', () => {
  const months = [4, 5, 6].map((month) => {
    const { first, last } = monthPeriod(2026, month);
    const text = (of: Day): string => new Date(of * 86_400_000).toISOString().slice(0, 10);
    return quota('van-phong/paper', text(first), text(last), 1000 * month);
  });
  const SECOND = { first: day('2026-04-01'), last: day('2026-06-30') };
  const pace = (facts: readonly FactDraft[], question: object) =>
    quotaPace(
      recorded(office(...facts), '2026-06-30', () => undefined),
      { ...QUESTION, ...question },
    );

  it('that tile a period add up', () => {
    expect(pace(months, { period: SECOND })).toMatchObject({
      quota: { amount: 15_000, facts: [{ amount: 4000 }, { amount: 5000 }, { amount: 6000 }] },
    });
  });

  it('that begin on one day stand beside each other; of two for the same days the later holds', () => {
    const whole = quota('van-phong/paper', '2026-04-01', '2026-06-30', 14_000);
    const again = quota('van-phong/paper', '2026-04-01', '2026-04-30', 4100);
    const facts = [...months, whole, again];
    expect(pace(facts, { period: SECOND })).toMatchObject({ quota: { amount: 14_000 } });
    expect(pace(facts, { period: monthPeriod(2026, 4) })).toMatchObject({ quota: { amount: 4100 } });
    // The longest that lead to the end: two months and June; what leads nowhere is passed over.
    const two = quota('van-phong/paper', '2026-04-01', '2026-05-31', 1);
    expect(pace([two, ...months], { period: SECOND })).toMatchObject({ quota: { amount: 6001 } });
    const gap = quota('van-phong/paper', '2026-04-01', '2026-06-10', 1);
    expect(pace([gap, ...months], { period: SECOND })).toMatchObject({ quota: { amount: 15_000 } });
    expect(quotaOn(office(...facts), 'van-phong', 'paper', day('2026-04-10'))?.amount).toBe(4100);
  });

  it('that do not tile it are none, and a part of a longer one is none', () => {
    expect(pace(months.slice(1), { period: SECOND }).kind).toBe('no-quota');
    expect(pace(months, { period: { first: day('2026-06-01'), last: day('2026-06-15') } }).kind).toBe(
      'no-quota',
    );
  });

  it('of all parts are the quota of the office, unless it has its own', () => {
    const other = fact('department', 'to-chuc', '2026-01-01', { name: 'Phòng Tổ chức' });
    const both = [OF_JUNE, other, quota('to-chuc/paper', '2026-06-01', '2026-06-30', 600)];
    const all = { subject: WHOLE_OFFICE };
    expect(pace(both, all)).toMatchObject({ quota: { amount: 5000 } });
    expect(pace([OF_JUNE, other], all).kind).toBe('no-quota');
    const own = quota('office/paper', '2026-06-01', '2026-06-30', 4800);
    expect(pace([...both, own], all)).toMatchObject({ quota: { amount: 4800, facts: [{ of: 'office' }] } });
  });
});

describe('laws of the pace', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 31, maxLength: 31 });
  const dates = fc.integer({ min: 5, max: 30 });

  it('the quota is not passed the day before it is passed, and a day off never passes it', () => {
    fc.assert(
      fc.property(amounts, dates, fc.integer({ min: 0, max: 20_000 }), (each, date, amount) => {
        const of = office(quota('van-phong/paper', '2026-06-01', '2026-06-30', amount));
        const asOf = `2026-06-${String(date).padStart(2, '0')}`;
        const on = (d: Day) => (of.calendar.isWorking(d) ? each[d - JUNE.first] : undefined);
        const { passing, projection, used } = paceOf(recorded(of, asOf, on));
        const running = (last: Day): number =>
          Array.from(
            { length: Math.max(0, last - JUNE.first + 1) },
            (_, i) => on(addDays(JUNE.first, i)) ?? 0,
          ).reduce((sum, one) => sum + one, 0);
        expect(passing.kind === 'passed').toBe(used > amount);
        // Each holds where it says something.
        const passedThere =
          passing.kind !== 'passed' ||
          (running(passing.on) > amount && running(addDays(passing.on, -1)) <= amount);
        const onWorkingDay = passing.kind !== 'expected' || of.calendar.isWorking(passing.on);
        const staysBelow =
          projection.kind !== 'projected' ||
          passing.kind !== 'not-expected' ||
          compareFractions(projection.end, fraction(amount)) <= 0;
        expect([passedThere, onWorkingDay, staysBelow]).toEqual([true, true, true]);
      }),
    );
  });
});
