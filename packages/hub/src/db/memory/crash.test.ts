import { entryMaker } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import {
  askOf,
  follow,
  foundBook,
  incoming,
  LARGE,
  okOf,
  outcomes,
  push,
  storeAll,
  testWorld,
} from '../contract/world.ts';
import { MemoryDisk } from './memory-disk.ts';
import { MemoryStorage, type AtPoint, type MemoryPoint } from './memory-storage.ts';

const world = testWorld();
const make = entryMaker('may-1');

/** A disk with a book and one entry. */
async function begun(): Promise<{ readonly disk: MemoryDisk; readonly book: string }> {
  const disk = new MemoryDisk();
  const storage = new MemoryStorage(disk, world);
  const { book } = await foundBook(storage, world);
  await push(storage, book, [make.use()]);
  return { disk, book };
}

/** Lets enough turns pass for anything that could still happen. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

describe('a hub that dies', () => {
  it.each<readonly [MemoryPoint, number]>([
    ['begin', 1],
    ['decided', 1],
    ['committed', 2],
  ])(
    '[S2] at %s of an append has %i records on disk, told nobody, and its successor goes on',
    async (point, records) => {
      const { disk, book } = await begun();
      const dies: AtPoint = (at, method) =>
        at === point && method === 'append' ? new Promise(() => {}) : Promise.resolve();
      const dying = new MemoryStorage(disk, world, dies);
      const entry = make.use();
      let told = 0;
      const tell = (): void => void told++;
      void dying.append([askOf(book, [entry])], storeAll).then(tell, tell);
      // Waits for the book that the first one holds for ever.
      void dying.append([askOf(book, [make.use()])], storeAll).then(tell, tell);
      await settled();
      expect(told).toBe(0);
      const next = new MemoryStorage(disk, world);
      expect(await follow(next, book)).toHaveLength(records);
      expect(await outcomes(next, book, [entry])).toEqual([{ is: records === 2 ? 'same' : 'stored' }]);
      expect(await follow(next, book)).toHaveLength(2);
    },
  );
});

it('[S2] a full disk writes nothing and says so', async () => {
  const { disk, book } = await begun();
  for (const point of ['begin', 'decided'] as const) {
    const storage = new MemoryStorage(disk, world, async (at, method) =>
      at === point && method === 'append' ? 'full' : undefined,
    );
    const [answer] = await storage.append([askOf(book, [make.use()])], storeAll);
    expect(answer).toEqual({ ok: false, error: { kind: 'full' } });
    expect(await follow(storage, book)).toHaveLength(1);
  }
});

it('[S7] a raw back-up put back is noticed by what was acknowledged after it, also once new pushes have passed it', async () => {
  const { disk, book } = await begun();
  const storage = new MemoryStorage(disk, world);
  const yesterday = disk.copy();
  const lost = make.use();
  const { head: high } = await push(storage, book, [lost]);
  const restored = new MemoryStorage(yesterday, world);
  const { head } = await push(restored, book, [make.use(), make.use(), make.use()]);
  // The same epoch, and a greater number: a number alone would not tell.
  expect([head.epoch, head.seq > high.seq]).toEqual([high.epoch, true]);
  expect(okOf(await restored.page({ book, after: undefined, high, most: LARGE }))).toMatchObject({
    is: 'restart',
    why: 'rolled-back',
  });
  const [answer] = await restored.append([{ ...askOf(book, [lost]), high }], storeAll);
  expect(answer).toMatchObject({ ok: true, value: { is: 'restart', why: 'rolled-back' } });
  // The copy is a copy: what is written to one is not in the other.
  expect(await follow(storage, book)).toContain(incoming(lost).text);
  expect(await follow(restored, book)).not.toContain(incoming(lost).text);
});
