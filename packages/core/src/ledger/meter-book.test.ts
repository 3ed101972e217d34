import { day, entryMaker, factsOf, smallOfficeFacts } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { FactDraft } from '../office/fact-draft.ts';
import { officeOf, type Office } from '../office/office.ts';
import { dayTable, type DayTable } from './day-table.ts';
import { ledgerOf } from './ledger-of.ts';
import { stateOfCode } from './state.ts';

const make = entryMaker('may-a');
const meter = (of: string, value: object, from = '2026-06-01'): FactDraft => ({
  topic: 'meter',
  of,
  from,
  value: { name: of, resource: 'electricity', building: 'nha', every: 'day', ...value },
});
const officeWith = (...more: readonly FactDraft[]): Office =>
  officeOf(
    factsOf([
      ...smallOfficeFacts('2026-06-01', ['a', 'b']),
      ...more,
      { topic: 'allocation', of: 'mot', from: '2026-06-01', value: { by: 'head-count' } },
    ]),
  );

/** Two meters of one building; the second is there from the 3rd to the 4th only. */
const OFFICE = officeWith(
  meter('mot', {}),
  meter('hai', {}, '2026-06-03'),
  meter('hai', { open: false }, '2026-06-05'),
);
const read = (id: string, values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([on, value]) => make.reading({ meter: id, day: on, value }));
const table = (office: Office, entries: Parameters<typeof ledgerOf>[0]): DayTable =>
  dayTable(ledgerOf(entries), office, {
    period: { first: day('2026-06-01'), last: day('2026-06-06') },
    asOf: day('2026-06-06'),
    resource: 'electricity',
  });

const MAIN_VALUES = {
  '2026-05-31': '0',
  '2026-06-01': '1',
  '2026-06-02': '2',
  '2026-06-03': '3',
  '2026-06-04': '4',
  '2026-06-05': '5',
  '2026-06-06': '6',
} as const;
const MAIN = read('mot', MAIN_VALUES);

