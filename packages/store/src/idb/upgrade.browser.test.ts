import { checkEntry, isPaged, type Entry, type Page } from '@soxanh/core';
import { entryMaker, fakePen } from '@soxanh/testkit/pure';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectedOf, seenIn, type Seen } from '../contract/expected.ts';
import { arrivals } from '../contract/journals.ts';
import { pageOf } from '../contract/sync-world.ts';
import { BOOK, idAt, okOf } from '../contract/world.ts';
import { deviceOf } from '../device.ts';
import { deleteBook } from './books.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Block, Row } from './schema.ts';
import { openSync } from './sync/index.ts';
import { TODAY } from './today.ts';
import { allRecords, rewrite, type StoredRecord } from './testing/records.ts';
import { makeVersionOne, makeVersionTwo } from './testing/old-versions.ts';
import { closeWindows, openWindow } from './testing/windows.ts';
import { upgradeBy } from './upgrade.ts';

const OWN = { device: 'may-1', role: 'office' } as const;

beforeEach(async () => void okOf(await deleteBook(BOOK.book)));
afterEach(async () => {
  vi.restoreAllMocks();
  closeWindows();
  okOf(await deleteBook(BOOK.book));
});

/** Every text that arrived in a database: those that count and those that lost. */
const textsIn = (records: readonly StoredRecord[]): Entry[] =>
  records.flatMap(([store, , value]): Entry[] => {
    if (store === 'entries') return [(value as Row).entry];
    if (store === 'blocks') return (value as Block).entries;
    return store === 'twins' ? (value as string[]).map((text) => JSON.parse(text) as Entry) : [];
  });

/** What core says of a journal with entries that only claim a kind: those are there, and part of nothing. */
function expectedWithMisfits(texts: readonly Entry[]): Seen {
  const fits = (entry: Entry): boolean => checkEntry(entry).ok;
  const misfits = texts.filter((entry) => !fits(entry));
  const expected = expectedOf(texts.filter(fits));
  const entries = [...expected.entries, ...misfits].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { ...expected, entries, count: entries.length };
}

describe('a database of version 1', () => {
  it('[L3] [J5] is upgraded to what it would be had all kinds been known from the start', async () => {
    const texts = textsIn(await makeVersionOne());
    const store = openWindow();
    const seen = await seenIn(store);
    expect(seen).toEqual(expectedWithMisfits(texts));
    expect(seen.count - seen.standings.length).toBe(4);
  });

  it('has pages, standings and cells that were worked out by hand', async () => {
    await makeVersionOne();
    const store = openWindow();
    const pages = okOf(await store.pages({ group: 'meter', subject: 'dien-1' }));
    const said = ({ entries }: Page): string[] =>
      entries.map((entry) => `${entry.day.slice(5)} ${'value' in entry ? entry.value : entry.kind}`);
    expect(pages.map((page) => [page.month, ...said(page)])).toEqual([
      ['2026-05', '05-04 invoice'],
      [
        '2026-06',
        ...['06-05 12040', '06-06 12050', '06-08 12061', '06-12 12102', '06-15 12150', '06-19 12200'],
        ...['06-20 meter-use', '06-28 12310', '06-29 12320', '06-30 12330'],
      ],
      ['2026-07', '07-01 12340'],
    ]);
    const standing = async (at: number): Promise<string | undefined> =>
      okOf(await store.family(idAt(at))).find(({ entry }) => entry.id === idAt(at))?.standing;
    const found = [];
    for (const at of [11, 20, 31, 33, 42, 52, 53, 80, 1004]) found.push([at, await standing(at)]);
    expect(found).toEqual([
      ...[
        [11, 'corrected'],
        [20, 'removed'],
        [31, 'conflict'],
        [33, 'cycle'],
        [42, 'conflict'],
      ],
      ...[
        [52, 'repeat'],
        [53, 'removed'],
        [80, undefined],
        [1004, 'removed'],
      ],
    ]);
    const [june] = okOf(await store.months({ first: '2026-06', last: '2026-06', department: 'van-phong' }));
    expect([june?.sum[7], june?.sum[14]]).toEqual([45, 0]);
  });

  it('finds what it learnt in lists, takes corrections of it, and goes on with the chain', async () => {
    await makeVersionOne();
    const store = openWindow();
    const readings = okOf(await store.list({ meter: 'nuoc-1', kinds: ['reading'], limit: 99 }));
    expect(readings).toHaveLength(29);
    const [newest] = readings;
    const wrong = newest?.entry.id ?? idAt(0);
    const [entry] = okOf(await store.save([{ kind: 'void', supersedes: [wrong] }], OWN)).entries;
    expect(entry?.n).toBe(10);
    expect(await seenIn(store)).toEqual(expectedWithMisfits(textsIn(await allRecords())));
  });

  it('[S1] is upgraded while another window holds it, which lets go and says that a newer program is there', async () => {
    const texts = textsIn(await makeVersionOne());
    const old = openWindow({ target: { ...TODAY, version: 1 } });
    expect(okOf(await old.count())).toBe(texts.length - 1);
    const store = openWindow();
    expect(await seenIn(store)).toEqual(expectedWithMisfits(texts));
    expect(await old.count()).toEqual({ ok: false, error: { kind: 'newer' } });
  });

  it('[S1] stays as it was if there is no room for the upgrade, which is done later', async () => {
    const records = await makeVersionOne();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    expect(await openWindow().count()).toEqual({ ok: false, error: { kind: 'full' } });
    vi.restoreAllMocks();
    expect(await allRecords()).toEqual(records);
    const store = openWindow();
    expect(await seenIn(store)).toEqual(expectedWithMisfits(textsIn(records)));
  });

  it('whose upgrade goes wrong through the program is not called a failure of the disk', async () => {
    await makeVersionOne();
    const upgrade = upgradeBy([
      ...MIGRATIONS,
      {
        version: TODAY.version + 1,
        change() {
          throw new TypeError('a bug');
        },
      },
    ]);
    const target = { version: TODAY.version + 1, load: async () => ({ upgrade }) };
    await expect(openWindow({ target }).count()).rejects.toThrow('a bug');
    okOf(await openWindow().count());
  });
});

