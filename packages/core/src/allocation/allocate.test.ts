import { day, factsOf } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { Period } from '../calendar/period.ts';
import { GAP, NO_BASIS, SINGLE } from '../meter/basis.ts';
import type { MeterDays } from '../meter/meter-days.ts';
import type { FactDraft } from '../office/fact-draft.ts';
import { officeOf, type Office } from '../office/office.ts';
import { allocate } from './allocate.ts';
import { behindSubMeters } from './remainder.ts';
import type { ServedDays } from './serving.ts';
import { ruleStretches } from './rule.ts';

const fact = (topic: string, of: string, value: FactDraft['value'], from = '2026-01-01'): FactDraft => ({
  topic,
  of,
  from,
  value,
});
const OFFICE = [
  fact('office', 'office', { name: 'Ban' }),
  fact('building', 'toa-nha-1', { name: 'Tòa nhà số 1' }),
  fact('department', 'to-chuc-can-bo', { name: 'Phòng Tổ chức - Cán bộ', building: 'toa-nha-1' }),
  fact('department', 'van-phong', { name: 'Văn phòng Ban', building: 'toa-nha-1' }),
  fact('department', 'dung-chung', { name: 'Phần dùng chung', kind: 'shared' }),
  fact('head-count', 'to-chuc-can-bo', { people: 12 }),
  fact('head-count', 'van-phong', { people: 10 }),
  fact('meter', 'dien-1', { name: 'Công tơ điện 1', resource: 'electricity', building: 'toa-nha-1' }),
];
const officeWith = (...facts: FactDraft[]): Office => officeOf(factsOf([...OFFICE, ...facts]));
const byPeople = fact('allocation', 'dien-1', { by: 'head-count' });

const period: Period = { first: day('2026-06-08'), last: day('2026-06-10') };
const days = (amounts: readonly (number | undefined)[], meter = 'dien-1', basis = SINGLE): MeterDays => ({
  meter,
  resource: 'electricity',
  period,
  amount: Float64Array.from(amounts, (amount) => amount ?? 0),
  basis: Uint8Array.from(amounts, (amount) => (amount === undefined ? NO_BASIS : basis)),
  stretches: [],
  gaps: [],
  open: [],
  direct: { days: new Map(), spans: [], overlapping: [] },
  disputes: [],
});
const shares = (served: readonly ServedDays[], department: string): number[] => [
  ...(served.find((one) => one.department === department)?.shared ?? []),
];