describe('a building with several meters', () => {
  it('[A2] [L1] has on each day the meters that are there, and no day that one of them lacks', () => {
    const second = read('hai', { '2026-06-02': '0', '2026-06-03': '10' });
    const [building, ...others] = table(OFFICE, [...MAIN, ...second]).meters.buildings;
    expect(others).toEqual([]);
    expect([building?.building, building?.meters]).toEqual(['nha', ['mot', 'hai']]);
    expect([...(building?.amount ?? [])]).toEqual([1000, 1000, 11_000, 0, 1000, 1000]);
    expect(Array.from(building?.state ?? [], stateOfCode)).toEqual([
      'measured',
      'measured',
      'measured',
      'missing',
      'measured',
      'measured',
    ]);
    expect([...(building?.expected ?? [])]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('[L2] a day that was read is due, though its meter is read monthly; one that was not is no gap yet', () => {
    const office = officeWith(meter('mot', { every: 'month', departments: ['a', 'b'] }));
    const { columns, meters } = table(office, read('mot', { '2026-05-31': '0', '2026-06-04': '8' }));
    for (const { amount, state, expected } of [...meters.buildings, ...columns]) {
      expect([...expected]).toEqual([1, 1, 1, 1, 0, 0]);
      expect(Array.from(amount.subarray(4))).toEqual([0, 0]);
      expect(state[3]).toBeGreaterThan(1);
    }
    expect(columns).toHaveLength(2);
  });

  it('[L2] who is served by two meters lacks a day that only one of them has: due, and no part of a day as a whole', () => {
    const monthly = (of: string, department: string): FactDraft[] => [
      meter(of, { every: 'month', departments: [department] }),
      { topic: 'allocation', of, from: '2026-06-01', value: { by: 'head-count', common: 2000 } },
    ];
    const office = officeOf(
      factsOf([
        ...smallOfficeFacts('2026-06-01', ['a', 'b']),
        {
          topic: 'department',
          of: 'dung-chung',
          from: '2026-06-01',
          value: { name: 'Chung', kind: 'shared' },
        },
        ...monthly('mot', 'a'),
        ...monthly('hai', 'b'),
      ]),
    );
    const { columns } = table(office, read('mot', { '2026-05-31': '0', '2026-06-04': '8' }));
    const of = (id: string) => columns.find(({ department }) => department === id);
    expect(Array.from(of('dung-chung')?.state ?? [], stateOfCode).slice(0, 5)).toEqual([
      ...['missing', 'missing', 'missing', 'missing'],
      undefined,
    ]);
    expect([...(of('dung-chung')?.expected ?? [])]).toEqual([1, 1, 1, 1, 0, 0]);
    expect([...(of('a')?.expected ?? [])]).toEqual([1, 1, 1, 1, 0, 0]);
    expect([...(of('b')?.expected ?? [])]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('[L1] lacks a day one meter was read for and another, read monthly, is still waited for', () => {
    const office = officeWith(meter('mot', {}), meter('hai', { every: 'month' }));
    const [building] = table(office, [...MAIN, ...read('hai', { '2026-05-31': '0' })]).meters.buildings;
    const states = Array.from(building?.state ?? [], stateOfCode);
    expect([states, [...(building?.expected ?? [])]]).toEqual([Array(6).fill('missing'), Array(6).fill(1)]);
    // It has no part of the day either: what one meter counted is not the building's use.
    expect([...(building?.amount ?? [])]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('is its only meter where it has one; sub-meters are no part of it', () => {
    const office = officeWith(meter('mot', {}), meter('sau', { parent: 'mot', departments: ['a'] }));
    const { meters } = table(office, MAIN);
    expect(meters.buildings.map(({ meters: ids, amount }) => [ids, [...amount]])).toEqual([
      [['mot'], [1000, 1000, 1000, 1000, 1000, 1000]],
    ]);
  });
});

describe('a meter that is closed', () => {
  const closed = officeWith(
    meter('mot', { departments: ['a', 'b'] }),
    meter('mot', { open: false }, '2026-06-05'),
  );
  const of = (entries: Parameters<typeof ledgerOf>[0]) => {
    const { meters, columns } = table(closed, entries);
    const [column] = meters.meters;
    return {
      amount: [...(column?.amount ?? [])],
      state: Array.from(column?.state ?? [], stateOfCode),
      expected: [...(column?.expected ?? [])],
      shared: columns.map((one) => [...one.amount]),
    };
  };

  it('[L1] is expected on no day from then on, and lacks none', () => {
    const { '2026-06-05': _fifth, '2026-06-06': _sixth, ...until } = MAIN_VALUES;
    expect(of(read('mot', until))).toMatchObject({
      state: [...Array(4).fill('measured'), undefined, undefined],
      expected: [1, 1, 1, 1, 0, 0],
    });
  });

  it('[A4] has all that it counted on days on which it served: nothing falls behind its last', () => {
    const { amount, expected, shared } = of(read('mot', { '2026-06-01': '0', '2026-06-06': '30' }));
    expect(amount).toEqual([0, 10_000, 10_000, 10_000, 0, 0]);
    expect(expected).toEqual([1, 1, 1, 1, 0, 0]);
    const sums = amount.map((_, at) => shared.reduce((sum, column) => sum + (column[at] ?? 0), 0));
    expect(sums).toEqual(amount);
  });
});

it('[L1] a day on which a counter stood still: zero of the meter, measured for whom it serves alone', () => {
  const own = meter('rieng', { building: undefined, departments: ['a'] });
  const office = officeOf(factsOf([...smallOfficeFacts('2026-06-01', ['a']), own]));
  const { meters, columns } = table(office, read('rieng', { '2026-05-31': '7', '2026-06-01': '7' }));
  expect(stateOfCode(meters.meters[0]?.state[0] ?? 0)).toBe('zero-confirmed');
  // Rule 3 of the method asks for the reading, not for what it says.
  expect([stateOfCode(columns[0]?.state[0] ?? 0), columns[0]?.amount[0]]).toEqual(['measured', 0]);
});

it('[M4] a stretch too long to fill stands beside the totals of a period that holds all of it, and of no other', () => {
  const limit = { topic: 'method', of: 'gap-limit', from: '2026-05-01', value: { value: 3 } };
  const office = officeWith(meter('mot', { departments: ['a', 'b'] }, '2026-05-01'), limit);
  const unfilled = (from: string, to: string) =>
    table(office, read('mot', { [from]: '0', [to]: '60' })).meters.unfilled.map(({ amount }) => amount);
  expect(unfilled('2026-05-31', '2026-06-06')).toEqual([60_000]);
  expect(unfilled('2026-05-30', '2026-06-06')).toEqual([]);
  expect(unfilled('2026-05-31', '2026-06-07')).toEqual([]);
});

it('[M4] of a stretch too long to fill only what lies in no day stands beside the totals', () => {
  const office = officeWith(meter('mot', { departments: ['a', 'b'] }), {
    topic: 'method',
    of: 'gap-limit',
    from: '2026-05-01',
    value: { value: 3 },
  });
  const ends = read('mot', { '2026-05-31': '0', '2026-06-06': '60' });
  const given = make.meterUse({ meter: 'mot', day: '2026-06-02', amount: 12_000 });
  const of = (entries: Parameters<typeof ledgerOf>[0]) => table(office, entries).meters.unfilled;
  expect(of(ends)).toMatchObject([{ amount: 60_000 }]);
  expect(of([...ends, given])).toMatchObject([{ amount: 48_000 }]);
});
