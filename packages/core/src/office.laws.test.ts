import {
  BUILDING,
  daysOfLife,
  entriesFrom,
  hasReceiver,
  holdingOn,
  isWorkingDay,
  MAIN,
  officeFrom,
  randomOffice,
  SECOND,
  slowBuilding,
  slowCells,
  tableOf,
  wholeOf,
  withoutSpans,
  type RandomOffice,
  type SlowCell,
  type SlowDay,
} from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar/day.ts';
import { GRAINS, groupsOf, overlap } from './calendar/period.ts';
import type { DaySeries } from './ledger/day-series.ts';
import { dayTable, type DayTable } from './ledger/day-table.ts';
import { Ledger } from './ledger/ledger.ts';
import { stateOfCode } from './ledger/state.ts';
import { tableWithin } from './ledger/table-within.ts';
import { totals } from './ledger/totals.ts';
import { must } from './result/must.ts';

/** The same laws over offices, meters, events, rules, head-counts and readings as they may come, the same ones every time. */
const RUNS = { numRuns: 150, seed: 20_260_608 };

/** What the table says, in the words of the slow way. */
function cellsOf(table: DayTable, at: number): Map<string, SlowCell & { state: string | undefined }> {
  return new Map(
    table.columns.flatMap((column) => {
      if ((column.served?.meters[at] ?? 0) === 0) return [];
      const state = stateOfCode(column.state[at] ?? 0);
      const hasValue = state !== undefined && state !== 'missing';
      const isGap = column.served?.basis[at] === 2;
      const isShared = column.served?.isShared[at] === 1;
      return [
        [column.department, { amount: hasValue ? column.amount[at] : undefined, isGap, isShared, state }],
      ];
    }),
  );
}

const stateOf = ({ amount, isGap, isShared }: SlowCell): string =>
  amount === undefined ? 'missing' : isShared ? 'allocated' : isGap ? 'estimated' : 'measured';

const buildingState = ({ amount, isGap }: SlowDay): string =>
  amount === undefined ? 'missing' : isGap ? 'estimated' : amount === 0 ? 'zero-confirmed' : 'measured';

/** Everything a series says that others build upon. */
const seriesOf = ({ amount, state, expected, stretches }: DaySeries) => ({
  amount: [...amount],
  state: [...state],
  expected: [...expected],
  stretches: new Set(stretches.map(({ first, last }) => `${first} ${last}`)),
});

const check = (holds: (random: RandomOffice) => void): void => {
  fc.assert(fc.property(randomOffice, holds), RUNS);
};