describe('a database of version 2', () => {
  it('[L3] is upgraded without a change of what is in it, and can be shared from then on', async () => {
    const records = await makeVersionTwo();
    const texts = textsIn(records);
    const store = openWindow();
    expect(await seenIn(store)).toEqual(expectedWithMisfits(texts));
    expect(await allRecords()).toEqual(records);
    const sync = okOf(await openSync(store, { device: 'may-1', names: ['may-1'], duties: [] }));
    okOf(await sync.beginHealing('e1'));
    okOf(await sync.receive(...pageOf(1, [])));
    expect(okOf(await sync.endHealing())).toBe(new Set(texts.map(({ id }) => id)).size);
    const own = okOf(await sync.outbox({ entries: 500, bytes: 1e6 })).entries;
    expect(own).toHaveLength(texts.filter((entry) => deviceOf(entry) === 'may-1').length);
    const [entry] = okOf(await store.save([{ kind: 'void', batch: 'lo-9' }], OWN)).entries;
    expect(entry?.n).toBe(10);
  });

  it('[S1] is upgraded while another window holds it, which lets go and says that a newer program is there', async () => {
    await makeVersionTwo();
    const old = openWindow({ target: { ...TODAY, version: 2 } });
    okOf(await old.count());
    okOf(await openWindow().count());
    expect(await old.count()).toEqual({ ok: false, error: { kind: 'newer' } });
  });
});

describe('a database of version 3', () => {
  it('[T1] [L3] lets count what stood as a conflict with what became of another department’s row', async () => {
    const make = entryMaker('may-2', fakePen('m'));
    const row = (department: string): Entry =>
      make.use({ department, amount: 5, source: { batch: 'lo-1', key: department } });
    const [theirs, ours] = [row('p1'), row('p2')];
    const removal = make.voidBatch('lo-1');
    const corrected = make.use({ department: 'p2', amount: 7, supersedes: [ours.id] });
    const later = make.use({ department: 'p1', amount: 8, supersedes: [theirs.id] });
    const texts = [theirs, ours, removal, corrected, later];
    const old = openWindow({ target: { ...TODAY, version: 3 } });
    // Kept as a program kept it that took both departments' rows for one family: it is there, and counts nowhere.
    const aside = { ...corrected, kind: 'use~' } as unknown as Entry;
    okOf(await old.admit([theirs, ours, removal, aside, later], BOOK));
    old.close();
    await rewrite(([store, key, value]) =>
      store === 'entries' && key === corrected.id
        ? { ...(value as Row), entry: corrected, fate: { standing: 'conflict', head: later.id } }
        : value,
    );
    expect(await seenIn(openWindow())).toEqual(expectedOf(texts));
  });
});

describe('learning kinds', () => {
  it('[L3] later gives what knowing them from the start gives, whatever the journal', async () => {
    const version = TODAY.version + 1;
    const learns = MIGRATIONS.flatMap((step) => [...(step.learns ?? []), ...(step.anew ?? [])]);
    const upgrade = upgradeBy([...MIGRATIONS, { version, learns, change: () => undefined }]);
    const target = { version, load: async () => ({ upgrade }) };
    await fc.assert(
      fc.asyncProperty(arrivals, async (batches) => {
        closeWindows();
        okOf(await deleteBook(BOOK.book));
        const before = openWindow();
        // A kind nobody knows; its name sorts like the real one, so that of two texts the same one counts.
        for (const batch of batches) okOf(await before.admit(batch.map(disguised), BOOK));
        before.close();
        await rewrite(unmasked);
        const after = openWindow({ target });
        expect(await seenIn(after)).toEqual(expectedOf(batches.flat()));
        after.close();
      }),
      { numRuns: 40, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: true },
    );
  });
});

const disguised = (entry: Entry): Entry =>
  entry.v === 1 && isPaged(entry) ? { ...entry, kind: `${entry.kind}~` } : entry;

/** The record as a program stored it that did not know the kinds: they get their names back. */
function unmasked([store, , value]: StoredRecord): unknown {
  if (store === 'twins') return (value as string[]).map((text) => text.replaceAll('~"', '"'));
  if (store === 'blocks') {
    const block = value as Block;
    return { ...block, entries: block.entries.map(unmaskedEntry) };
  }
  return store === 'entries' ? { ...(value as Row), entry: unmaskedEntry((value as Row).entry) } : value;
}

const unmaskedEntry = (entry: Entry): object => ({ ...entry, kind: entry.kind.replace('~', '') });
