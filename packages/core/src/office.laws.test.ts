import {
  COMMON,
  entriesOfOffice,
  entryMaker,
  factsOf,
  factsOfOffice,
  holdingOn,
  isWorkingDay,
  knownUse,
  MAIN,
  randomOffice,
  slowCells,
  slowMeter,
  SUB,
  type RandomMeter,
  type RandomOffice,
  type SlowCell,
} from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayText } from './calendar/day.ts';
import { GRAINS, groupsOf, type Period } from './calendar/period.ts';
import type { InvoiceEntry } from './journal/entry.ts';
import { dayTable, type DayTable } from './ledger/day-table.ts';
import { ledgerOf } from './ledger/ledger-of.ts';
import { Ledger } from './ledger/ledger.ts';
import { stateOfCode } from './ledger/state.ts';
import { tableWithin } from './ledger/table-within.ts';
import { totals } from './ledger/totals.ts';
import { checkInvoice } from './meter/invoice.ts';
import { meterDays, type MeterDays, type MeterEntry } from './meter/meter-days.ts';
import { officeOf, type Office } from './office/office.ts';

/** The same laws over offices, meters, events, rules, head-counts and readings as they may come. */
const RUNS = { numRuns: 150 };

const wholeOf = ({ first, days }: RandomOffice): Period => ({ first, last: addDays(first, days - 1) });
const officeFrom = (random: RandomOffice, upTo?: number): Office =>
  officeOf(factsOf(factsOfOffice(random, upTo)));
const entriesFrom = (random: RandomOffice): MeterEntry[] => {
  const make = entryMaker('may-a');
  // Readings and events are all that is written of these offices.
  return entriesOfOffice(random).map((draft) => make.write(draft) as MeterEntry);
};
const tableOf = (
  office: Office,
  entries: readonly MeterEntry[],
  period: Period,
  asOf = period.last,
): DayTable => dayTable(ledgerOf(entries), office, { period, asOf, resource: 'electricity' });
const daysOf = (random: RandomOffice, meter: string): MeterDays => {
  const entries = entriesFrom(random).filter((entry) => entry.meter === meter);
  const days = meterDays(officeFrom(random), meter, entries, wholeOf(random));
  if (days === undefined) throw new Error(meter);
  return days;
};

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

const check = (holds: (random: RandomOffice) => void): void => {
  fc.assert(fc.property(randomOffice, holds), RUNS);
};

