import { describe, expect, it } from 'vitest';
import { must, type EntryDraft, type EntryId } from '@soxanh/core';
import { headsOf } from './journal-entry.ts';
import type { JournalRow } from './journal-rows.ts';
import { daysOfImport, removalsOf } from './journal-import.ts';
import type { Journal } from './journal.ts';
import {
  TODAY,
  MINE,
  correctionOfUse,
  openJournal,
  sheetsUsed,
  rowAt,
  amounts,
  sheets,
} from './testing/open-journal.ts';

describe('an import', () => {
  const row = (at: number, amount: number, batch = 'nhap-1'): EntryDraft =>
    sheetsUsed(amount, { source: { batch, key: `dong-${at}` } });

  async function imported(more: readonly EntryDraft[] = []) {
    const opened = await openJournal([row(1, 10), row(2, 20), row(3, 30), sheetsUsed(7), ...more]);
    const { journal } = opened;
    const openImport = (at: number): Promise<void> => journal.openImport(rowAt(journal, at));
    const shown = () => must(journal.imports.opened.value?.batch, 'it is shown');
    return { ...opened, openImport, shown };
  }

  async function correct(journal: Journal, at: number, amount: string): Promise<void> {
    journal.startCorrection(rowAt(journal, at), 'vi');
    const correction = correctionOfUse(journal);
    correction.amount.value = amount;
    correction.reason.value = 'x';
    await journal.saveCorrection();
  }

  it('tells what of it counts, what was corrected and removed, and what another import has as well', async () => {
    const { journal, openImport, shown } = await imported([row(3, 30, 'nhap-2')]);
    expect(amounts(journal)).toEqual([7, 30, 20, 10]);
    await correct(journal, 3, '11');
    // The correction stands first now.
    await journal.remove(rowAt(journal, 3), 'Ghi trùng');
    await openImport(2);
    expect(shown()).toMatchObject({ batch: 'nhap-1', corrected: 1, removed: 1, elsewhere: 1 });
    expect(shown().counted.map(({ entry }) => entry.kind === 'use' && entry.amount)).toEqual([11, 30]);
    expect(daysOfImport(shown().counted)).toEqual({ first: TODAY, last: TODAY });
    await journal.openImport(rowAt(journal, 1));
    expect(rowAt(journal, 1).entry.source).toBeUndefined();
    expect(shown().batch).toBe('nhap-1');
  });

  it('[J4] is removed whole with the corrections of its rows, without a conflict, and nothing else goes', async () => {
    const { session, journal, openImport } = await imported();
    await correct(journal, 3, '11');
    await openImport(3);
    await journal.removeImport(rowAt(journal, 3));
    expect(await sheets(session)).toBe(7);
    expect(amounts(journal)).toEqual([7]);
    expect(journal.reading.conflicts.value).toEqual([]);
    expect(journal.imports.opened.value).toBeUndefined();
    expect(journal.done.value).toMatchObject({ deed: 'import-removed', count: 3 });
  });

  it('comes back whole with one undo, and can be removed again', async () => {
    const { session, journal, openImport } = await imported();
    await correct(journal, 3, '11');
    await openImport(2);
    await journal.removeImport(rowAt(journal, 2));
    await journal.undo();
    expect(await sheets(session)).toBe(68);
    expect(journal.reading.conflicts.value).toEqual([]);
    expect(new Set(amounts(journal))).toEqual(new Set([7, 11, 20, 30]));
    await openImport(0);
    await journal.removeImport(rowAt(journal, 0));
    expect(await sheets(session)).toBe(7);
  });

  it('of what was removed whole, brings back entries one by one, each once', async () => {
    const { session, journal, openImport } = await imported();
    await correct(journal, 3, '11');
    await openImport(2);
    await journal.removeImport(rowAt(journal, 2));
    await journal.show({ standing: 'all' });
    const of = (amount: number): JournalRow =>
      must(
        journal.reading.rows.value?.find(({ entry, standing }) => {
          return entry.kind === 'use' && entry.amount === amount && standing === 'removed';
        }),
        'it was removed',
      );
    await journal.restore(of(20));
    await journal.restore(of(11));
    expect(await sheets(session)).toBe(38);
    await journal.restore(of(20));
    expect(journal.done.value).toMatchObject({ deed: 'there', undo: undefined });
    expect(await sheets(session)).toBe(38);
  });

  it('shows of a row that went with it only its own corrections', async () => {
    const { journal, openImport } = await imported();
    await correct(journal, 3, '11');
    await openImport(2);
    await journal.removeImport(rowAt(journal, 2));
    await journal.show({ standing: 'all' });
    const first = must(
      journal.reading.rows.value?.find(({ entry }) => entry.source?.key === 'dong-1'),
      'it is listed',
    );
    await journal.openFamily(first.entry.id);
    expect(journal.family.value?.members.map(({ entry }) => entry.kind)).toEqual(['use', 'use', 'void']);
  });

  it('[J4] a correction that arrives later stands against the removal, and those two are the choice', async () => {
    const { session, journal, openImport } = await imported();
    const target = rowAt(journal, 3).entry.id;
    await openImport(3);
    await journal.removeImport(rowAt(journal, 3));
    session.at(TODAY, 10 * 60);
    await session.store.save([sheetsUsed(12, { supersedes: [target] })], {
      device: 'two',
      role: 'recorder',
      department: MINE.department,
    });
    await journal.refresh();
    const family = must(journal.reading.conflicts.value[0], 'there is a conflict');
    expect(headsOf(family).map(({ entry }) => entry.kind)).toEqual(['void', 'use']);
  });

  it('[J4] settled for one row settles nothing for another: two late corrections are two choices', async () => {
    const { session, journal, openImport } = await imported();
    const targets = [3, 2].map((at) => rowAt(journal, at).entry.id);
    await openImport(3);
    await journal.removeImport(rowAt(journal, 3));
    session.at(TODAY, 10 * 60);
    const by = { device: 'two', role: 'recorder', department: MINE.department } as const;
    for (const [at, target] of targets.entries())
      await session.store.save([sheetsUsed(12 + at, { supersedes: [target] })], by);
    await journal.refresh();
    expect(await sheets(session)).toBe(7 + 12 + 13);
    const [first, second] = journal.reading.conflicts.value;
    await journal.choose(must(first, 'two'), must(headsOf(must(first, 'two')).at(-1), 'two heads'), 'x');
    expect(journal.reading.conflicts.value).toEqual([must(second, 'two')]);
    expect(await sheets(session)).toBe(7 + 12 + 13);
  });

  it('[T1] names more corrections than one entry has room for in several removals', () => {
    const [head, batch] = [{ device: 'may-1', role: 'office' } as const, 'nhap-1'];
    const heads = Array.from({ length: 2100 }, (_, at) => `id-${at}` as EntryId);
    const drafts = removalsOf({ batch, heads, counted: [], corrected: 0, removed: 0, elsewhere: 0 }, head);
    expect(drafts.map((draft) => draft.kind === 'void' && draft.supersedes?.length)).toEqual([
      1000, 1000, 100,
    ]);
    expect(drafts.map((draft) => draft.kind === 'void' && draft.batch)).toEqual([
      batch,
      undefined,
      undefined,
    ]);
  });

  it('is removed by the Office, and by others only if it is all of one department of theirs', async () => {
    const { session, journal, openImport, shown } = await imported();
    await openImport(1);
    expect(journal.imports.mayRemove(shown())).toBe(true);
    await session.change({ departments: ['van-phong'] });
    expect(journal.imports.mayRemove(shown())).toBe(false);
    await session.change({ role: 'office' });
    expect(journal.imports.mayRemove(shown())).toBe(true);
  });
});
