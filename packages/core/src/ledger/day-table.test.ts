import { day, entryMaker, smallOffice } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumbered, dayText } from '../calendar/day.ts';
import type { FactDraft } from '../office/fact-draft.ts';
import type { Office } from '../office/office.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { DayColumn } from './day-column.ts';
import { NO_METERS } from './meter-book.ts';
import { dayTable } from './day-table.ts';
import { spanShares } from './span-shares.ts';
import { ledgerOf } from './ledger-of.ts';
import type { Postable } from './posting.ts';
import { stateOfCode } from './state.ts';
import { coverageText, wholeTotals } from './totals.ts';

const make = entryMaker('may-a');

/** The column of Văn phòng over a period, judged as of a day. */
function columnOf(
  office: Office,
  entries: readonly Postable[],
  range: readonly [string, string],
  asOf: string,
  resource: ResourceId = 'paper',
): DayColumn {
  const period = { first: day(range[0]), last: day(range[1]) };
  const question = { period, asOf: day(asOf), department: 'van-phong', resource };
  const [column, ...others] = dayTable(ledgerOf(entries), office, question).columns;
  if (column === undefined || others.length > 0) throw new Error('one column was expected');
  return column;
}
const states = (column: DayColumn): (string | undefined)[] => Array.from(column.state, stateOfCode);
const expect_ = (of: string, every: string, from = '2026-06-01'): FactDraft => ({
  topic: 'expect',
  of: `van-phong/${of}`,
  from,
  value: { every },
});

describe('the example of the method', () => {
  const office = smallOffice('2026-06-01');
  const column = columnOf(
    office,
    [
      make.use({ day: '2026-06-05', amount: 40 }),
      make.use({ day: '2026-06-05', amount: 15 }),
      make.use({ day: '2026-06-06', amount: 12 }),
      make.none({ day: '2026-06-08' }),
    ],
    ['2026-06-05', '2026-06-10'],
    '2026-06-09',
  );

  it('[L1] Fri measured, Sat measured and not expected, Sun off, Mon zero, Tue missing, Wed nothing yet', () => {
    expect(states(column)).toEqual([
      'measured',
      'measured',
      'day-off',
      'zero-confirmed',
      'missing',
      undefined,
    ]);
    expect([...column.expected]).toEqual([1, 0, 0, 1, 1, 0]);
    expect([...column.amount]).toEqual([55, 12, 0, 0, 0, 0]);
  });

  it('[L2] 67 sheets, two of three expected days', () => {
    const period = { first: day('2026-06-05'), last: day('2026-06-10') };
    const [total] = wholeTotals(
      { period, asOf: day('2026-06-09'), columns: [column], meters: NO_METERS },
      'kỳ',
    );
    expect(total).toMatchObject({
      amount: 67,
      state: 'missing',
      coverage: { valued: 2, expected: 3 },
      entries: 4,
    });
    expect(total === undefined ? '' : coverageText(total.coverage)).toBe('2/3');
  });
});

