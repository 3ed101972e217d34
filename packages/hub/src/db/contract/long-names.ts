import { getRandomValues } from 'node:crypto';
import { LONGEST_TEXT } from '@soxanh/core';
import { entryMaker } from '@soxanh/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HubStorage } from '../storage.ts';
import { follow, foundBook, incoming, outcomes, push, randomName, testWorld, type Subject } from './world.ts';

const STORED = { is: 'stored' };

/** As long as an entry may have one, and nothing in it that could be packed: an index takes less of that. */
const randomLetters = (): string =>
  Array.from(getRandomValues(new Uint16Array(LONGEST_TEXT)), (number) =>
    String.fromCodePoint(0x4e00 + (number % 20_000)),
  ).join('');

/** Names of imports that are hard to keep, by what is hard about them. */
export const HARD_NAMES: readonly (readonly [what: string, name: () => string])[] = [
  ['letters that no column of text takes', () => '\u0000'.repeat(LONGEST_TEXT)],
  ['letters at random', randomLetters],
];

/** What every storage must do with the longest names of imports. */
export function describeLongNames(subject: Subject): void {
  describe.each(HARD_NAMES)(`${subject.name}: an import named by a thousand %s`, (_what, nameOf) => {
    const world = testWorld();
    let storage: HubStorage;
    let book: string;
    beforeEach(async () => {
      ({ storage } = await subject.open(world));
      ({ book } = await foundBook(storage, world));
    });
    afterEach(() => storage.close());

    it('[S6] is stored, and so is what comes before and after it', async () => {
      const make = entryMaker(randomName());
      const row = make.use({ source: { batch: nameOf(), key: 'k' } });
      const all = [make.use(), row, make.use()];
      expect(await outcomes(storage, book, all)).toEqual([STORED, STORED, STORED]);
      expect(await follow(storage, book)).toEqual(all.map((entry) => incoming(entry).text));
    });

    it('is found by its name, rows of this very push too, and told from one that differs in its last letter', async () => {
      const make = entryMaker(randomName());
      const batch = nameOf();
      const other = `${batch.slice(0, -1)}x`;
      const row = (name: string) => make.use({ source: { batch: name, key: 'k' } });
      const [before, beside, after] = [row(batch), row(other), row(batch)];
      await push(storage, book, [before, beside]);
      const found: unknown[] = [];
      await push(storage, book, [after, make.voidBatch(batch), make.voidBatch(other)], (_ask, one, known) => {
        const { batch: name } = one.entry as { readonly batch?: string };
        if (name !== undefined) found.push([...known.batch(name)].map(({ id }) => id));
        return { is: 'store' };
      });
      expect(found).toEqual([[before.id, after.id], [beside.id]]);
    });
  });
}
