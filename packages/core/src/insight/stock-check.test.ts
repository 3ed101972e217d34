import { day, entryMaker } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthPeriod } from '../calendar/period.ts';
import { workingCalendar } from '../calendar/working-days.ts';
import type { IssueEntry, StockEntry } from '../journal/entry.ts';
import { fraction } from '../quantity/fraction.ts';
import { fractionPercent } from '../quantity/fraction-text.ts';
import { checkStock, type StockCheck } from './stock-check.ts';

const make = entryMaker('may-a');
const place = { department: 'van-phong', resource: 'paper' };
const issue = (on: string, amount: number) =>
  make.write({ kind: 'issue', ...place, day: on, amount }) as IssueEntry;
const stock = (on: string, amount: number, moment?: 'before') =>
  make.write({ kind: 'stock', ...place, day: on, amount, ...(moment ? { moment } : {}) }) as StockEntry;

const check = (recorded: number, entries: readonly (IssueEntry | StockEntry)[], month = 6): StockCheck =>
  checkStock({
    period: monthPeriod(2026, month),
    recorded,
    entries,
    calendar: workingCalendar(new Map()),
    tolerance: 1000,
  });

describe('the example of the method (§3)', () => {
  const june = [
    stock('2026-06-01', 1500, 'before'),
    issue('2026-06-02', 2000),
    issue('2026-06-30', 1000),
    issue('2026-07-01', 500),
    stock('2026-06-30', 1250),
  ];

  it('3,120 of 3,250: κ = 96.0%, agrees', () => {
    const checked = check(3120, june);
    expect(checked).toMatchObject({
      kind: 'agrees',
      ratio: fraction(3120, 3250),
      figures: { issued: 3000, used: 3250, recorded: 3120, difference: 130 },
    });
    expect(checked.kind === 'agrees' && checked.figures.issues.length).toBe(2);
    expect(checked.kind === 'agrees' && fractionPercent(checked.ratio, 'vi')).toBe('96,0%');
  });

  it('[I1] 2,400 of 3,250: κ = 73.8%, withheld with a difference of 850 sheets', () => {
    const checked = check(2400, june);
    expect(checked).toMatchObject({ kind: 'differs', figures: { difference: 850 } });
    expect(checked.kind === 'differs' && fractionPercent(checked.ratio, 'vi')).toBe('73,8%');
  });

  it('[I1] over any counts: a tenth apart from what the stock used is withheld, whichever is more', () => {
    const sheets = fc.nat({ max: 20_000 });
    const thousandths = fc.integer({ min: 880, max: 1120 });
    fc.assert(
      fc.property(sheets, sheets, sheets, thousandths, (start, issued, end, part) => {
        const book = [stock('2026-05-31', start), issue('2026-06-15', issued), stock('2026-06-30', end)];
        const used = start + issued - end;
        const recorded = Math.max(0, Math.floor((used * part) / 1000));
        const checked = check(recorded, book);
        const isFar = 10 * Math.abs(recorded - used) > used;
        expect(checked.kind).toBe(used <= 0 ? 'recount' : isFar ? 'differs' : 'agrees');
      }),
    );
  });

  it('the tolerance itself still agrees, on both sides', () => {
    expect([2925, 2924, 3575, 3576].map((recorded) => check(recorded, june).kind)).toEqual([
      'agrees',
      'differs',
      'agrees',
      'differs',
    ]);
  });
});

describe('which count stands at an end', () => {
  const end = stock('2026-06-30', 500);

  it.each([
    ['Friday evening before a month that begins on Monday', [stock('2026-05-29', 900)]],
    ['its first day before work', [stock('2026-06-01', 900, 'before')]],
    ['the last evening, though Friday said otherwise', [stock('2026-05-29', 700), stock('2026-05-31', 900)]],
    ['twice the same', [stock('2026-05-31', 900), stock('2026-06-01', 900, 'before')]],
  ])('%s', (_name, counts) => {
    expect(check(400, [...counts, end])).toMatchObject({ kind: 'agrees', figures: { used: 400 } });
  });

  it.each([
    ['Thursday evening: Friday was worked', [stock('2026-05-28', 900)], 'not-counted'],
    ['its first evening', [stock('2026-06-01', 900)], 'not-counted'],
    ['nothing', [], 'not-counted'],
    [
      'paper handed out on the Saturday between',
      [stock('2026-05-29', 900), issue('2026-05-30', 500)],
      'not-counted',
    ],
    [
      'two different counts',
      [stock('2026-05-31', 900), stock('2026-06-01', 905, 'before')],
      'counted-differently',
    ],
  ] as const)('not %s', (_name, counts, why) => {
    expect(check(400, [...counts, end])).toEqual({ kind: 'unchecked', lacking: [{ end: 'start', why }] });
  });

  it('says which ends are not known', () => {
    expect(check(400, [])).toEqual({
      kind: 'unchecked',
      lacking: [
        { end: 'start', why: 'not-counted' },
        { end: 'end', why: 'not-counted' },
      ],
    });
  });

  it('a count stands over all days of Tết', () => {
    // 14 to 22 February 2026 are off: the Friday's count stands at the middle of them.
    const february = { first: day('2026-02-18'), last: day('2026-03-31') };
    const counts = [stock('2026-02-13', 900), stock('2026-03-31', 500)];
    const calendar = workingCalendar(new Map());
    expect(
      checkStock({ period: february, recorded: 400, entries: counts, calendar, tolerance: 1000 }).kind,
    ).toBe('agrees');
  });
});

it('asks for a recount where the cupboard gained paper, or lost none', () => {
  const counts = [stock('2026-05-31', 500), stock('2026-06-30', 900)];
  expect(check(0, counts)).toMatchObject({ kind: 'recount', figures: { used: -400 } });
  expect(check(0, [...counts, issue('2026-06-10', 400)])).toMatchObject({
    kind: 'recount',
    figures: { used: 0 },
  });
});
