import { dayOf, type EntryDraft, type Page } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import type { BookStore } from '../book-store.ts';
import { expectedOf, seenIn } from './expected.ts';
import { BOOK, idAt, okOf, RECORDER, testWorld, type Subject } from './world.ts';

const reading = (day: string, value: string, more: object = {}): EntryDraft => ({
  kind: 'reading',
  meter: 'dien-1',
  day,
  value,
  ...more,
});
const PAPER = { department: 'van-phong', resource: 'paper' };
const STOCK: EntryDraft = { kind: 'stock', ...PAPER, day: '2026-06-30', amount: 1250 };
const INVOICE: EntryDraft = {
  kind: 'invoice',
  meter: 'nuoc-1',
  day: '2026-05-04',
  through: '2026-06-24',
  amount: 9000,
};
const REASON: EntryDraft = {
  kind: 'explanation',
  of: { kind: 'department', id: 'van-phong' },
  resource: 'paper',
  day: '2026-06-08',
  through: '2026-06-12',
  cause: 'congress',
};

/** What every store must do with entries that are kept whole. */
export function describePaging(subject: Subject): void {
  const open = (): Promise<BookStore> => subject.open(BOOK.book, testWorld());
  const save = async (store: BookStore, ...drafts: EntryDraft[]) =>
    okOf(await store.save(drafts, RECORDER)).entries;
  const valuesOn = async (store: BookStore, subjectOf = 'dien-1'): Promise<readonly string[]> =>
    okOf(await store.pages({ group: 'meter', subject: subjectOf })).flatMap(({ entries }) =>
      entries.map((entry) => ('value' in entry ? entry.value : entry.kind)),
    );

  describe(`${subject.name}: pages`, () => {
    it('keeps readings, issues, counts, invoices and reasons whole, in the month they begin', async () => {
      const store = await open();
      // A device's first save goes the long way, the next ones the short one.
      const first = await save(store, reading('2026-05-31', '12000'));
      const [second] = await save(store, reading('2026-06-30', '12480', { moment: 'before' }));
      const more = await save(store, INVOICE, STOCK, REASON, {
        kind: 'meter-event',
        meter: 'dien-1',
        day: '2026-06-30',
        event: 'not-read',
      });
      const names = async (question: Parameters<BookStore['pages']>[0]): Promise<string[]> =>
        okOf(await store.pages(question)).map((page: Page) => `${page.subject} ${page.month}`);
      expect(await names({ group: 'meter' })).toEqual(['dien-1 2026-05', 'dien-1 2026-06', 'nuoc-1 2026-05']);
      expect(await names({ group: 'meter', first: '2026-06' })).toEqual(['dien-1 2026-06']);
      expect(await names({ group: 'meter', last: '2026-05' })).toEqual(['dien-1 2026-05', 'nuoc-1 2026-05']);
      expect(await names({ group: 'meter', subject: 'dien-1', first: '2026-06', last: '2026-06' })).toEqual([
        'dien-1 2026-06',
      ]);
      expect(await names({ group: 'meter', first: '2026-06', last: '2026-05' })).toEqual([]);
      expect(await names({ group: 'meter', subject: 'dien' })).toEqual([]);
      expect(await names({ group: 'paper' })).toEqual(['van-phong 2026-06']);
      expect(await names({ group: 'explanation' })).toEqual(['department:van-phong 2026-06']);
      const [, june] = okOf(await store.pages({ group: 'meter', subject: 'dien-1' }));
      expect(june?.entries).toEqual([second, more[3]]);
      expect(await seenIn(store)).toEqual(expectedOf(okOf(await store.all())));
      expect(first).toHaveLength(1);
      store.close();
    });

    it('saves readings together with use, each in its place', async () => {
      const store = await open();
      await save(store, STOCK);
      await save(store, reading('2026-06-30', '1'), { kind: 'use', ...PAPER, day: '2026-06-08', amount: 5 });
      expect(await valuesOn(store)).toEqual(['1']);
      expect(okOf(await store.months({ first: '2026-06', last: '2026-06' }))[0]?.sum[7]).toBe(5);
      store.close();
    });

    it('[J1] [J4] corrects, moves, takes back and restores a reading, and shows two corrections as a conflict', async () => {
      const store = await open();
      const [wrong] = await save(store, reading('2026-06-30', '9'));
      const [right] = await save(
        store,
        reading('2026-07-01', '10', { supersedes: [wrong?.id], meter: 'dien-2' }),
      );
      expect([await valuesOn(store), await valuesOn(store, 'dien-2')]).toEqual([[], ['10']]);
      const [gone] = await save(store, { kind: 'void', supersedes: [right?.id ?? idAt(0)] });
      expect(okOf(await store.pages({ group: 'meter' }))).toEqual([]);
      const [back] = await save(store, reading('2026-06-30', '11', { supersedes: [gone?.id] }));
      const [other] = await save(store, reading('2026-06-30', '12', { supersedes: [gone?.id] }));
      expect(await valuesOn(store)).toEqual(['12']);
      expect(okOf(await store.conflicts())).toHaveLength(1);
      await save(store, reading('2026-06-30', '13', { supersedes: [back?.id, other?.id] }));
      expect(await valuesOn(store)).toEqual(['13']);
      expect(okOf(await store.conflicts())).toEqual([]);
      expect(await seenIn(store)).toEqual(expectedOf(okOf(await store.all())));
      store.close();
    });

    it('imports readings, finds equal rows and takes the import back whole', async () => {
      const store = await open();
      const rows = (batch: string): EntryDraft[] =>
        Array.from({ length: 150 }, (_, i) =>
          reading(`2026-0${1 + (i % 9)}-${10 + (i % 18)}`, `${i}`, {
            source: { batch, key: `meter|dien-1||2026-0${1 + (i % 9)}-${10 + (i % 18)}|${i}|1` },
          }),
        );
      await save(store, ...rows('lo-1'));
      await save(store, ...rows('lo-2'));
      expect(await valuesOn(store)).toHaveLength(150);
      await save(store, { kind: 'void', batch: 'lo-1' });
      expect(await valuesOn(store)).toHaveLength(150);
      await save(store, { kind: 'void', batch: 'lo-2' });
      expect(okOf(await store.pages({ group: 'meter' }))).toEqual([]);
      expect(await seenIn(store)).toEqual(expectedOf(okOf(await store.all())));
      store.close();
    });

    it('lists them by kind, meter and day, singly or in a block', async () => {
      const store = await open();
      await save(store, INVOICE, REASON, STOCK);
      await save(
        store,
        ...Array.from({ length: 120 }, (_, i) => reading(`2026-06-${10 + (i % 20)}`, `${i}`)),
      );
      const found = async (question: Partial<Parameters<BookStore['list']>[0]>): Promise<string[]> =>
        okOf(await store.list({ limit: 500, ...question })).map(({ entry }) => entry.kind);
      const twelfth = { first: dayOf(2026, 6, 12), last: dayOf(2026, 6, 12) };
      expect(await found({ meter: 'dien-1', ...twelfth })).toHaveLength(6);
      expect(await found({ meter: 'nuoc-1' })).toEqual(['invoice']);
      expect(await found({ kinds: ['invoice', 'stock'] })).toEqual(['stock', 'invoice']);
      expect(await found({ kinds: ['explanation', 'use'], department: 'van-phong', ...twelfth })).toEqual([
        'explanation',
      ]);
      expect(await found({ kinds: [] })).toEqual([]);
      expect(await found({ resource: 'paper' })).toEqual(['stock', 'explanation']);
      store.close();
    });

    it('hands out pages that may be posted to without a change to what is stored', async () => {
      const store = await open();
      await save(store, reading('2026-06-30', '1'));
      const [page] = okOf(await store.pages({ group: 'meter' }));
      page?.entries.splice(0);
      expect(await valuesOn(store)).toEqual(['1']);
      store.close();
    });
  });
}
