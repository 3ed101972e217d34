import { entryMaker, journals, paged, shuffled, uses } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, UseEntry } from '../journal/entry.ts';
import { resolve } from '../journal/family.ts';
import type { Page } from '../journal/page.ts';
import { addEntry, entrySet } from '../journal/twins.ts';
import { Ledger } from './ledger.ts';
import { ledgerOf, ledgerOfJournal } from './ledger-of.ts';
import type { MonthCells } from './month-cells.ts';

const make = entryMaker('may-a');
const GROUPS = ['meter', 'paper', 'explanation'] as const;
const contents = (ledger: Ledger): (MonthCells | Page)[] => [
  ...ledger.months(),
  ...GROUPS.flatMap((group) => [...ledger.pages(group)]),
];
const byId = { selector: ({ id }: { readonly id: string }) => id, maxLength: 20 };
const distinct = fc.uniqueArray(fc.oneof(uses, paged), byId);

describe('Ledger', () => {
  it('[L3] posting in any order, with detours, equals posting from scratch', () => {
    const plans = distinct.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        shuffled(entries),
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
      ),
    );
    fc.assert(
      fc.property(plans, ([entries, order, kept]) => {
        const stays = new Set(order.filter((_, at) => kept[at] === true));
        const ledger = new Ledger();
        for (const entry of order) ledger.post(entry);
        for (const entry of order.toReversed()) if (!stays.has(entry)) ledger.unpost(entry);
        expect(contents(ledger)).toEqual(contents(ledgerOf(entries.filter((entry) => stays.has(entry)))));
      }),
      { numRuns: 300 },
    );
  });

  it('[L3] takes records in as they are stored, and goes on from there', () => {
    fc.assert(
      fc.property(distinct, distinct, (before, after) => {
        const stored = structuredClone(contents(ledgerOf(before)));
        const ledger = new Ledger();
        for (const record of stored) ledger.load(record);
        for (const entry of after) ledger.post(entry);
        const doubled = after.filter((entry) => before.some(({ id }) => id === entry.id));
        fc.pre(doubled.length === 0);
        expect(contents(ledger)).toEqual(contents(ledgerOf([...before, ...after])));
      }),
    );
  });

  it('gives its records by department, resource and month in order', () => {
    const ledger = ledgerOf([
      make.use({ department: 'b', day: '2026-10-01' }),
      make.use({ department: 'b', day: '2025-12-31' }),
      make.use({ department: 'a', resource: 'plastic' }),
      make.use({ department: 'a' }),
    ]);
    const names = [...ledger.months()].map(
      ({ department, resource, month }) => `${department} ${resource} ${month}`,
    );
    expect(names).toEqual(['a paper 2026-06', 'a plastic 2026-06', 'b paper 2025-12', 'b paper 2026-10']);
    expect(ledger.month('b', 'paper', '2026-10')?.sum[0]).toBe(20);
    expect(ledger.month('b', 'paper', '2026-11')).toBeUndefined();
  });

  it('posts a span to every month it touches, and takes it back from each', () => {
    const span = make.use({ day: '2026-05-28', through: '2026-07-02' });
    const ledger = ledgerOf([span]);
    expect([...ledger.months()].map(({ month }) => month)).toEqual(['2026-05', '2026-06', '2026-07']);
    ledger.unpost(span);
    expect(contents(ledger)).toEqual([]);
  });
});

describe('pages of a ledger', () => {
  const names = (pages: Iterable<Page>): string[] =>
    [...pages].map(({ subject, month, entries }) => `${subject} ${month} ${entries.length}`);

  it('come by subject and month in order, of one group, of one subject', () => {
    const ledger = ledgerOf([
      make.reading({ meter: 'nuoc-1' }),
      make.reading({ day: '2026-10-31' }),
      make.invoice({ day: '2026-09-15', through: '2026-10-14' }),
      make.reading({ day: '2025-12-31' }),
      make.meterEvent({ event: 'rolled-over', day: '2026-10-31' }),
      make.stock(),
      make.use(),
    ]);
    expect(names(ledger.pages('meter'))).toEqual([
      'dien-1 2025-12 1',
      'dien-1 2026-09 1',
      'dien-1 2026-10 2',
      'nuoc-1 2026-06 1',
    ]);
    expect(names(ledger.pages('meter', 'nuoc-1'))).toEqual(['nuoc-1 2026-06 1']);
    expect(names(ledger.pages('meter', 'nuoc-2'))).toEqual([]);
    expect(names(ledger.pages('paper'))).toEqual(['van-phong 2026-06 1']);
    expect(names(ledger.pages('explanation'))).toEqual([]);
    expect([...ledger.months()]).toHaveLength(1);
  });

  it('are gone when nothing is left on them, and taking back what is not there changes nothing', () => {
    const [reading, other] = [make.reading(), make.reading({ day: '2026-07-31' })];
    const ledger = ledgerOf([reading]);
    ledger.unpost(other);
    expect(names(ledger.pages('meter'))).toEqual(['dien-1 2026-06 1']);
    ledger.unpost(reading);
    expect(contents(ledger)).toEqual([]);
    expect(ledger.page({ group: 'meter', subject: 'dien-1', month: '2026-06' })).toBeUndefined();
  });
});

describe('ledgerOfJournal', () => {
  it('[L3] is the ledger of what counts, whatever corrects, voids or repeats whatever', () => {
    fc.assert(
      fc.property(journals, (entries: readonly Entry[]) => {
        const set = entrySet();
        for (const entry of entries) addEntry(set, entry);
        expect(contents(ledgerOfJournal(set.entries))).toEqual(
          contents(ledgerOf(resolve(set.entries).counted)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out facts and what is superseded', () => {
    const use = make.use({ amount: 1 });
    const fact = make.fact({ topic: 'notes', of: 'office', from: '2026-06-08', value: { allowed: true } });
    const all: Entry[] = [use, make.correct(use, { amount: 2 }), fact];
    const ledger = ledgerOfJournal(new Map(all.map((entry) => [entry.id, entry])));
    expect([...ledger.months()].map(({ sum, uses: count }) => [sum[7], count[7]])).toEqual([[2, 1]]);
  });
});

describe('ledgerOf', () => {
  it('[L3] sums what one loop over the entries sums', () => {
    fc.assert(
      fc.property(fc.uniqueArray(uses, byId), (entries: readonly UseEntry[]) => {
        const ledger = ledgerOf(entries);
        const days = entries.filter(({ through }) => through === undefined);
        let posted = 0;
        for (const { sum } of ledger.months()) posted += sum.reduce((total, amount) => total + amount, 0);
        expect(posted).toBe(days.reduce((total, { amount }) => total + amount, 0));
      }),
    );
  });
});
