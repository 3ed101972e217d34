import { chainProblems, dayOf, ledgerOf, type EntryDraft, type EntryId, type KnownEntry } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import type { BookStore } from '../book-store.ts';
import { hashText } from '../hash.ts';
import { expectedOf, seenIn } from './expected.ts';
import { plain } from './journals.ts';
import { BOOK, idAt, okOf, RECORDER, testWorld, type Subject } from './world.ts';

const paper = (amount: number, more: object = {}): EntryDraft => ({
  kind: 'use',
  department: 'van-phong',
  resource: 'paper',
  day: '2026-06-08',
  amount,
  ...more,
});

/** What every store must do with what is written here. */
export function describeSaving(subject: Subject): void {
  const open = (): Promise<BookStore> => subject.open(BOOK.book, testWorld());
  const save = async (store: BookStore, ...drafts: EntryDraft[]): Promise<readonly KnownEntry[]> =>
    okOf(await store.save(drafts, RECORDER)).entries;
  const saveOne = async (store: BookStore, draft: EntryDraft): Promise<EntryId> =>
    (await save(store, draft))[0]?.id ?? idAt(0);
  const sheets = async (store: BookStore): Promise<number | undefined> =>
    okOf(await store.months({ first: '2026-06', last: '2026-06' }))[0]?.sum[7];
  const standings = async (store: BookStore): Promise<string[]> =>
    okOf(await store.list({ limit: 99 })).map(({ standing }) => standing);

  describe(`${subject.name}: saving`, () => {
    it('writes an entry with its cells, and the next one after it', async () => {
      const store = await open();
      await saveOne(store, paper(40));
      await save(store, paper(15), { ...paper(0), kind: 'none' } as EntryDraft);
      const entries = okOf(await store.all()) as KnownEntry[];
      expect(entries.map(({ n, by, at }) => [n, by, at])).toEqual([
        [1, RECORDER, '2026-06-08T09:00:00+07:00'],
        [2, RECORDER, '2026-06-08T09:00:01+07:00'],
        [3, RECORDER, '2026-06-08T09:00:02+07:00'],
      ]);
      expect(chainProblems(entries, hashText)).toEqual([]);
      expect(await seenIn(store)).toEqual(expectedOf(entries));
      expect(await sheets(store)).toBe(55);
      store.close();
    });

    it('[J1] corrects by a new entry: the old one stays as it was and counts no more', async () => {
      const store = await open();
      const [first] = await save(store, paper(40));
      const by = await saveOne(store, paper(30, { supersedes: [first?.id], reason: 'Ghi nhầm' }));
      expect(await sheets(store)).toBe(30);
      const family = okOf(await store.family(by));
      expect(family.map(({ entry, standing }) => [entry.id, standing])).toEqual([
        [first?.id, 'corrected'],
        [by, 'counted'],
      ]);
      expect(family[0]).toMatchObject({ entry: first, replacedBy: by });
      expect(await seenIn(store)).toEqual(expectedOf(okOf(await store.all())));
      store.close();
    });

    it('[J4] takes back, restores and shows two corrections of one entry as a conflict until somebody ends it', async () => {
      const store = await open();
      const id = await saveOne(store, paper(40));
      const gone = await saveOne(store, { kind: 'void', supersedes: [id] });
      expect([await sheets(store), await standings(store)]).toEqual([undefined, ['void', 'removed']]);
      const back = await saveOne(store, paper(40, { supersedes: [gone] }));
      expect(await sheets(store)).toBe(40);
      const other = await saveOne(store, paper(50, { supersedes: [gone] }));
      expect(await sheets(store)).toBe(50);
      expect(okOf(await store.conflicts()).map((family) => family.length)).toEqual([4]);
      await saveOne(store, paper(45, { supersedes: [back, other] }));
      expect(await sheets(store)).toBe(45);
      expect(okOf(await store.conflicts())).toEqual([]);
      store.close();
    });

    it('writes nothing at all when a draft names an entry that is not there', async () => {
      const store = await open();
      await saveOne(store, paper(40));
      const before = await seenIn(store);
      const answer = await store.save([paper(1), paper(2, { supersedes: [idAt(9)] })], RECORDER);
      expect(answer).toEqual({ ok: false, error: { kind: 'unknown-entry', id: idAt(9) } });
      expect(await seenIn(store)).toEqual(before);
      const [next] = await save(store, paper(3));
      expect(next?.n).toBe(2);
      store.close();
    });

    it('saves an import of many rows together, finds equal rows and takes the import back whole', async () => {
      const store = await open();
      const row = (i: number, batch: string): EntryDraft =>
        paper(i, { source: { batch, key: `van-phong|paper||2026-06-08|${i}|1` } });
      const rows = (batch: string): EntryDraft[] => Array.from({ length: 250 }, (_, i) => row(i, batch));
      await save(store, ...rows('lo-1'));
      const sum = (250 * 249) / 2;
      expect(await sheets(store)).toBe(sum);
      await save(store, ...rows('lo-2'));
      expect(await sheets(store)).toBe(sum);
      await saveOne(store, { kind: 'void', batch: 'lo-1' });
      expect(await sheets(store)).toBe(sum);
      await saveOne(store, { kind: 'void', batch: 'lo-2' });
      expect(await sheets(store)).toBe(undefined);
      await save(store, ...rows('lo-3'));
      expect(await sheets(store)).toBe(sum);
      const entries = okOf(await store.all());
      expect(entries).toHaveLength(752);
      expect(chainProblems(entries, hashText)).toEqual([]);
      expect(await seenIn(store)).toEqual(expectedOf(entries));
      store.close();
    });

    it('corrects entries that came with a merge, wherever they are kept', async () => {
      const store = await open();
      const merged = plain(400);
      await store.admit(merged, BOOK);
      const [some, other] = [merged[12]?.id ?? idAt(0), merged[300]?.id ?? idAt(0)];
      await save(store, paper(7, { supersedes: [some] }), { kind: 'void', supersedes: [other] });
      expect(await seenIn(store)).toEqual(expectedOf(okOf(await store.all())));
      expect(okOf(await store.family(other)).map(({ standing }) => standing)).toEqual(['removed', 'void']);
      store.close();
    });

    it('goes on with the chain of a device whose entries came with the journal', async () => {
      const elsewhere = await open();
      await save(elsewhere, paper(1), paper(2));
      const entries = okOf(await elsewhere.all());
      elsewhere.close();
      const store = await subject.open('so-chep', testWorld(9));
      await store.admit(entries, { ...BOOK, book: 'so-chep' });
      await save(store, paper(3));
      expect(chainProblems(okOf(await store.all()), hashText)).toEqual([]);
      expect(okOf(await store.all()).map((entry) => (entry as KnownEntry).n)).toEqual([1, 2, 3]);
      store.close();
    });

    it('keeps notes beside the journal and small facts about this copy', async () => {
      const store = await open();
      await store.save([paper(1), paper(2)], RECORDER, [undefined, 'giấy vẽ']);
      expect(okOf(await store.list({ limit: 9 })).map(({ note }) => note)).toEqual(['giấy vẽ', undefined]);
      expect(okOf(await store.all()).some((entry) => 'note' in entry)).toBe(false);
      expect(await store.mark('last-backup')).toBe(undefined);
      okOf(await store.setMark('last-backup', '2026-06-08'));
      expect(await store.mark('last-backup')).toBe('2026-06-08');
      store.close();
    });

    it('answers for some months, a department, a resource; facts in force; families of none', async () => {
      const store = await open();
      await save(
        store,
        paper(5, { day: '2026-05-29', through: '2026-06-02' }),
        paper(3, { department: 'to-chuc-dang', resource: 'plastic', item: 'bottle' }),
        { kind: 'office', topic: 'carton', of: 'office', from: '2026-06-01', value: { reams: 4 } },
      );
      const months = async (more: object): Promise<string[]> =>
        okOf(await store.months({ first: '2026-05', last: '2026-06', ...more })).map(
          ({ department, resource, month }) => `${department} ${resource} ${month}`,
        );
      expect(await months({})).toEqual([
        'to-chuc-dang plastic 2026-06',
        'van-phong paper 2026-05',
        'van-phong paper 2026-06',
      ]);
      expect(await months({ first: '2026-06', department: 'van-phong' })).toEqual([
        'van-phong paper 2026-06',
      ]);
      expect(await months({ last: '2026-05', resource: 'plastic' })).toEqual([]);
      expect(await months({ first: '2026-07' })).toEqual([]);
      expect(okOf(await store.facts())).toMatchObject([{ topic: 'carton', value: { reams: 4 } }]);
      const june = { first: dayOf(2026, 6, 1), last: dayOf(2026, 6, 1), limit: 9 };
      expect(okOf(await store.list(june))).toHaveLength(1);
      expect(okOf(await store.family(idAt(1)))).toEqual([]);
      store.close();
    });

    it('hands out cells that may be posted to without a change to what is stored', async () => {
      const store = await open();
      const entries = await save(store, paper(5));
      const ledger = ledgerOf([]);
      for (const cells of okOf(await store.months({ first: '2026-06', last: '2026-06' }))) ledger.load(cells);
      for (const entry of entries) if (entry.kind === 'use') ledger.post(entry);
      expect(await sheets(store)).toBe(5);
      store.close();
    });
  });
}