describe('states of single days', () => {
  const office = smallOffice('2026-06-01');
  const on = (...entries: Postable[]): DayColumn =>
    columnOf(office, entries, ['2026-06-08', '2026-06-08'], '2026-06-08');

  it.each([
    ['a use', [make.use()], 'measured', 20, 1],
    ['a use about', [make.use({ about: true })], 'estimated', 20, 1],
    ['a use beside one about', [make.use(), make.use({ about: true })], 'estimated', 40, 2],
    ['a use of nothing', [make.use({ amount: 0 })], 'zero-confirmed', 0, 1],
    ['about nothing', [make.use({ amount: 0, about: true })], 'zero-confirmed', 0, 1],
    ['no use confirmed', [make.none()], 'zero-confirmed', 0, 1],
    ['no use confirmed twice', [make.none(), make.none()], 'zero-confirmed', 0, 2],
    ['both said of nothing', [make.use({ amount: 0 }), make.none()], 'zero-confirmed', 0, 2],
    ['nothing', [], 'missing', 0, 0],
  ] as const)('[L1] %s is %s', (_, entries, state, amount, count) => {
    const column = on(...entries);
    expect([states(column)[0], column.amount[0], column.entries[0], column.contradicted[0]]).toEqual([
      state,
      amount,
      count,
      0,
    ]);
  });

  it('[L1] no use confirmed beside a use: measured and flagged, and the confirmation not counted', () => {
    const column = on(make.none(), make.use());
    expect([states(column)[0], column.amount[0], column.entries[0], column.contradicted[0]]).toEqual([
      'measured',
      20,
      1,
      1,
    ]);
  });

  it('[L1] no use confirmed beside a use of nothing is no contradiction', () => {
    expect(on(make.none(), make.use({ amount: 0 })).contradicted[0]).toBe(0);
  });

  it('[L1] no use confirmed on a day of an entry over several days: estimated, flagged, not counted', () => {
    const column = on(make.none(), make.use({ day: '2026-06-08', through: '2026-06-09', amount: 10 }));
    expect([states(column)[0], column.amount[0], column.entries[0], column.contradicted[0]]).toEqual([
      'estimated',
      5,
      0,
      1,
    ]);
  });

  it('[L1] a span with nothing for the day leaves it zero, unless the day has a use of its own', () => {
    const thin = make.use({ day: '2026-06-01', through: '2026-06-12', amount: 2 });
    expect(states(on(thin))).toEqual(['zero-confirmed']);
    const both = on(thin, make.use());
    expect([states(both)[0], both.amount[0]]).toEqual(['estimated', 20]);
    // Two spans that give it nothing contradict nobody.
    expect(on(thin, make.use({ day: '2026-06-01', through: '2026-06-12', amount: 1 })).contradicted[0]).toBe(
      0,
    );
  });

  it('[L1] use on a day off is measured, in the amount and not in the expectation', () => {
    const column = columnOf(
      office,
      [make.use({ day: '2026-06-06' })],
      ['2026-06-06', '2026-06-07'],
      '2026-06-08',
    );
    expect([states(column), [...column.expected], column.amount[0]]).toEqual([
      ['measured', 'day-off'],
      [0, 0],
      20,
    ]);
  });
});

describe('what is due', () => {
  it('[L1] a later day with a value has its state and is in the sum, without one it has none', () => {
    const office = smallOffice('2026-06-01');
    const column = columnOf(
      office,
      [make.use({ day: '2026-06-10' })],
      ['2026-06-08', '2026-06-13'],
      '2026-06-08',
    );
    expect(states(column)).toEqual(['missing', undefined, 'measured', undefined, undefined, undefined]);
    expect([[...column.expected], column.amount[2]]).toEqual([[1, 0, 0, 0, 0, 0], 20]);
  });

  it('[L1] nothing is expected before the book’s first day', () => {
    const office = smallOffice('2026-06-04');
    const column = columnOf(
      office,
      [make.use({ day: '2026-06-02' })],
      ['2026-06-01', '2026-06-05'],
      '2026-06-30',
    );
    expect(states(column)).toEqual([undefined, 'measured', undefined, 'missing', 'missing']);
    expect([...column.expected]).toEqual([0, 0, 0, 1, 1]);
  });

  it('[L1] recorded weekly: due on the last working day of the week, for all its working days', () => {
    const office = smallOffice('2026-06-01', ['van-phong'], [expect_('paper', 'week')]);
    const week = (asOf: string): (string | undefined)[] =>
      states(columnOf(office, [], ['2026-06-08', '2026-06-14'], asOf));
    expect(week('2026-06-11')).toEqual(Array.from({ length: 7 }));
    const due = Array.from({ length: 5 }, () => 'missing');
    expect(week('2026-06-12')).toEqual([...due, undefined, undefined]);
    expect(week('2026-06-14')).toEqual([...due, 'day-off', 'day-off']);
  });

  it('[L1] recorded weekly: a holiday on Friday makes Thursday the due day', () => {
    const friday: FactDraft = {
      topic: 'calendar',
      of: '2026-06-12',
      from: '2026-06-12',
      value: { is: 'off' },
    };
    const office = smallOffice('2026-06-01', ['van-phong'], [expect_('paper', 'week'), friday]);
    const column = columnOf(office, [], ['2026-06-10', '2026-06-12'], '2026-06-11');
    expect(states(column)).toEqual(['missing', 'missing', undefined]);
  });

  it('[L1] recorded weekly: the due day lies in a period that ends in the middle of the week', () => {
    const office = smallOffice('2026-06-01', ['van-phong'], [expect_('paper', 'week')]);
    expect(states(columnOf(office, [], ['2026-06-29', '2026-06-30'], '2026-07-02'))).toEqual([
      undefined,
      undefined,
    ]);
    expect(states(columnOf(office, [], ['2026-06-29', '2026-06-30'], '2026-07-03'))).toEqual([
      'missing',
      'missing',
    ]);
  });

  it('[L1] recorded monthly: due on the last day of the month', () => {
    const office = smallOffice('2026-06-01', ['van-phong'], [expect_('paper', 'month')]);
    const count = (asOf: string): number =>
      states(columnOf(office, [], ['2026-06-01', '2026-06-30'], asOf)).filter((state) => state === 'missing')
        .length;
    expect([count('2026-06-29'), count('2026-06-30')]).toEqual([0, 22]);
  });

  it('[L1] electricity is expected on every calendar day, once the office says so', () => {
    const office = smallOffice('2026-06-01', ['van-phong'], [expect_('electricity', 'day', '2026-06-05')]);
    const column = columnOf(office, [], ['2026-06-04', '2026-06-08'], '2026-06-07', 'electricity');
    expect(states(column)).toEqual([undefined, 'missing', 'missing', 'missing', undefined]);
    expect([...column.expected]).toEqual([0, 1, 1, 1, 0]);
  });

  it('[L1] electricity recorded weekly: Saturday and Sunday are not expected before they have come', () => {
    const office = smallOffice('2026-06-01', ['van-phong'], [expect_('electricity', 'week')]);
    const expected = (asOf: string): number[] => [
      ...columnOf(office, [], ['2026-06-08', '2026-06-14'], asOf, 'electricity').expected,
    ];
    expect(expected('2026-06-12')).toEqual([1, 1, 1, 1, 1, 0, 0]);
    expect(expected('2026-06-13')).toEqual([1, 1, 1, 1, 1, 1, 0]);
  });
});