describe('shares of random offices', () => {
  it('[A1] [A4] [L1] each receiver has each day what the slow way gives it, in its state', () => {
    check((random) => {
      const table = tableOf(officeFrom(random), entriesFrom(random), wholeOf(random));
      for (let at = 0; at < random.days; at++) {
        const slow = [...slowCells(random, at)].map(
          ([id, cell]) => [id, { ...cell, state: stateOf(cell) }] as const,
        );
        const found = cellsOf(table, at);
        for (const [id, { amount, state, isShared }] of slow)
          expect([at, id, found.get(id)]).toMatchObject([at, id, { amount, state, isShared }]);
        expect(found.size).toBe(slow.length);
      }
    });
  });

  it('[A1] [A4] what the receivers have together is what the main meters counted', () => {
    check((random) => {
      const table = tableOf(officeFrom(random), entriesFrom(random), wholeOf(random));
      const mains = [
        { ...daysOfLife(random, MAIN), closed: random.main.closed, rules: random.rules },
        { ...daysOfLife(random, SECOND), closed: random.second.closed, rules: random.secondRules },
      ];
      for (let at = 0; at < random.days; at++) {
        const cells = [...cellsOf(table, at).values()];
        if (cells.some(({ amount }) => amount === undefined)) continue;
        // Whatever a closed sub-meter counts is its main meter's; what nobody receives is named and in nobody's figure.
        const there = mains.filter(
          ({ closed, rules }) =>
            (closed === undefined || at < closed) && hasReceiver(random, holdingOn(rules, at), at),
        );
        const isSub = at >= random.subSince && (random.sub.closed === undefined || at < random.sub.closed);
        if (isSub && !there.some(({ meter }) => meter === MAIN)) continue;
        expect(cells.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(
          there.reduce((sum, { amount }) => sum + (amount[at] ?? 0), 0),
        );
      }
    });
  });

  it('[L1] [L5] a building has the days on which all its meters were read, and no other', () => {
    check((random) => {
      const { buildings } = tableOf(officeFrom(random), entriesFrom(random), wholeOf(random)).meters;
      const building = buildings.find((one) => one.building === BUILDING);
      for (let at = 0; at < random.days; at++) {
        const slow = slowBuilding(random, at);
        const state = slow === undefined ? undefined : buildingState(slow);
        expect([
          at,
          building?.amount[at],
          stateOfCode(building?.state[at] ?? 0),
          building?.expected[at],
        ]).toEqual([at, slow?.amount ?? 0, state, slow === undefined ? 0 : 1]);
      }
    });
  });

  it('[A2] no rule, head-count, closing or sub-meter of a later day changes a day before it', () => {
    fc.assert(
      fc.property(randomOffice, fc.nat(), (random, n) => {
        const cut = 1 + (n % (random.days - 1));
        const entries = entriesFrom(withoutSpans(random));
        const [now, then] = [undefined, cut].map((upTo) =>
          tableOf(officeFrom(random, upTo), entries, wholeOf(random)),
        );
        for (const { department, amount, state } of then?.columns ?? []) {
          const same = now?.columns.find((column) => column.department === department);
          expect(same?.amount.subarray(0, cut)).toEqual(amount.subarray(0, cut));
          expect(same?.state.subarray(0, cut)).toEqual(state.subarray(0, cut));
        }
      }),
      RUNS,
    );
  });

  it('[A3] a value with a share in it is allocated, and nothing else is', () => {
    check((random) => {
      const { columns } = tableOf(officeFrom(random), entriesFrom(random), wholeOf(random));
      for (let at = 0; at < random.days; at++) {
        const slow = slowCells(random, at);
        for (const { state, department } of columns) {
          const cell = slow.get(department);
          const isShare = cell?.isShared === true && cell.amount !== undefined;
          expect([at, department, stateOfCode(state[at] ?? 0) === 'allocated']).toEqual([
            at,
            department,
            isShare,
          ]);
        }
      }
    });
  });
});

describe('calendar and ledger of random offices', () => {
  it('[C1] [C2] a day is worked as the office says, else as the official calendar does', () => {
    check((random) => {
      const { calendar } = officeFrom(random);
      for (let at = 0; at < random.days; at++)
        expect(calendar.isWorking(addDays(random.first, at))).toBe(isWorkingDay(random, at));
    });
  });

  it('[L2] [L4] every grouping is the sum of the same day cells, with their coverage', () => {
    check((random) => {
      const table = tableOf(officeFrom(random), entriesFrom(random), wholeOf(random));
      for (const grain of GRAINS) {
        const rows = totals(table, grain);
        for (const { code, period } of groupsOf(table.period, grain))
          for (const [place, column] of table.columns.entries()) {
            const row = rows.filter((one) => one.period === code)[place];
            const cut = [period.first - table.period.first, period.last - table.period.first + 1] as const;
            const states = Array.from(column.state.subarray(...cut), stateOfCode);
            const valued = states.map((state) => !['missing', 'day-off', undefined].includes(state));
            const sum = column.amount.subarray(...cut).reduce((so, amount) => so + amount, 0);
            const expected = [...column.expected.subarray(...cut)];
            expect(row?.amount).toBe(valued.includes(true) ? sum : null);
            expect(row?.coverage).toEqual({
              expected: expected.filter((one) => one === 1).length,
              valued: expected.filter((one, at) => one === 1 && valued[at] === true).length,
            });
          }
      }
    });
  });

  it('[L3] posting in any order, with entries taken back in between, is posting from scratch', () => {
    fc.assert(
      fc.property(randomOffice, fc.infiniteStream(fc.nat()), (random, numbers) => {
        const entries = entriesFrom(random);
        const shuffled = entries
          .map((entry) => [numbers.next().value as number, entry] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, entry]) => entry);
        const ledger = new Ledger();
        for (const entry of shuffled) ledger.post(entry);
        const gone = new Set(shuffled.slice(0, 5));
        for (const entry of gone) ledger.unpost(entry);
        const left = entries.filter((entry) => !gone.has(entry));
        const office = officeFrom(random);
        const question = {
          period: wholeOf(random),
          asOf: wholeOf(random).last,
          resource: 'electricity',
        } as const;
        const [one, other] = [dayTable(ledger, office, question), tableOf(office, left, wholeOf(random))];
        for (const [place, { amount, state }] of other.columns.entries())
          expect([one.columns[place]?.amount, one.columns[place]?.state]).toEqual([amount, state]);
      }),
      RUNS,
    );
  });

  it('[L5] a part of a table says what a table of that part says', () => {
    fc.assert(
      fc.property(randomOffice, fc.nat(), fc.nat(), (random, n, m) => {
        const whole = wholeOf(random);
        const [a = 0, b = 0] = [n % random.days, m % random.days].toSorted((x, y) => x - y);
        const period = { first: addDays(random.first, a), last: addDays(random.first, b) };
        const [office, entries] = [officeFrom(random), entriesFrom(random)];
        const part = tableWithin(tableOf(office, entries, whole), period);
        const alone = tableOf(office, entries, period, whole.last);
        const expectSame = (same: DaySeries | undefined, series: DaySeries): void => {
          const { stretches: touching, ...cells } = seriesOf(must(same, 'it is in the part as well'));
          const { stretches, ...own } = seriesOf(series);
          expect(cells).toEqual(own);
          // A gap of a meter that was closed, or served it, before the part began may be among them.
          expect([...stretches].filter((stretch) => !touching.has(stretch))).toEqual([]);
          expect(same?.stretches.filter((stretch) => overlap(stretch, period) === undefined)).toEqual([]);
        };
        const [here, there] = [part.meters, alone.meters];
        for (const column of alone.columns)
          expectSame(
            part.columns.find(({ department }) => department === column.department),
            column,
          );
        for (const column of there.meters)
          expectSame(
            here.meters.find(({ meter }) => meter === column.meter),
            column,
          );
        for (const column of there.buildings)
          expectSame(
            here.buildings.find(({ building }) => building === column.building),
            column,
          );
        for (const said of ['unfilled', 'questions', 'disputes'] as const)
          expect(here[said]).toEqual(there[said]);
        // A negative rest is told from its first to its last day, be there others between.
        const kinds = ({ meters }: DayTable) =>
          new Set(
            meters.problems
              .filter(({ kind }) => kind !== 'negative')
              .map((one) => `${one.meter} ${one.kind} ${one.of?.join(' ') ?? ''}`),
          );
        expect(kinds(part)).toEqual(kinds(alone));
      }),
      RUNS,
    );
  });
});
