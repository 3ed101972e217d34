import { ok, type Result } from '@soxanh/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BookStore, StoreProblem } from '../book-store.ts';
import { expectedOf, seenIn } from '../contract/expected.ts';
import { plain } from '../contract/journals.ts';
import { BOOK, okOf, RECORDER } from '../contract/world.ts';
import { deleteBook, listBooks } from './books.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import type { Target } from './target.ts';
import { closeWindows, NAME, openWindow, type Window } from './testing/windows.ts';
import { TODAY } from './today.ts';
import { upgradeBy } from './upgrade.ts';

const DRAFT = {
  kind: 'use',
  department: 'van-phong',
  resource: 'paper',
  day: '2026-06-08',
  amount: 5,
} as const;

/** A version to come, for these tests only. */
const versionAfter = (change: Migration['change']): Target => {
  const version = TODAY.version + 1;
  return { version, load: async () => ({ upgrade: upgradeBy([...MIGRATIONS, { version, change }]) }) };
};

const NEXT = versionAfter((database) => void database.createObjectStore('later'));

const save = (store: BookStore): ReturnType<BookStore['save']> => store.save([DRAFT], RECORDER);

const count = async (store: BookStore): Promise<number> => okOf(await store.count());

beforeEach(async () => void okOf(await deleteBook(BOOK.book)));

afterEach(() => {
  vi.restoreAllMocks();
  closeWindows();
});

describe('an upgrade', () => {
  it('[S1] keeps everything while another window holds the old version, which lets go', async () => {
    const old = openWindow();
    okOf(await save(old));
    okOf(await old.admit(plain(300), BOOK));
    const before = await seenIn(old);
    const next = openWindow({ target: NEXT });
    expect(await seenIn(next)).toEqual(before);
    expect(await save(old)).toEqual({ ok: false, error: { kind: 'newer' } });
    okOf(await save(next));
    expect(await count(next)).toBe(302);
  });

  it('says that it is blocked by a window that does not let go, and goes on when it did', async () => {
    const first = openWindow();
    okOf(await save(first));
    first.close();
    const stuck = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(NAME);
      request.addEventListener('success', () => resolve(request.result));
    });
    const onBlocked = vi.fn<() => void>();
    const next = openWindow({ target: NEXT, onBlocked });
    expect(await save(next)).toEqual({ ok: false, error: { kind: 'blocked' } });
    expect(await save(next)).toEqual({ ok: false, error: { kind: 'blocked' } });
    expect(onBlocked).toHaveBeenCalledTimes(1);
    stuck.close();
    await vi.waitFor(async () => okOf(await save(next)));
    expect(await count(next)).toBe(2);
  });

  it('[S1] that fails half-way leaves the old version as it was', async () => {
    const old = openWindow();
    okOf(await save(old));
    const broken = versionAfter((database, transaction) => {
      database.deleteObjectStore('cells');
      transaction.abort();
    });
    const refused = await openWindow({ target: broken }).count();
    expect(refused).toMatchObject({ ok: false, error: { kind: 'failed' } });
    expect(await seenIn(old)).toEqual(expectedOf(okOf(await old.all())));
    expect(await count(old)).toBe(1);
  });
});

describe('a connection', () => {
  /** Closes the database behind the store's back, as browsers do. */
  const lose = async ({ connection }: Pick<Window, 'connection'>): Promise<void> =>
    okOf(await connection.open()).close();

  it('[S1] that closed by itself is opened again', async () => {
    const store = openWindow();
    okOf(await save(store));
    await lose(store);
    okOf(await save(store));
    await lose(store);
    expect(await count(store)).toBe(2);
  });

  it('that is lost again and again is reported, with what the browser said', async () => {
    const store = openWindow();
    okOf(await save(store));
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    expect(await save(store)).toEqual({
      ok: false,
      error: { kind: 'failed', detail: 'InvalidStateError: The database connection is closing.' },
    });
    vi.restoreAllMocks();
    expect(await count(store)).toBe(1);
  });

  it('to a book that another window deleted does not make it anew', async () => {
    const store = openWindow();
    okOf(await save(store));
    okOf(await deleteBook(BOOK.book));
    expect(await save(store)).toMatchObject({ ok: false, error: { kind: 'failed' } });
    expect(await listBooks()).not.toContain(BOOK.book);
  });

  it('tells other windows of a change', async () => {
    const [one, other] = [openWindow(), openWindow()];
    const told = vi.fn<() => void>();
    other.onChange(told);
    okOf(await save(one));
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    expect(await count(other)).toBe(1);
    okOf(await save(one));
    one.close();
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  });
});

