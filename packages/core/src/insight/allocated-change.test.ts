import { day, entryMaker, factsOf, meterFact } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { addDays, dayText } from '../calendar/day.ts';
import { monthPeriod } from '../calendar/period.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import type { FactDraft } from '../office/fact-draft.ts';
import { officeOf } from '../office/office.ts';
import { fraction } from '../quantity/fraction.ts';
import { allocatedChange } from './allocated-change.ts';
import { ledgerEvidence } from './ledger-evidence.ts';
import type { Part } from './subject.ts';

const VAN_PHONG: Part = { kind: 'department', id: 'van-phong' };
const [JUNE_25, JUNE_26] = [monthPeriod(2025, 6), monthPeriod(2026, 6)];
const FROM = '2025-01-01';
const department = (of: string): FactDraft[] => [
  { topic: 'department', of, from: FROM, value: { name: of, building: 'nha' } },
  { topic: 'head-count', of, from: FROM, value: { people: 5 } },
];
const main = meterFact(FROM, { multiplier: '1', every: 'day' });
const sub = (from: string, more: FactDraft['value'] = {}): FactDraft =>
  meterFact(from, { multiplier: '1', every: 'day', departments: ['to-chuc'], ...more }, 'dien-2');

/** The main meter counts 10 kWh every day, the other one 4; what is left is shared out to Văn phòng alone. */
const entries = ((): LedgerEntry[] => {
  const make = entryMaker('may-a');
  const first = day('2025-05-31');
  return Array.from({ length: day('2026-06-30') - first + 1 }, (_, at) => {
    const on = { day: dayText(addDays(first, at)) };
    return [
      make.reading({ ...on, meter: 'dien-1', value: String(10 * at) }),
      make.reading({ ...on, meter: 'dien-2', value: String(4 * at) }),
    ];
  }).flat();
})();
const changeOf = (...meters: readonly FactDraft[]) => {
  const facts = [
    { topic: 'office', of: 'office', from: FROM, value: { name: 'Ban' } },
    ...['van-phong', 'to-chuc'].flatMap(department),
    main,
    ...meters,
    {
      topic: 'allocation',
      of: 'dien-1',
      from: FROM,
      value: { by: 'head-count', departments: ['van-phong'] },
    },
  ];
  const evidence = ledgerEvidence(ledgerOf(entries), officeOf(factsOf(facts)), JUNE_26.last);
  return allocatedChange(evidence, VAN_PHONG, 'electricity', JUNE_26, JUNE_25);
};

describe('what a change in an allocated figure comes from (method §10)', () => {
  it('[A3] behind a sub-meter that was there in both periods, the rest is what is shared', () => {
    expect(changeOf(sub(FROM, { parent: 'dien-1' }))).toMatchObject({
      kind: 'told-apart',
      judged: { total: 180_000, share: fraction(1) },
      compared: { total: 180_000, share: fraction(1) },
      change: { byShare: fraction(0), byBuilding: fraction(0) },
    });
  });

  it.each([
    ['inside the period', '2026-06-16'],
    ['between both periods', '2026-01-01'],
    ['on the last day', '2026-06-30'],
  ])('[A3] a sub-meter put in %s leaves another thing to share: nothing is told apart', (_name, from) => {
    // What Văn phòng has less is neither its share nor anything the building saved.
    expect(changeOf(sub(FROM), sub(from, { parent: 'dien-1' }))).toEqual({ kind: 'other-meters' });
  });

  it('[A3] neither does one that was taken from behind it, or was put in after the period', () => {
    expect(changeOf(sub(FROM, { parent: 'dien-1' }), sub('2025-12-01'))).toEqual({ kind: 'other-meters' });
    expect(changeOf(sub(FROM), sub('2026-07-01', { parent: 'dien-1' }))).toMatchObject({
      kind: 'told-apart',
    });
  });
});

it('[L2] a month of which only some days are due is not enough to tell apart: all its days count', () => {
  const make = entryMaker('may-b');
  const monthly = [
    ['2025-05-31', '0'],
    ['2025-06-30', '3000'],
    ['2026-05-31', '20000'],
    ['2026-06-18', '21800'],
  ].map(([on = '', value = '']) => make.reading({ meter: 'dien-1', day: on, value }));
  const facts = [
    { topic: 'office', of: 'office', from: FROM, value: { name: 'Ban' } },
    ...['van-phong', 'to-chuc'].flatMap(department),
    meterFact(FROM, { multiplier: '1', every: 'month' }),
    { topic: 'allocation', of: 'dien-1', from: FROM, value: { by: 'head-count' } },
  ];
  const evidence = ledgerEvidence(ledgerOf(monthly), officeOf(factsOf(facts)), day('2026-06-25'));
  expect(allocatedChange(evidence, VAN_PHONG, 'electricity', JUNE_26, JUNE_25)).toEqual({
    kind: 'not-enough',
    side: 'judged',
    coverage: { valued: 18, expected: 30 },
  });
});