describe('allocate', () => {
  it('[A1] [A3] shares each day of a building by head-count, and calls it shared', () => {
    const { served, problems } = allocate(officeWith(byPeople), [days([187_453, 187_453, undefined])]);
    expect(shares(served, 'to-chuc-can-bo')).toEqual([102_247, 102_247, 0]);
    expect(shares(served, 'van-phong')).toEqual([85_206, 85_206, 0]);
    expect(served.map(({ basis, isShared }) => [[...basis], [...isShared]])).toEqual([
      [
        [SINGLE, SINGLE, NO_BASIS],
        [1, 1, 1],
      ],
      [
        [SINGLE, SINGLE, NO_BASIS],
        [1, 1, 1],
      ],
    ]);
    expect(problems).toEqual([]);
  });

  it('[A4] what no department uses has a receiver of its own', () => {
    const rule = fact('allocation', 'dien-1', { by: 'head-count', common: 2000 });
    const { served } = allocate(officeWith(rule), [days([187_453])]);
    expect(['dung-chung', 'to-chuc-can-bo', 'van-phong'].map((id) => shares(served, id)[0])).toEqual([
      37_491, 81_797, 68_165,
    ]);
  });

  it('[A2] a later rule or head-count changes no earlier day', () => {
    const before = allocate(officeWith(byPeople), [days([220, 220, 220])]).served;
    const later = fact('head-count', 'van-phong', { people: 32 }, '2026-06-10');
    const after = allocate(officeWith(byPeople, later), [days([220, 220, 220])]).served;
    expect(shares(before, 'van-phong')).toEqual([100, 100, 100]);
    expect(shares(after, 'van-phong')).toEqual([100, 100, 160]);
  });

  it('[A2] a department that is closed takes no share from its day on', () => {
    const closed = fact('department', 'van-phong', { name: 'Văn phòng Ban', open: false }, '2026-06-09');
    const { served } = allocate(officeWith(byPeople, closed), [days([220, 220, 220])]);
    expect(shares(served, 'to-chuc-can-bo')).toEqual([120, 220, 220]);
  });

  it('by area, by fixed shares, or all of it nobody’s own', () => {
    const area = [fact('area', 'van-phong', { dm2: 3000 }), fact('area', 'to-chuc-can-bo', { dm2: 1000 })];
    const rule = (value: FactDraft['value']): FactDraft => fact('allocation', 'dien-1', value);
    const of = (office: Office): number[] =>
      ['dung-chung', 'to-chuc-can-bo', 'van-phong'].map(
        (id) => shares(allocate(office, [days([400])]).served, id)[0] ?? 0,
      );
    expect(of(officeWith(rule({ by: 'area' }), ...area))).toEqual([0, 100, 300]);
    const fixed = { by: 'shares', shares: { 'van-phong': 2500, 'to-chuc-can-bo': 7500 } };
    expect(of(officeWith(rule(fixed)))).toEqual([0, 300, 100]);
    expect(of(officeWith(rule({ by: 'common' })))).toEqual([400, 0, 0]);
  });

  it('a meter that serves one department alone is its own, and needs no rule', () => {
    const alone = { name: 'Công tơ phụ', resource: 'electricity', departments: ['van-phong'] };
    const { served } = allocate(officeWith(fact('meter', 'phu', alone)), [days([50, 60, 70], 'phu', GAP)]);
    expect(served.map(({ department, own, isShared }) => [department, [...own], [...isShared]])).toEqual([
      ['van-phong', [50, 60, 70], [0, 0, 0]],
    ]);
  });

  it('says that nobody stated a rule, that nobody has a weight, that sub-meters count more than the main', () => {
    const nobody = [
      fact('head-count', 'van-phong', { people: 0 }, '2026-06-09'),
      fact('head-count', 'to-chuc-can-bo', { people: 0 }, '2026-06-09'),
    ];
    expect(allocate(officeWith(), [days([1, 2, 3])])).toMatchObject({
      served: [],
      problems: [{ kind: 'no-rule' }],
    });
    const empty = allocate(officeWith(byPeople, ...nobody), [days([22, 22, 22])]);
    expect(empty.problems).toEqual([
      { meter: 'dien-1', kind: 'no-receiver', period: { first: day('2026-06-09'), last: period.last } },
    ]);
    expect([...(empty.served[0]?.basis ?? [])]).toEqual([SINGLE, NO_BASIS, NO_BASIS]);
    expect(allocate(officeWith(byPeople), [days([-22, 22, 22])])).toMatchObject({
      problems: [{ kind: 'negative' }],
      served: [{ shared: Float64Array.from([-12, 12, 12]) }, { shared: Float64Array.from([-10, 10, 10]) }],
    });
  });

  it('[L1] of two meters that serve a department both must have the day', () => {
    const second = fact('meter', 'dien-2', {
      name: 'Hai',
      resource: 'electricity',
      departments: ['van-phong'],
    });
    const { served } = allocate(officeWith(byPeople, second), [
      days([220, 220, undefined]),
      days([50, undefined, 50], 'dien-2'),
    ]);
    const office = served.find(({ department }) => department === 'van-phong');
    expect([[...(office?.own ?? [])], [...(office?.shared ?? [])], [...(office?.basis ?? [])]]).toEqual([
      [50, 0, 0],
      [100, 0, 0],
      [SINGLE, NO_BASIS, NO_BASIS],
    ]);
  });
});

describe('behindSubMeters', () => {
  const main = days([100, 100, 100]);
  const behind = (id: string, more: object = {}, from = '2026-01-01'): FactDraft =>
    fact('meter', id, { name: id, resource: 'electricity', parent: 'dien-1', ...more }, from);

  it('leaves what the main meter counted beyond them, on days all of them have', () => {
    const subs = [days([30, undefined, 30], 'phu-1'), days([20, 20, 90], 'phu-2', GAP)];
    const office = officeWith(behind('phu-1'), behind('phu-2'));
    const [rest, ...others] = behindSubMeters(office, [main, ...subs]);
    expect([...(rest?.amount ?? [])]).toEqual([50, 0, -20]);
    expect([...(rest?.basis ?? [])]).toEqual([GAP, NO_BASIS, GAP]);
    expect(others).toEqual(subs);
    expect(behindSubMeters(officeWith(), [main])).toEqual([main]);
  });

  it('[A2] one that is put in later, or closed, changes none of the other days', () => {
    const sub = days([undefined, 30, undefined], 'phu-1');
    const office = officeWith(
      behind('phu-1', {}, '2026-06-09'),
      behind('phu-1', { open: false }, '2026-06-10'),
    );
    const [rest] = behindSubMeters(office, [main, sub]);
    expect([...(rest?.amount ?? [])]).toEqual([100, 70, 100]);
    expect([...(rest?.basis ?? [])]).toEqual([SINGLE, SINGLE, SINGLE]);
  });
});

describe('ruleStretches', () => {
  it('[A2] cut a period where a fact changes, and nowhere else', () => {
    const later = fact('head-count', 'van-phong', { people: 32 }, '2026-06-10');
    const stretches = ruleStretches(officeWith(byPeople, later), 'dien-1', period);
    expect(stretches.map(({ first, last, weights }) => [first, last, weights])).toEqual([
      [period.first, day('2026-06-09'), [12, 10]],
      [period.last, period.last, [12, 32]],
    ]);
  });
});
