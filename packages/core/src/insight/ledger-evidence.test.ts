import { day, entryMaker, factsOf } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { addDays, dayText } from '../calendar/day.ts';
import { monthPeriod } from '../calendar/period.ts';
import { workingCalendar } from '../calendar/working-days.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { officeOf } from '../office/office.ts';
import type { FactDraft } from '../office/fact-draft.ts';
import { allocatedChange } from './allocated-change.ts';
import { compare } from './compare.ts';
import { intensity } from './intensity.ts';
import { addFractions, fraction } from '../quantity/fraction.ts';
import { fixedCode } from '../quantity/fraction-text.ts';
import { ledgerEvidence } from './ledger-evidence.ts';
import { partsOf } from './parts.ts';
import { WHOLE_OFFICE, type Part } from './subject.ts';

const fact = (topic: string, of: string, value: FactDraft['value'], from = '2025-01-01'): FactDraft => ({
  topic,
  of,
  from,
  value,
});
const FACTS = [
  fact('office', 'office', { name: 'Ban' }),
  fact('building', 'toa-nha-2', { name: 'Tòa nhà số 2' }),
  ...['bao-ve', 'to-chuc'].flatMap((id) => [
    fact('department', id, { name: id, building: 'toa-nha-2' }),
    fact('head-count', id, { people: 8 }),
  ]),
  fact('head-count', 'bao-ve', { people: 9 }, '2026-01-01'),
  fact('meter', 'dien-2', { name: 'Công tơ 2', resource: 'electricity', building: 'toa-nha-2' }),
  fact('allocation', 'dien-2', { by: 'head-count' }),
  fact('meter', 'nuoc-1', { name: 'Đồng hồ 1', resource: 'water', departments: ['to-chuc'] }),
];
const OFFICE = officeOf(factsOf(FACTS));
const BAO_VE: Part = { kind: 'department', id: 'bao-ve' };
const TO_CHUC: Part = { kind: 'department', id: 'to-chuc' };
const JUNE = monthPeriod(2026, 6);
const make = entryMaker('may-a');
const working = (year: number) =>
  Array.from({ length: 30 }, (_, i) => addDays(monthPeriod(year, 6).first, i)).filter((on) =>
    workingCalendar(new Map()).isWorking(on),
  );
const reading = (on: string, value: string, meter = 'dien-2'): LedgerEntry =>
  make.write({ kind: 'reading', meter, day: on, value }) as LedgerEntry;

/** Paper of two Junes as in the method's example, and the readings at their ends. */
const ENTRIES: readonly LedgerEntry[] = [
  ...working(2026)
    .slice(0, 21)
    .map((on, at) => make.use({ department: 'bao-ve', day: dayText(on), amount: at === 0 ? 160 : 148 })),
  ...working(2025)
    .slice(0, 20)
    .map((on, at) => make.use({ department: 'bao-ve', day: dayText(on), amount: at < 16 ? 141 : 140 })),
  reading('2025-05-31', '10000'),
  reading('2025-06-30', '14000'),
  reading('2026-05-31', '50000'),
  reading('2026-06-30', '54040'),
  make.write({
    kind: 'issue',
    department: 'bao-ve',
    resource: 'paper',
    day: '2026-06-02',
    amount: 3000,
  }) as LedgerEntry,
  make.write({
    kind: 'stock',
    department: 'bao-ve',
    resource: 'paper',
    day: '2026-05-31',
    amount: 1500,
  }) as LedgerEntry,
  make.write({
    kind: 'stock',
    department: 'bao-ve',
    resource: 'paper',
    day: '2026-06-30',
    amount: 1250,
  }) as LedgerEntry,
];
const evidence = ledgerEvidence(ledgerOf(ENTRIES), OFFICE, day('2026-07-31'));

