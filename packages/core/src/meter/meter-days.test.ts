import { day, factsOf, smallOfficeFacts } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { Period } from '../calendar/period.ts';
import type { Office } from '../office/office.ts';
import { officeOf } from '../office/office.ts';
import { meterDays, type MeterDays, type MeterEntry } from './meter-days.ts';
import { GAP, SINGLE } from './basis.ts';

const METER_FACT = {
  name: 'Công tơ điện 1',
  resource: 'electricity',
  building: 'toa-nha-1',
  multiplier: '20',
  digits: 5,
};

function officeWith(value: Readonly<Record<string, unknown>>): Office {
  const facts = smallOfficeFacts('2026-01-01', ['van-phong']);
  return officeOf(factsOf([...facts, { topic: 'meter', of: 'dien-1', from: '2026-01-01', value }]));
}

const office = officeWith(METER_FACT);
let n = 0;
const entry = (fields: object): MeterEntry =>
  ({
    v: 1,
    id: `019ea4f9-e0e0-7000-8000-${String(++n).padStart(12, '0')}`,
    meter: 'dien-1',
    ...fields,
  }) as MeterEntry;
const reading = (text: string, value: string, moment?: 'before'): MeterEntry =>
  entry({ kind: 'reading', day: text, value, ...(moment === undefined ? {} : { moment }) });
const given = (text: string, amount: number, fields: object = {}): MeterEntry =>
  entry({ kind: 'meter-use', day: text, amount, ...fields });

const june: Period = { first: day('2026-06-01'), last: day('2026-06-30') };
function june26(entries: readonly MeterEntry[], of: Office = office): MeterDays {
  const days = meterDays(of, 'dien-1', entries, june);
  if (days === undefined) throw new Error('no meter');
  return days;
}
/** Amounts and bases of some days of June. */
const on = (days: MeterDays, first: number, last: number): [number, number][] =>
  Array.from({ length: last - first + 1 }, (_, at) => [
    days.amount[first + at - 1] ?? -1,
    days.basis[first + at - 1] ?? -1,
  ]);