describe('a save', () => {
  it('[S1] is there after reopening', async () => {
    const store = openWindow();
    const { entries } = okOf(await save(store));
    store.close();
    expect(okOf(await openWindow().all())).toEqual(entries);
  });

  it('[S1] that is aborted leaves nothing behind, neither entry nor cell', async () => {
    const store = openWindow();
    okOf(await save(store));
    okOf(await save(store));
    const before = await seenIn(store);
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function abort(this: IDBTransaction) {
      this.abort();
    });
    expect(await save(store)).toMatchObject({ ok: false, error: { kind: 'failed' } });
    expect(await store.save([{ ...DRAFT, supersedes: [] }], RECORDER)).toMatchObject({ ok: false });
    expect(await store.admit(plain(300), BOOK)).toMatchObject({ ok: false });
    vi.restoreAllMocks();
    expect(await seenIn(store)).toEqual(before);
    expect(await seenIn(openWindow())).toEqual(before);
  });

  it('[S1] whose answer was lost with the connection is not written twice', async () => {
    const store = openWindow();
    for (const previous of [0, 1]) {
      const commit: (this: IDBTransaction) => void = Reflect.get(IDBTransaction.prototype, 'commit');
      vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementationOnce(function lost(
        this: IDBTransaction,
      ) {
        commit.call(this);
        throw new DOMException('The connection was lost.', 'InvalidStateError');
      });
      const { entries } = okOf(await save(store));
      expect(await count(store)).toBe(previous + 1);
      expect(okOf(await store.all()).at(-1)).toEqual(entries[0]);
    }
    expect(await seenIn(store)).toEqual(expectedOf(okOf(await store.all())));
  });

  it('for which there is no room says so and changes nothing', async () => {
    const store = openWindow();
    okOf(await save(store));
    const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    for (const attempt of [save, (one: BookStore) => one.admit(plain(200), BOOK)]) {
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw full;
      });
      const answer: Result<unknown, StoreProblem> = await attempt(store);
      expect(answer).toEqual({ ok: false, error: { kind: 'full' } });
      vi.restoreAllMocks();
    }
    expect(await count(store)).toBe(1);
  });

  it('on a full disk says so, also while the database cannot be opened, and goes on when there is room', async () => {
    const store = openWindow();
    okOf(await save(store));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('IO error: FILE_ERROR_NO_SPACE', 'UnknownError');
    });
    expect(await save(store)).toEqual({ ok: false, error: { kind: 'full' } });
    // The browser closes the database then.
    store.connection.close();
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    });
    expect(await save(store)).toEqual({ ok: false, error: { kind: 'full' } });
    vi.restoreAllMocks();
    okOf(await save(store));
    expect(await count(store)).toBe(2);
  });

  it('goes on after what another window wrote for the same device, and gives no number twice', async () => {
    const [one, other] = [openWindow(), openWindow()];
    for (const store of [one, one, other, other, one, other, one]) okOf(await save(store));
    const entries = okOf(await one.all());
    expect(entries.map((entry) => 'n' in entry && entry.n)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    okOf(
      await other.save(
        Array.from({ length: 150 }, () => DRAFT),
        RECORDER,
      ),
    );
    const [last] = okOf(await save(one)).entries;
    expect(last?.n).toBe(158);
    expect(await seenIn(one)).toEqual(expectedOf(okOf(await one.all())));
  });

  it('is not mistaken for a bug of the program', async () => {
    const { connection } = openWindow();
    const wrong = connection.write(['marks'], async () => ok(JSON.parse('{') as true));
    await expect(wrong).rejects.toBeInstanceOf(SyntaxError);
  });
});

describe('large merges', () => {
  it('[L3] cut blocks where they grow, and change what lies in them', async () => {
    const store = openWindow();
    const ids = (from: number) => plain(2600, from * 10_000);
    for (const from of [0, 1, 2]) okOf(await store.admit(ids(from), BOOK));
    const all = [0, 1, 2].flatMap(ids);
    const some = [7, 1400, 2599].map((i) => all[i]?.id).filter((id) => id !== undefined);
    const { entries } = okOf(
      await store.save(
        [
          { kind: 'void', supersedes: some },
          { ...DRAFT, supersedes: some.slice(0, 1) },
        ],
        RECORDER,
      ),
    );
    expect(await seenIn(store)).toEqual(expectedOf([...all, ...entries]));
    const sizes = okOf(
      await store.connection.read(['blocks'], async (reading) =>
        ok(await reading.objectStore('blocks').getAllKeys()),
      ),
    ).map(([, , size]) => size);
    expect(sizes.reduce((sum, size) => sum + size)).toBeGreaterThan(7000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1500);
  });
});