describe('entries over several days', () => {
  const office = smallOffice('2026-06-01');

  it('[L1] are spread over their working days, each of them estimated', () => {
    const span = make.use({ day: '2026-06-04', through: '2026-06-09', amount: 103 });
    const column = columnOf(office, [span], ['2026-06-04', '2026-06-09'], '2026-06-09');
    expect([...column.amount]).toEqual([26, 26, 0, 0, 26, 25]);
    expect(states(column)).toEqual([
      'estimated',
      'estimated',
      'day-off',
      'day-off',
      'estimated',
      'estimated',
    ]);
  });

  it('[L1] over days off alone are spread over all of them', () => {
    const column = columnOf(
      office,
      [make.use({ day: '2026-06-06', through: '2026-06-07', amount: 5 })],
      ['2026-06-05', '2026-06-08'],
      '2026-06-08',
    );
    expect([[...column.amount], states(column)]).toEqual([
      [0, 3, 2, 0],
      ['missing', 'estimated', 'estimated', 'missing'],
    ]);
  });

  it('[L4] give each of two periods the same shares as the whole', () => {
    const span = make.use({ day: '2026-06-24', through: '2026-07-07', amount: 997 });
    const over = (first: string, last: string): number[] => [
      ...columnOf(office, [span], [first, last], '2026-07-31').amount,
    ];
    expect([...over('2026-06-24', '2026-06-30'), ...over('2026-07-01', '2026-07-07')]).toEqual(
      over('2026-06-24', '2026-07-07'),
    );
  });

  it('sum exactly, whatever the days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -900, max: 900 }),
        fc.integer({ min: 1, max: 365 }),
        fc.nat({ max: 1e6 }),
        (from, length, amount) => {
          const first = addDays(day('2026-01-01'), from);
          const span = { id: 's', first, last: addDays(first, length), amount };
          const shares = spanShares(span, office.calendar);
          expect(shares.reduce((sum, { share }) => sum + share, 0)).toBe(amount);
          expect(shares.every(({ day: of }) => of >= first && of <= span.last)).toBe(true);
        },
      ),
    );
  });

  it('follow an edit of the calendar without being posted again', () => {
    const span = make.use({ day: '2026-06-04', through: '2026-06-05', amount: 10 });
    const holiday: FactDraft = {
      topic: 'calendar',
      of: '2026-06-05',
      from: '2026-06-05',
      value: { is: 'off' },
    };
    const edited = smallOffice('2026-06-01', ['van-phong'], [holiday]);
    const column = columnOf(edited, [span], ['2026-06-04', '2026-06-05'], '2026-06-09');
    expect([[...column.amount], states(column)]).toEqual([
      [10, 0],
      ['estimated', 'day-off'],
    ]);
  });
});

