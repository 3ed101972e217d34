import { day, entryMaker, meterFact, smallOffice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { monthPeriod } from '../calendar/period.ts';
import { dayTable } from './day-table.ts';
import { ledgerOf } from './ledger-of.ts';
import { tableWithin } from './table-within.ts';

const make = entryMaker('may-a');
const read = (on: string, value: string) => make.reading({ day: on, value });

/** In May and in June the same things are odd: a lower reading, a given amount that the readings contradict, nobody's rule. */
const entries = ['05', '06'].flatMap((month, at) => [
  read(`2026-${month}-03`, String(1000 * at + 10)),
  read(`2026-${month}-04`, String(1000 * at + 20)),
  make.meterUse({ day: `2026-${month}-04`, amount: 3000 }),
  read(`2026-${month}-09`, String(1000 * at + 15)),
  read(`2026-${month}-12`, String(1000 * at + 500)),
]);
const office = smallOffice(
  '2026-01-01',
  ['van-phong', 'to-chuc'],
  [
    meterFact('2026-01-01', { every: 'day', multiplier: '1', departments: ['van-phong', 'to-chuc'] }),
    { topic: 'method', of: 'gap-limit', from: '2026-01-01', value: { value: 5 } },
    { topic: 'allocation', of: 'dien-1', from: '2026-05-16', value: { by: 'head-count' } },
  ],
);
const period = { first: day('2026-05-01'), last: day('2026-06-30') };
const whole = dayTable(ledgerOf(entries), office, { period, asOf: period.last, resource: 'electricity' });

describe('[L5] what a part of a table says beside its figures', () => {
  const { meters } = tableWithin(whole, monthPeriod(2026, 6));

  it('is of its own days alone: questions, amounts the readings contradict, what the rules lack', () => {
    expect(whole.meters.questions.map(({ stretch }) => stretch.last)).toEqual([
      day('2026-05-09'),
      day('2026-06-09'),
    ]);
    expect(meters.questions.map(({ stretch }) => stretch.last)).toEqual([day('2026-06-09')]);
    expect(whole.meters.disputes.map(({ first }) => first)).toEqual([day('2026-05-04'), day('2026-06-04')]);
    expect(meters.disputes.map(({ first }) => first)).toEqual([day('2026-06-04')]);
    expect(whole.meters.problems.map(({ kind }) => kind)).toEqual(['no-rule']);
    expect(meters.problems).toEqual([]);
  });

  it('[M4] of stretches too long to fill names those that lie in it whole', () => {
    // 12 May to 3 June lies in no month.
    expect(whole.meters.unfilled.map(({ first, last }) => [first, last])).toEqual([
      [day('2026-05-13'), day('2026-06-03')],
    ]);
    expect(meters.unfilled).toEqual([]);
  });
});
