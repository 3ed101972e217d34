import { entryMaker } from '@soxanh/testkit';
import { expect, it } from 'vitest';
import { askOf, follow, foundBook, incoming, okOf, storeAll, testWorld } from './contract/world.ts';
import { groupAppends } from './group.ts';
import { MemoryDisk } from './memory/memory-disk.ts';
import { MemoryStorage } from './memory/memory-storage.ts';
import type { HubStorage } from './storage.ts';

const world = testWorld();
const make = entryMaker('may-1');

/** A storage that says how many asks came with each commit. */
function counting(storage: HubStorage): {
  readonly storage: Pick<HubStorage, 'append'>;
  readonly sizes: number[];
} {
  const sizes: number[] = [];
  return {
    sizes,
    storage: {
      append: (asks, decide) => {
        sizes.push(asks.length);
        return storage.append(asks, decide);
      },
    },
  };
}

it('[S2] puts what arrives during a commit into the next one, and answers each after its own', async () => {
  const memory = new MemoryStorage(new MemoryDisk(), world);
  const { book } = await foundBook(memory, world);
  const { storage, sizes } = counting(memory);
  const append = groupAppends(storage, storeAll);
  const entries = Array.from({ length: 6 }, () => make.use());
  const first = entries.slice(0, 3).map((entry) => append(askOf(book, [entry])));
  await first[0];
  const rest = entries.slice(3).map((entry) => append(askOf(book, [entry])));
  const answers = await Promise.all([...first, ...rest]);
  expect(sizes).toEqual([3, 3]);
  expect(answers.map((answer) => okOf(answer))).toMatchObject(
    [3, 3, 3, 6, 6, 6].map((seq) => ({ outcomes: [{ is: 'stored' }], head: { seq } })),
  );
  expect(await follow(memory, book)).toEqual(entries.map((entry) => incoming(entry).text));
});

it('keeps a commit to its size, and takes a larger ask alone', async () => {
  const memory = new MemoryStorage(new MemoryDisk(), world);
  const { book } = await foundBook(memory, world);
  const { storage, sizes } = counting(memory);
  const append = groupAppends(storage, storeAll, 4);
  const push = (count: number): Promise<unknown> =>
    append(
      askOf(
        book,
        Array.from({ length: count }, () => make.use()),
      ),
    );
  await Promise.all([push(2), push(2), push(1), push(9), push(1)]);
  expect(sizes).toEqual([2, 1, 1, 1]);
});

it('fails those of one commit together when the judge fails, and goes on', async () => {
  const memory = new MemoryStorage(new MemoryDisk(), world);
  const { book } = await foundBook(memory, world);
  let isBroken = true;
  const append = groupAppends(memory, () => {
    if (isBroken) throw new Error('a bug');
    return { is: 'store' };
  });
  const ask = askOf(book, [make.use()]);
  await expect(Promise.all([append(ask), append(ask)])).rejects.toThrow('a bug');
  isBroken = false;
  expect((await append(ask)).ok).toBe(true);
});

it('passes a problem of the storage on to each', async () => {
  const full = {
    append: async (asks: readonly unknown[]) =>
      asks.map(() => ({ ok: false, error: { kind: 'full' } }) as const),
  };
  const append = groupAppends(full, storeAll);
  expect(await Promise.all([append(askOf('so', [])), append(askOf('so', []))])).toEqual([
    { ok: false, error: { kind: 'full' } },
    { ok: false, error: { kind: 'full' } },
  ]);
});
