import { entryMaker } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppendAsk, Decide, HubStorage } from '../storage.ts';
import { askOf, follow, foundBook, incoming, okOf, randomName, testWorld, type Subject } from './world.ts';

/** What is pushed together: which book, which of ten entries, and which of those the judge refuses or puts off. */
const pushes = fc.array(
  fc.record({
    book: fc.constantFrom(0, 1),
    entries: fc.array(fc.nat({ max: 9 }), { maxLength: 6 }),
    refused: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    later: fc.subarray([0, 1, 2, 3]),
  }),
  { maxLength: 12 },
);
const commits = fc.array(pushes, { maxLength: 4 });

interface Asked extends AppendAsk {
  readonly refused: ReadonlySet<string>;
  readonly later: ReadonlySet<string>;
}

const decide: Decide<Asked> = ({ refused, later }, { entry }) => {
  if (later.has(entry.id)) return { is: 'later', reason: { kind: 'target-pending' } };
  return refused.has(entry.id) ? { is: 'refused', reason: { kind: 'notes' } } : { is: 'store' };
};

/** What the log of a book must be, by the plainest reading of the contract. */
function expectedLog(asks: readonly Asked[]): readonly string[] {
  const log: string[] = [];
  for (const ask of asks) {
    for (const { entry, text, hash } of ask.entries) {
      const decision = log.includes(text) ? undefined : decide(ask, incoming(entry), undefined as never);
      const { device } = (entry as unknown as { by: { device: string } }).by;
      const refusal = JSON.stringify({ refused: { device, hash, id: entry.id, reason: { kind: 'notes' } } });
      if (decision?.is === 'store') log.push(text);
      if (decision?.is === 'refused' && !log.includes(refusal)) log.push(refusal);
    }
  }
  return log;
}

/** Any pushes to two books, in any grouping, leave the log that the plainest reading of the contract gives. */
export function describeProperty(subject: Subject, runs: number): void {
  describe(`${subject.name}: any pushes`, () => {
    const world = testWorld();
    let storage: HubStorage;
    beforeEach(async () => {
      ({ storage } = await subject.open(world));
    });
    afterEach(() => storage.close());

    it('[S3] [S6] [T2] give each book the log of its own pushes, each text once, whatever was grouped', async () => {
      const property = fc.asyncProperty(commits, async (groups) => {
        const books = [(await foundBook(storage, world)).book, (await foundBook(storage, world)).book];
        const make = entryMaker(randomName());
        const entries = Array.from({ length: 10 }, () => make.use());
        const idsOf = (numbers: readonly number[]): Set<string> =>
          new Set(numbers.map((number) => entries[number]?.id ?? ''));
        const asks = groups.map((group) =>
          group.map((push): Asked => ({
            ...askOf(
              books[push.book] ?? '',
              push.entries.flatMap((number) => entries[number] ?? []),
            ),
            refused: idsOf(push.refused),
            later: idsOf(push.later),
          })),
        );
        for (const group of asks) for (const answer of await storage.append(group, decide)) okOf(answer);
        for (const book of books) {
          const ofBook = asks.flat().filter((ask) => ask.book === book);
          expect(await follow(storage, book, { records: 3, bytes: 2 ** 20 })).toEqual(expectedLog(ofBook));
        }
      });
      await fc.assert(property, { numRuns: runs });
    });
  });
}