describe('a ledger as evidence', () => {
  it('[I2] paper: the example of the method from entries', () => {
    const found = compare(evidence, {
      subject: BAO_VE,
      resource: 'paper',
      period: JUNE,
      against: 'last-year',
    });
    expect(found.converted).toMatchObject({ actual: 3120, expected: fraction(33_264, 10) });
    expect(found.absolute).toMatchObject({ change: 304 });
    expect(found.parts[0]?.stock.judged).toMatchObject({ kind: 'agrees', figures: { used: 3250 } });
    expect(intensity(evidence, [BAO_VE], 'paper', JUNE).value).toEqual(fraction(3120, 189));
  });

  it('[A3] electricity: the building is judged, each department is not', () => {
    const ask = (subject: Part) =>
      compare(evidence, { subject, resource: 'electricity', period: JUNE, against: 'last-year' });
    const building = ask({ kind: 'building', id: 'toa-nha-2' });
    expect(building.absolute).toMatchObject({ change: 40_000, judged: { amount: 4_040_000 } });
    expect(building.converted.kind).toBe('saving');
    expect(ask({ kind: 'meter', id: 'dien-2' }).converted).toEqual(building.converted);
    const department = ask(BAO_VE);
    expect(department.converted).toMatchObject({
      kind: 'withheld',
      lacking: [{ kind: 'allocated' }, { kind: 'allocated' }],
    });
    expect(department.absolute.relative).toBeNull();
    // Nobody has read the meter for July: there is still nothing to complete that would be judged.
    const july = { subject: BAO_VE, resource: 'electricity', period: monthPeriod(2026, 7) } as const;
    expect(compare(evidence, { ...july, against: 'previous' }).converted).toMatchObject({
      lacking: [{ kind: 'allocated', side: 'judged', days: 0 }, { kind: 'allocated' }, { kind: 'coverage' }],
    });
    expect(intensity(evidence, [BAO_VE], 'electricity', JUNE).lacking[0]?.kind).toBe('allocated');
  });

  it('[A3] the change in a share is told apart: nine of seventeen people instead of eight of sixteen', () => {
    const found = allocatedChange(evidence, BAO_VE, 'electricity', JUNE, monthPeriod(2025, 6));
    if (found.kind !== 'told-apart') throw new Error(found.kind);
    expect([found.meters, found.judged.total, found.compared.total]).toEqual([
      ['dien-2'],
      4_040_000,
      4_000_000,
    ]);
    expect(found.compared.share).toEqual(fraction(1, 2));
    // Each day's share is a whole number of Wh: over a month it is 9/17 to within a Wh a day.
    expect(fixedCode(found.change.byBuilding, 0)).toBe('20000');
    expect(
      Math.abs(Number(fixedCode(found.change.byShare, 0)) - (4_040_000 * 9) / 17 + 2_020_000),
    ).toBeLessThan(30);
    expect(found.change.change).toEqual(addFractions(found.change.byShare, found.change.byBuilding));
    expect(allocatedChange(evidence, BAO_VE, 'paper', JUNE, monthPeriod(2025, 6)).kind).toBe('not-allocated');
    const longer = { first: day('2025-05-20'), last: day('2025-06-30') };
    expect(allocatedChange(evidence, BAO_VE, 'electricity', JUNE, longer)).toEqual({
      kind: 'not-enough',
      side: 'compared',
      coverage: { valued: 30, expected: 42 },
    });
    expect(allocatedChange(evidence, BAO_VE, 'electricity', JUNE, monthPeriod(2025, 5))).toMatchObject({
      kind: 'not-enough',
      side: 'compared',
    });
  });

  it('tells how a figure came about', () => {
    const ways = (part: Part, resource: 'paper' | 'electricity' | 'water') =>
      evidence.measuredBy(part, resource, JUNE);
    expect(ways(BAO_VE, 'paper')).toEqual([{ how: 'recorded', meters: [] }]);
    expect(ways(BAO_VE, 'electricity')).toEqual([{ how: 'allocated', meters: ['dien-2'] }]);
    expect(ways(TO_CHUC, 'water')).toEqual([{ how: 'metered', meters: ['nuoc-1'] }]);
    expect(ways({ kind: 'building', id: 'toa-nha-2' }, 'electricity')).toEqual([
      { how: 'metered', meters: ['dien-2'] },
    ]);
    expect(ways({ kind: 'building', id: 'toa-nha-9' }, 'electricity')).toEqual([]);
  });

  it('the office is its departments, or the meters that serve several of them', () => {
    const ids = (resource: 'paper' | 'electricity' | 'water') =>
      partsOf(evidence, WHOLE_OFFICE, resource, JUNE).map(({ kind, id }) => `${kind}:${id}`);
    expect(ids('paper')).toEqual(['department:bao-ve', 'department:to-chuc']);
    expect(ids('electricity')).toEqual(['meter:dien-2']);
    expect(ids('water')).toEqual(['department:bao-ve', 'department:to-chuc']);
    const found = compare(evidence, {
      subject: WHOLE_OFFICE,
      resource: 'electricity',
      period: JUNE,
      against: 'last-year',
    });
    expect(found.absolute).toMatchObject({ judged: { amount: 4_040_000 }, compared: { amount: 4_000_000 } });
    expect(found.converted.kind).toBe('saving');
  });

  it('[A3] behind a sub-meter the rest is shared, and it is no part of the office beside its main meter', () => {
    const sub = { name: 'Công tơ phụ', resource: 'electricity', departments: ['to-chuc'], parent: 'dien-2' };
    const readings = [
      reading('2025-05-31', '0', 'dien-2a'),
      reading('2025-06-30', '1000', 'dien-2a'),
      reading('2026-05-31', '2000', 'dien-2a'),
      reading('2026-06-30', '3010', 'dien-2a'),
    ];
    const behind = ledgerEvidence(
      ledgerOf([...ENTRIES, ...readings]),
      officeOf(factsOf([...FACTS, fact('meter', 'dien-2a', sub)])),
      day('2026-07-31'),
    );
    const found = allocatedChange(behind, BAO_VE, 'electricity', JUNE, monthPeriod(2025, 6));
    if (found.kind !== 'told-apart') throw new Error(found.kind);
    expect([found.judged.total, found.compared.total]).toEqual([3_030_000, 3_000_000]);
    expect(found.compared.share).toEqual(fraction(1, 2));
    expect(fixedCode(found.change.byBuilding, 0)).toBe('15000');
    expect(partsOf(behind, WHOLE_OFFICE, 'electricity', JUNE)).toEqual([{ kind: 'meter', id: 'dien-2' }]);
  });

  it('[L4] what a main meter counted is not counted again behind it', () => {
    const sub = { name: 'Công tơ phụ', resource: 'electricity', departments: ['to-chuc'], parent: 'dien-2' };
    const all = [
      ...FACTS.filter(({ topic }) => topic !== 'allocation'),
      fact('department', 'dung-chung', { name: 'Phần dùng chung', kind: 'shared' }),
      fact('allocation', 'dien-2', { by: 'common' }),
      fact('meter', 'dien-2a', sub),
    ];
    const common = ledgerEvidence(ledgerOf(ENTRIES), officeOf(factsOf(all)), day('2026-07-31'));
    expect(common.measuredBy(TO_CHUC, 'electricity', JUNE)).toEqual([
      { how: 'metered', meters: ['dien-2a'] },
    ]);
    expect(partsOf(common, WHOLE_OFFICE, 'electricity', JUNE).map(({ id }) => id)).toEqual([
      'bao-ve',
      'dien-2',
    ]);
  });

  it('[I1] paper is held against stock with all that was recorded, a 29 February without counterpart too', () => {
    const office = officeOf(
      factsOf([
        fact('office', 'office', { name: 'Ban' }, '2023-01-01'),
        fact('department', 'bao-ve', { name: 'Phòng' }, '2023-01-01'),
        fact('head-count', 'bao-ve', { people: 9 }, '2023-01-01'),
      ]),
    );
    const first = day('2024-01-01');
    const days = Array.from({ length: day('2025-03-31') - first + 1 }, (_, at) => addDays(first, at));
    const leap = day('2024-02-29');
    const uses = days
      .filter((on) => office.calendar.isWorking(on))
      .map((on) => ({ on, amount: on === leap ? 800 : 60 }));
    const usedIn = (from: string, to: string) =>
      uses.filter(({ on }) => on >= day(from) && on <= day(to)).reduce((sum, { amount }) => sum + amount, 0);
    const count = (on: string, amount: number) => make.stock({ department: 'bao-ve', day: on, amount });
    const entries = [
      ...uses.map(({ on, amount }) => make.use({ department: 'bao-ve', day: dayText(on), amount })),
      count('2023-12-31', 10_000),
      count('2024-03-31', 10_000 - usedIn('2024-01-01', '2024-03-31')),
      count('2024-12-31', 10_000),
      count('2025-03-31', 10_000 - usedIn('2025-01-01', '2025-03-31')),
    ];
    const found = compare(ledgerEvidence(ledgerOf(entries), office, day('2025-03-31')), {
      subject: BAO_VE,
      resource: 'paper',
      period: { first: day('2025-01-01'), last: day('2025-03-31') },
      against: 'last-year',
    });
    expect(found.with.days?.without).toEqual([leap]);
    expect(found.parts[0]?.stock.compared[0]?.check).toMatchObject({
      kind: 'agrees',
      figures: { recorded: usedIn('2024-01-01', '2024-03-31'), difference: 0 },
    });
    expect(found.converted.kind).toBe('saving');
  });

  it('[I1] a month read up to the 18th is not less than one read to its end: no percentage while days wait', () => {
    // 100 kWh every day of both years.
    const read = [
      ['2025-05-31', '0'],
      ['2025-06-25', '2500'],
      ['2025-06-30', '3000'],
      ['2026-05-31', '36500'],
      ['2026-06-18', '38300'],
    ].map(([on = '', value = '']) => reading(on, value));
    const asOf = (text: string, ...more: readonly LedgerEntry[]) =>
      compare(ledgerEvidence(ledgerOf([...read, ...more]), OFFICE, day(text)), {
        subject: { kind: 'building', id: 'toa-nha-2' },
        resource: 'electricity',
        period: JUNE,
        against: 'last-year',
      }).absolute;
    const half = asOf('2026-06-25');
    expect([half.judged.amount, half.compared.amount, half.relative]).toEqual([1_800_000, 2_500_000, null]);
    expect(asOf('2026-06-30', reading('2026-06-30', '39500'))).toMatchObject({
      change: 0,
      relative: fraction(0),
    });
  });

  it('a subject nobody knows has no days', () => {
    const { state, amount } = evidence.days({ kind: 'meter', id: 'dien-9' }, 'electricity', JUNE);
    expect([state.some((code) => code > 0), amount.length]).toEqual([false, 30]);
  });
});
