import type { Entry } from '@soxanh/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectedOf, seenIn } from '../../contract/expected.ts';
import { plain } from '../../contract/journals.ts';
import {
  answered,
  entryLine,
  joined,
  MACHINE,
  outgoing,
  pageOf,
  refusedFor,
  use,
  written,
  type Copy,
} from '../../contract/sync-world.ts';
import { BOOK, okOf, RECORDER } from '../../contract/world.ts';
import { textOf } from '../../sync/text.ts';
import { deleteBook } from '../books.ts';
import { allRecords } from '../testing/records.ts';
import { closeWindows, openWindow } from '../testing/windows.ts';
import { openSync } from './index.ts';

beforeEach(async () => void okOf(await deleteBook(BOOK.book)));
afterEach(async () => {
  vi.restoreAllMocks();
  closeWindows();
  okOf(await deleteBook(BOOK.book));
});

type Put = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;

async function openCopy(): Promise<Copy> {
  const store = openWindow();
  return { store, sync: okOf(await openSync(store, MACHINE)) };
}

describe('sharing from several windows', () => {
  it('gives no number twice, whichever of them saw that the last entry was refused', async () => {
    const [one, other] = [await openCopy(), await openCopy()];
    await joined(one);
    const own = await written(one.store, [1, 2, 3]);
    okOf(await other.sync.settle(answered(own.slice(1), refusedFor()), 'e1.1.t.m', 'r1'));
    const later = await openCopy();
    const [fourth] = await written(later.store, [4]);
    const [fifth] = await written(one.store, [5]);
    const [sixth] = await written(other.store, [6]);
    expect([fourth, fifth, sixth].map((entry) => entry?.n)).toEqual([4, 5, 6]);
    expect(fourth?.prev).toBe(textOf(own[2] as Entry).hash);
    expect(await outgoing(one)).toHaveLength(4);
  });

  it('gives no number twice where everything that was written was refused', async () => {
    const one = await openCopy();
    await joined(one);
    const own = okOf(await one.store.save([1, 2, 3].map(use), RECORDER)).entries;
    okOf(await one.sync.settle(answered(own, refusedFor()), 'e1.1.t.m', 'r1'));
    const [fourth] = await written((await openCopy()).store, [4]);
    expect(fourth?.n).toBe(4);
  });

  it('loses nothing that lies between the ends of a save of which one was refused', async () => {
    const one = await openCopy();
    await joined(one);
    const own = okOf(await one.store.save([1, 2, 3, 4].map(use), RECORDER)).entries;
    okOf(await one.sync.receive(...pageOf(1, own.slice(0, 1).map(entryLine))));
    okOf(await one.sync.settle(answered(own.slice(3), refusedFor()), 'e1.1.t.m', 'r1'));
    const later = await openCopy();
    expect(await outgoing(later)).toEqual(own.slice(1, 3).map(({ id }) => id));
    await written(later.store, [5]);
    expect(await outgoing(later)).toHaveLength(3);
  });

  it('[S2] takes in the same page once, and what is saved meanwhile is pending', async () => {
    const [one, other] = [await openCopy(), await openCopy()];
    await joined(one);
    const page = pageOf(1, plain(300).map(entryLine));
    const [saved] = await Promise.all([
      written(openWindow(), [1, 2, 3]),
      one.sync.receive(...page),
      other.sync.receive(...page),
    ]);
    expect(await seenIn(one.store)).toEqual(expectedOf([...plain(300), ...saved]));
    expect(await outgoing(other)).toEqual(saved.map(({ id }) => id));
  });

  it('[S4] keeps a page with its cursor, or neither', async () => {
    const copy = await openCopy();
    await joined(copy);
    const before = await allRecords();
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as Put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'cells') throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const page = pageOf(1, plain(300).map(entryLine));
    expect(await copy.sync.receive(...page)).toEqual({ ok: false, error: { kind: 'full' } });
    vi.restoreAllMocks();
    expect(await allRecords()).toEqual(before);
    okOf(await copy.sync.receive(...page));
    expect(okOf(await copy.sync.state()).cursor).toBe('e1.1.t.m');
  });

  it('remembers its machine, and works only with a book in IndexedDB', async () => {
    const copy = await openCopy();
    okOf(await copy.sync.become({ device: 'may-2', names: [], duties: [{ role: 'head', department: 'x' }] }));
    const again = okOf(await openSync(openWindow()));
    expect(okOf(await again.state()).machine).toEqual({
      device: 'may-2',
      names: [RECORDER.device, 'may-2'],
      duties: [{ role: 'head', department: 'x' }],
    });
    await expect(openSync({} as never)).rejects.toThrow(TypeError);
  });
});
