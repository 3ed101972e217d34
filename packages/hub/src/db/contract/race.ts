import { entryMaker } from '@soxanh/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HubStorage, Place } from '../storage.ts';
import { foundBook, incoming, linesOf, pageOf, push, randomName, testWorld, type Subject } from './world.ts';

/** What must hold while many write at once. */
export function describeRaces(subject: Subject): void {
  describe(`${subject.name}: many at once`, () => {
    const world = testWorld();
    let storage: HubStorage;
    let book: string;
    beforeEach(async () => {
      ({ storage } = await subject.open(world));
      ({ book } = await foundBook(storage, world));
    });
    afterEach(() => storage.close());

    it('[S4] a reader that follows the cursor beside ten writers sees every record once, in the order of the log', async () => {
      const WRITERS = 10;
      const PUSHES = 12;
      let writing = WRITERS;
      const written = new Set<string>();
      const write = async (): Promise<void> => {
        const make = entryMaker(randomName());
        for (let at = 0; at < PUSHES; at++) {
          const entries = Array.from({ length: 1 + (at % 4) }, () => make.use());
          await push(storage, book, entries);
          for (const entry of entries) written.add(incoming(entry).text);
        }
        writing--;
      };
      const seen: string[] = [];
      const read = async (): Promise<void> => {
        let after: Place | undefined;
        for (let isLast = false; ;) {
          const page = await pageOf(storage, book, after, { records: 7, bytes: 2 ** 20 });
          seen.push(...linesOf(page));
          after = page.last;
          if (page.records === 0 && isLast) return;
          isLast = writing === 0;
          await new Promise((done) => setImmediate(done));
        }
      };
      await Promise.all([read(), ...Array.from({ length: WRITERS }, write)]);
      expect(seen).toHaveLength(written.size);
      expect(new Set(seen)).toEqual(written);
    });

    it('[S3] the same entries pushed by ten at once are stored once', async () => {
      const make = entryMaker(randomName());
      const entries = Array.from({ length: 8 }, () => make.use());
      const answers = await Promise.all(Array.from({ length: 10 }, () => push(storage, book, entries)));
      const stored = answers.flatMap(({ outcomes }) => outcomes).filter(({ is }) => is === 'stored');
      expect(stored).toHaveLength(8);
      expect((await pageOf(storage, book)).records).toBe(8);
    });

    it('[T2] two books written and read in turns never see each other’s entries, facts, places or machines', async () => {
      const other = (await foundBook(storage, world)).book;
      const device = randomName();
      const rounds = Array.from({ length: 20 }, (_, at) => at);
      const make = { [book]: entryMaker(device), [other]: entryMaker(device) };
      const ofBook = new Map<string, Set<string>>([
        [book, new Set()],
        [other, new Set()],
      ]);
      await Promise.all(
        rounds.map(async (at) => {
          const mine = at % 2 === 0 ? book : other;
          const maker = make[mine] ?? entryMaker(device);
          const fact = { topic: 'office', of: 'office', from: '2026-06-01', value: { name: mine } };
          const entries = [maker.use({ typed: mine }), maker.fact(fact)];
          for (const entry of entries) ofBook.get(mine)?.add(incoming(entry).text);
          // Equal devices and numbers in both books: no clone is seen across.
          const { outcomes } = await push(storage, mine, entries, (_ask, { entry }, known) => {
            expect(known.book).toBe(mine);
            for (const seen of known.state?.facts ?? [])
              expect(seen).toMatchObject({ value: { name: mine } });
            expect(known.state?.machines ?? [0]).toHaveLength(1);
            return known.texts(entry.id).length === 0 ? { is: 'store' } : { is: 'not-yours' };
          });
          expect(outcomes).toEqual([{ is: 'stored' }, { is: 'stored' }]);
        }),
      );
      for (const [id, texts] of ofBook) {
        expect(new Set(linesOf(await pageOf(storage, id)))).toEqual(texts);
      }
    });
  });
}
