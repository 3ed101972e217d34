import { entryMaker } from '@soxanh/testkit';
import type { Entry } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { askOf, foundBook, okOf, push, testWorld } from '../db/contract/world.ts';
import { MemoryDisk } from '../db/memory/memory-disk.ts';
import { MemoryStorage } from '../db/memory/memory-storage.ts';
import type { KnownOfBook } from '../db/storage.ts';
import { OfficeCache, officeIn } from './office-of-book.ts';

const make = entryMaker('may-vp');
const named = (name: string, more: object = {}): Entry =>
  make.fact({ topic: 'office', of: 'office', from: '2026-06-01', value: { name } }, more);

describe('the office that entries describe', () => {
  it('follows corrections of facts, imports taken back and the greater of two texts', () => {
    const first = named('Sở A');
    const second = named('Sở B', { supersedes: [first.id] });
    expect(officeIn([second, first]).name).toBe('Sở B');
    const imported = named('Sở C', { source: { batch: 'lô', key: 'k' } });
    expect(officeIn([first, second, imported]).name).toBe('Sở C');
    expect(officeIn([imported, first, second, make.voidBatch('lô')]).name).toBe('Sở B');
    const twin = { ...first, value: { name: 'Sở Z' } };
    expect(officeIn([first, twin]).name).toBe('Sở Z');
    expect(officeIn([twin, first]).name).toBe('Sở Z');
  });
});

describe('the cache', () => {
  const world = testWorld();
  const opened = async (): Promise<{ storage: MemoryStorage; book: string }> => {
    const storage = new MemoryStorage(new MemoryDisk(), world);
    return { storage, book: (await foundBook(storage, world)).book };
  };

  it('[T1] judges by the facts stored before, in this very push too, and never by those of a push that failed', async () => {
    const { storage, book } = await opened();
    const cache = new OfficeCache();
    const seen: string[] = [];
    const pushed = async (...entries: readonly Entry[]): Promise<void> => {
      const kept = cache.of(book);
      const ask = askOf(book, entries, { rights: kept?.state.rights });
      await storage.append([ask], (_ask, _incoming, known) => {
        seen.push(cache.at(known, kept).office.name);
        return { is: 'store' };
      });
    };
    await pushed(make.use(), named('Sở 1'), make.use(), named('Sở 2'), make.use());
    expect(seen).toEqual(['', '', 'Sở 1', 'Sở 1', 'Sở 2']);
    await pushed(make.use());
    expect(seen.at(-1)).toBe('Sở 2');
    const kept = cache.of(book);
    const ask = askOf(book, [named('Sở 3'), make.use()], { rights: kept?.state.rights });
    await expect(
      storage.append([ask], (_ask, { entry }, known) => {
        if (entry.kind !== 'use') return { is: 'store' };
        expect(cache.at(known, kept).office.name).toBe('Sở 3');
        throw new Error('the power is gone');
      }),
    ).rejects.toThrow('the power is gone');
    await pushed(make.use());
    expect(seen.at(-1)).toBe('Sở 2');
  });

  it('[S6] reads the office once for all entries between one fact of a commit and the next', async () => {
    const { storage, book } = await opened();
    const cache = new OfficeCache();
    const seen: unknown[] = [];
    const ask = askOf(book, [named('Sở 1'), make.use(), make.use(), named('Sở 2'), make.use(), make.use()]);
    await storage.append([ask], (_ask, _incoming, known) => {
      seen.push(cache.at(known, undefined).office);
      return { is: 'store' };
    });
    expect(new Set(seen).size).toBe(3);
    expect(seen[1] === seen[2] && seen[4] === seen[5]).toBe(true);
  });

  it('[T1] knows a machine revoked or given other duties at the next push', async () => {
    const { storage, book } = await opened();
    const cache = new OfficeCache();
    const machines = async (): Promise<unknown> => {
      let seen: unknown;
      const kept = cache.of(book);
      const ask = askOf(book, [make.use()], { rights: kept?.state.rights });
      await storage.append([ask], (_ask, _incoming, known) => {
        seen = cache.at(known, kept).machines.map(({ revokedAt, duties }) => [revokedAt, duties]);
        return { is: 'not-yours' };
      });
      return seen;
    };
    expect(await machines()).toEqual([[undefined, [{ role: 'office' }]]]);
    const [office] = okOf(await storage.machines(book));
    okOf(
      await storage.changeMachine(book, office?.machine ?? '', () => ({
        duties: [{ role: 'union' }],
        revoke: true,
      })),
    );
    expect(await machines()).toEqual([[world.now(), [{ role: 'union' }]]]);
  });

  it('[T2] keeps books apart, and forgets the oldest when there are too many', async () => {
    const storage = new MemoryStorage(new MemoryDisk(), world);
    const cache = new OfficeCache(2);
    const books: string[] = [];
    for (const name of ['Sở 1', 'Sở 2', 'Sở 3']) {
      const { book } = await foundBook(storage, world);
      books.push(book);
      await push(storage, book, [named(name)]);
      let seen: KnownOfBook | undefined;
      await push(storage, book, [make.use()], (_ask, _incoming, known) => {
        seen = known;
        expect(cache.at(known, undefined).office.name).toBe(name);
        return { is: 'store' };
      });
      expect(cache.of(book)?.state.rights).toBe(seen?.rights);
    }
    expect(books.map((book) => cache.of(book) === undefined)).toEqual([true, false, false]);
  });

  it('[T2] judges a push by what was kept when it was sent, though other books took the room meanwhile', async () => {
    const { storage, book } = await opened();
    const { book: other } = await foundBook(storage, world);
    const { book: third } = await foundBook(storage, world);
    const cache = new OfficeCache(1);
    const through = async (...books: readonly string[]): Promise<readonly string[]> => {
      const kept = new Map(books.map((one) => [one, cache.of(one)]));
      const asks = books.map((one) => askOf(one, [make.use()], { rights: kept.get(one)?.state.rights }));
      const answers = await storage.append(asks, (_ask, _incoming, known) => {
        cache.at(known, kept.get(known.book));
        return { is: 'store' };
      });
      return answers.map((answer) => okOf(answer).is);
    };
    await through(book);
    expect(await through(other, third, book)).toEqual(['appended', 'appended', 'appended']);
  });

  it('lets the book go that was asked about longest ago', async () => {
    const storage = new MemoryStorage(new MemoryDisk(), world);
    const cache = new OfficeCache(2);
    const ask = async (book: string): Promise<void> => {
      const kept = cache.of(book);
      await storage.append(
        [askOf(book, [make.use()], { rights: kept?.state.rights })],
        (_ask, _incoming, known) => {
          cache.at(known, kept);
          return { is: 'store' };
        },
      );
    };
    const [a, b, c] = await Promise.all([1, 2, 3].map(async () => (await foundBook(storage, world)).book));
    for (const book of [a, b, a, c]) await ask(book ?? '');
    expect([a, b, c].map((book) => cache.of(book ?? '') !== undefined)).toEqual([true, false, true]);
  });
});