describe('meters of random offices', () => {
  const bothOf = (random: RandomOffice): [string, RandomMeter][] => [
    [MAIN, random.main],
    [SUB, random.sub],
  ];

  it('[M1] [M3] [M4] [M5] every stretch has its exact use, and its days are worked out the slow way', () => {
    check((random) => {
      for (const [meter, life] of bothOf(random)) {
        const { amount, basis, stretches } = daysOf(random, meter);
        const slow = slowMeter(random, life);
        expect([...amount]).toEqual(slow.map((day) => day.amount ?? 0));
        expect([...basis]).toEqual(slow.map((day) => (day.amount === undefined ? 0 : day.isGap ? 2 : 1)));
        const known = knownUse(life).stretches;
        expect(stretches.map(({ first, last, total }) => [first, last, total])).toEqual(
          known.map(({ from, to, total, isAsked }) => [
            addDays(random.first, from),
            addDays(random.first, to - 1),
            isAsked ? undefined : total,
          ]),
        );
      }
    });
  });

  it('[M2] a counter that went round unsaid is a question on just those days, and never a number', () => {
    check((random) => {
      for (const [meter, life] of bothOf(random)) {
        const { basis, stretches } = daysOf(random, meter);
        const asked = knownUse(life).stretches.filter(({ isAsked }) => isAsked);
        const questions = stretches.filter(({ kind }) => kind === 'question');
        expect(questions.map(({ first, question }) => [first, question?.kind])).toEqual(
          asked.map(({ from }) => [addDays(random.first, from), 'lower']),
        );
        for (const { from, to } of asked)
          expect(basis.subarray(from, to).every((one) => one === 0)).toBe(true);
      }
    });
  });

  it('[M5] before work and after work the day before are the same boundary', () => {
    check((random) => {
      const turned = new Map(
        [...random.main.visits].map(([at, visit]) => [at, { ...visit, before: !visit.before }]),
      );
      const other = daysOf({ ...random, main: { ...random.main, visits: turned } }, MAIN);
      expect(other.amount).toEqual(daysOf(random, MAIN).amount);
      expect(other.basis).toEqual(daysOf(random, MAIN).basis);
    });
  });

  it('[M6] an invoice is held against the days of its own, and falls on months exactly', () => {
    const invoiced = fc.record({ random: randomOffice, from: fc.nat(), days: fc.nat(), amount: fc.nat() });
    fc.assert(
      fc.property(invoiced, ({ random, from, days, amount }) => {
        const [start, length] = [from % random.days, 1 + (days % 60)];
        const end = Math.min(start + length, random.days);
        const [day, through] = [start, end - 1].map((at) => dayText(addDays(random.first, at)));
        const entry = { kind: 'invoice', meter: MAIN, day, through, amount } as InvoiceEntry;
        const found = checkInvoice(
          entry,
          daysOf(random, MAIN),
          officeFrom(random).calendar,
          holdingOn(random.offWeights, start),
        );
        const own = slowMeter(random, random.main).slice(start, end);
        const isKnown = own.every((one) => one.amount !== undefined);
        expect(found?.counted).toBe(
          isKnown ? own.reduce((sum, one) => sum + (one.amount ?? 0), 0) : undefined,
        );
        expect(found?.missing).toHaveLength(own.filter((one) => one.amount === undefined).length);
        expect(found?.months.reduce((sum, month) => sum + month.amount, 0)).toBe(amount);
      }),
      RUNS,
    );
  });
});

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

  it('[A1] [A4] what the receivers have together is what the main meter counted', () => {
    check((random) => {
      const table = tableOf(officeFrom(random), entriesFrom(random), wholeOf(random));
      const main = daysOf(random, MAIN);
      const days = Array.from({ length: random.days }, (_, at) => ({
        at,
        cells: [...cellsOf(table, at).values()],
      }));
      const whole = days.filter(
        ({ cells }) => cells.length > 0 && cells.every(({ amount }) => amount !== undefined),
      );
      expect(whole.map(({ cells }) => cells.reduce((sum, { amount }) => sum + (amount ?? 0), 0))).toEqual(
        whole.map(({ at }) => main.amount[at]),
      );
    });
  });

  it('[A2] no rule, head-count, closing or sub-meter of a later day changes a day before it', () => {
    fc.assert(
      fc.property(randomOffice, fc.nat(), (random, n) => {
        const cut = 1 + (n % (random.days - 1));
        const entries = entriesFrom(random);
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
      for (const { state, served, department } of columns) {
        const allocated = [...state].map((code) => stateOfCode(code) === 'allocated');
        const shared = allocated.map((_, at) => served?.isShared[at] === 1 && served.basis[at] !== 0);
        expect([department, allocated]).toEqual([department, shared]);
      }
      const common = columns.find(({ department }) => department === COMMON);
      expect(common?.served?.own.some((amount) => amount !== 0) ?? false).toBe(false);
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
        for (const { department, amount, state, expected } of alone.columns) {
          const same = part.columns.find((column) => column.department === department);
          expect([same?.amount, same?.state, same?.expected]).toEqual([amount, state, expected]);
        }
        for (const [place, { amount, state }] of alone.meters.meters.entries()) {
          const same = part.meters.meters[place];
          expect([same?.amount, same?.state]).toEqual([amount, state]);
        }
      }),
      RUNS,
    );
  });
});