describe('meterDays', () => {
  it('[M1] [M4] a weekend between two readings: 6.35 × 20 kWh over Saturday to Monday, the odd unit to the earlier day', () => {
    const days = june26([reading('2026-06-05', '812.00'), reading('2026-06-08', '818.35')]);
    expect(on(days, 6, 8)).toEqual([
      [23_813, GAP],
      [23_812, GAP],
      [79_375, GAP],
    ]);
    expect(days.amount.reduce((sum, amount) => sum + amount)).toBe(127_000);
  });

  it('[M5] a reading before work on Monday makes Monday measured and the weekend’s sum exact', () => {
    const days = june26([
      reading('2026-06-05', '812.00'),
      reading('2026-06-08', '813.50', 'before'),
      reading('2026-06-08', '818.35'),
    ]);
    expect(on(days, 6, 8)).toEqual([
      [15_000, GAP],
      [15_000, GAP],
      [97_000, SINGLE],
    ]);
  });

  it('[M2] a lower reading is a question, and its days have no value', () => {
    const days = june26([reading('2026-06-05', '812.00'), reading('2026-06-08', '12.00')]);
    expect(on(days, 6, 8)).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(days.stretches.map(({ kind, question }) => [kind, question?.kind])).toEqual([
      ['question', 'lower'],
    ]);
  });

  it('[M3] a replacement cuts the stretch in two, each with its own use', () => {
    const days = june26([
      reading('2026-06-05', '812.00'),
      entry({ kind: 'meter-event', event: 'replaced', day: '2026-06-06', final: '813.00', start: '5.00' }),
      reading('2026-06-08', '9.00'),
    ]);
    expect(on(days, 6, 6)).toEqual([[20_000, SINGLE]]);
    expect(on(days, 7, 8).map(([amount]) => amount)).toEqual([18_462, 61_538]);
  });

  it('[M3] what a new counter shows the same evening belongs to that day', () => {
    const days = june26([
      reading('2026-06-05', '812.00'),
      entry({ kind: 'meter-event', event: 'replaced', day: '2026-06-06', final: '813.00', start: '5.00' }),
      reading('2026-06-06', '5.50'),
    ]);
    expect(on(days, 6, 6)).toEqual([[30_000, SINGLE]]);
  });

  it('[M3] a declared rollover counts to the end of the digits and on', () => {
    const days = june26([
      reading('2026-06-05', '99999.50'),
      entry({ kind: 'meter-event', event: 'rolled-over', day: '2026-06-06' }),
      reading('2026-06-06', '0.50'),
    ]);
    expect(on(days, 6, 6)).toEqual([[20_000, SINGLE]]);
  });

  it('[M3] a rollover of a counter whose digits nobody stated is a question', () => {
    const days = june26(
      [
        reading('2026-06-05', '99999.50'),
        entry({ kind: 'meter-event', event: 'rolled-over', day: '2026-06-06' }),
        reading('2026-06-06', '0.50'),
      ],
      officeWith({ ...METER_FACT, digits: undefined }),
    );
    expect(days.stretches[0]?.question).toMatchObject({ kind: 'digits-unknown' });
  });

  it('[M3] a change of multiplier is exact on both sides', () => {
    const days = june26([
      reading('2026-06-05', '100'),
      entry({ kind: 'meter-event', event: 'multiplier', day: '2026-06-06', value: '101', multiplier: '40' }),
      reading('2026-06-07', '102'),
    ]);
    expect(on(days, 6, 7)).toEqual([
      [20_000, SINGLE],
      [40_000, SINGLE],
    ]);
  });

  it('a multiplier the office states inside a stretch, without a reading of that day, is a question', () => {
    const facts = smallOfficeFacts('2026-01-01', ['van-phong']);
    const stated = (from: string, multiplier: string) => ({
      topic: 'meter',
      of: 'dien-1',
      from,
      value: { ...METER_FACT, multiplier },
    });
    const of = officeOf(factsOf([...facts, stated('2026-01-01', '20'), stated('2026-06-08', '40')]));
    const days = june26(
      [reading('2026-06-05', '100'), reading('2026-06-08', '102'), reading('2026-06-09', '103')],
      of,
    );
    expect(days.stretches.map(({ kind, total }) => [kind, total])).toEqual([
      ['question', undefined],
      ['single', 40_000],
    ]);
  });

  it('two values on one boundary are a question to both sides, until a re-read settles it', () => {
    const said = [
      reading('2026-06-05', '100'),
      reading('2026-06-08', '102'),
      reading('2026-06-08', '103'),
      reading('2026-06-09', '104'),
    ];
    expect(june26(said).stretches.map(({ question }) => question?.kind)).toEqual([
      'two-values',
      'two-values',
    ]);
    const settled = [
      ...said,
      entry({ kind: 'meter-event', event: 're-read', day: '2026-06-08', value: '103' }),
    ];
    expect(june26(settled).stretches.map(({ total }) => total)).toEqual([60_000, 20_000]);
  });

  it('[M4] a gap longer than the limit is not filled, and its amount is kept', () => {
    const days = june26([reading('2026-04-01', '100'), reading('2026-06-08', '200')]);
    expect(days.stretches.map(({ kind, total }) => [kind, total])).toEqual([['unfilled', 2_000_000]]);
    expect([...days.basis].every((basis) => basis === 0)).toBe(true);
  });

  it('[M1] amounts given for days stand, and the rest of the stretch is spread over the others', () => {
    const days = june26([
      reading('2026-06-05', '812.00'),
      given('2026-06-08', 87_000),
      reading('2026-06-08', '818.35'),
    ]);
    expect(on(days, 6, 8)).toEqual([
      [20_000, GAP],
      [20_000, GAP],
      [87_000, SINGLE],
    ]);
  });

  it('[M1] where every day has an amount, they say how the readings’ total falls', () => {
    const days = june26([
      reading('2026-06-05', '812.00'),
      ...['2026-06-06', '2026-06-07', '2026-06-08'].map((text, at) =>
        given(text, [20_000, 10_000, 90_000][at] ?? 0),
      ),
      reading('2026-06-08', '818.35'),
    ]);
    expect(on(days, 6, 8).map(([amount]) => amount)).toEqual([21_167, 10_583, 95_250]);
    expect(days.amount.reduce((sum, amount) => sum + amount)).toBe(127_000);
  });

  it('a day with holes is raised in proportion if nine tenths are measured, else it has no value', () => {
    const minutes = (to: number) => ({ minutes: { of: 1440, covered: [[0, to]] } });
    const days = june26([
      given('2026-06-08', 13_500, minutes(1350)),
      given('2026-06-09', 9_000, minutes(1200)),
      given('2026-06-10', 9_000),
    ]);
    expect(on(days, 8, 10)).toEqual([
      [14_400, GAP],
      [0, 0],
      [9_000, SINGLE],
    ]);
  });

  it('parts of a day add where their minutes do not overlap; what overlaps is left out and named', () => {
    const part = (amount: number, from: number, to: number): MeterEntry =>
      given('2026-06-08', amount, { minutes: { of: 1440, covered: [[from, to]] } });
    const [morning, evening, again] = [part(4_000, 0, 720), part(5_000, 720, 1440), part(9_999, 600, 800)];
    const days = june26([again, evening, morning]);
    expect(on(days, 8, 8)).toEqual([[9_000, SINGLE]]);
    expect(days.direct.overlapping).toEqual([again.id]);
  });
});