describe('dayTable', () => {
  const period = { first: day('2026-06-01'), last: day('2026-06-30') };
  const names = (columns: readonly DayColumn[]): string[] =>
    columns.map(({ department, resource }) => `${department} ${resource}`);

  it('has a column for what is expected and for what was recorded, and no other', () => {
    const office = smallOffice(
      '2026-06-01',
      ['b', 'a'],
      [
        {
          topic: 'department',
          of: 'chi-doan',
          from: '2026-06-01',
          value: { name: 'Chi đoàn', kind: 'union' },
        },
        {
          topic: 'department',
          of: 'dung-chung',
          from: '2026-06-01',
          value: { name: 'Dùng chung', kind: 'shared' },
        },
      ],
    );
    const ledger = ledgerOf([
      make.use({ department: 'dung-chung', resource: 'electricity' }),
      make.use({ department: 'la', resource: 'paper' }),
      make.use({ department: 'b', resource: 'water', day: '2026-07-01' }),
    ]);
    const { columns } = dayTable(ledger, office, { period, asOf: period.last });
    expect(names(columns)).toEqual([
      'b paper',
      'b plastic',
      'a paper',
      'a plastic',
      'dung-chung electricity',
      'la paper',
    ]);
  });

  it('answers for one department or resource alone', () => {
    const office = smallOffice('2026-06-01', ['a', 'b']);
    const ask = (question: object): string[] =>
      names(dayTable(ledgerOf([]), office, { period, asOf: period.last, ...question }).columns);
    expect(ask({ department: 'b' })).toEqual(['b paper', 'b plastic']);
    expect(ask({ resource: 'plastic' })).toEqual(['a plastic', 'b plastic']);
    expect(ask({ department: 'khong-co' })).toEqual([]);
  });

  it('[L1] gives every day the state that the rules of the method give it, one by one', () => {
    const start = day('2026-06-01');
    const dates = fc.integer({ min: -3, max: 24 }).map((n) => dayText(addDays(start, n)));
    const recorded = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('none' as const), day: dates }),
        fc.record({
          kind: fc.constant('use' as const),
          day: dates,
          amount: fc.nat({ max: 3 }),
          about: fc.boolean(),
        }),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        recorded,
        fc.integer({ min: -2, max: 25 }),
        fc.constantFrom('day', 'week', 'month', 'never'),
        (drafts, t, every) => {
          const office = smallOffice('2026-06-01', ['van-phong'], [expect_('paper', every)]);
          const asOf = addDays(start, t);
          const entries = drafts.map((draft) =>
            draft.kind === 'none'
              ? make.none({ day: draft.day })
              : make.use({
                  day: draft.day,
                  amount: draft.amount,
                  ...(draft.about ? { about: true as const } : {}),
                }),
          );
          const table = dayTable(ledgerOf(entries), office, {
            period: { first: addDays(start, -3), last: addDays(start, 24) },
            asOf,
            resource: 'paper',
          });
          const column = table.columns[0];
          for (let n = -3; n <= 24; n++) {
            const d = addDays(start, n);
            const expected = byTheRules(office, drafts, d, asOf, every);
            const seen = column === undefined ? undefined : stateOfCode(column.state[n + 3] ?? 0);
            // Without a column nothing was recorded and nothing is followed: only days off could have a state.
            const agrees =
              column === undefined ? !['missing', 'measured'].includes(expected ?? '') : seen === expected;
            expect([dayText(d), seen, expected, agrees]).toEqual([dayText(d), seen, expected, true]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

interface Draft {
  readonly kind: 'use' | 'none';
  readonly day: string;
  readonly amount?: number;
  readonly about?: boolean;
}

/** Rules 1 and 5 to 10 of the method, read out slowly. */
function byTheRules(
  office: Office,
  drafts: readonly Draft[],
  d: number,
  t: number,
  every: string,
): string | undefined {
  const of = drafts.filter((draft) => draft.day === dayText(dayNumbered(d)));
  const uses = of.filter(({ kind }) => kind === 'use');
  const sum = uses.reduce((total, { amount = 0 }) => total + amount, 0);
  const zero = of.length > uses.length;
  const working = office.calendar.isWorking(dayNumbered(d));
  const follows = every !== 'never' && d >= day('2026-06-01');
  if (d > t && of.length === 0) return undefined;
  if (sum > 0) return uses.some(({ about }) => about === true) ? 'estimated' : 'measured';
  if (zero || uses.length > 0) return 'zero-confirmed';
  if (follows && working && dueDay(office, d, every) <= t) return 'missing';
  return working ? undefined : 'day-off';
}

function dueDay(office: Office, d: number, every: string): number {
  if (every === 'day') return d;
  if (every === 'month') return day('2026-06-30');
  const sunday = d + 7 - (((d + 3) % 7) + 1);
  for (let last = sunday; last > sunday - 7; last--)
    if (office.calendar.isWorking(dayNumbered(last))) return last;
  return sunday;
}
