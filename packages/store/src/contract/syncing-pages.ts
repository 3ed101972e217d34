import type { Entry } from '@soxanh/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedOf, seenIn } from './expected.ts';
import { action, arrivals, draftsOf, plain } from './journals.ts';
import {
  answered,
  entryLine,
  joined,
  MACHINE,
  outgoing,
  pageOf,
  refusalLine,
  refusedFor,
  distinct,
  idsOf,
  RUNS,
  type Copy,
  type SyncSubject,
} from './sync-world.ts';
import { BOOK, okOf, RECORDER, testWorld } from './world.ts';

/** What a store does with the pages of a hub. */
export function describePages(subject: SyncSubject): void {
  const open = (machine = MACHINE): Promise<Copy> => subject.open(BOOK.book, testWorld(), machine);

  describe(`${subject.name}: pages of a hub`, () => {
    it('[S3] [J2] in any split, and twice, give what core gives from scratch', async () => {
      await fc.assert(
        fc.asyncProperty(arrivals, async (batches) => {
          const copy = await open();
          okOf(await copy.sync.beginHealing('e1'));
          for (const [no, batch] of batches.entries()) {
            const page = pageOf(no, batch.map(entryLine));
            okOf(await copy.sync.receive(...page));
            okOf(await copy.sync.receive(...page));
            expect(okOf(await copy.sync.state()).cursor).toBe(`e1.${no}.t.m`);
          }
          expect(await seenIn(copy.store)).toEqual(expectedOf(batches.flat()));
          expect(okOf(await copy.sync.endHealing())).toBe(expectedOf(batches.flat()).twins.length);
          copy.store.close();
        }),
        RUNS,
      );
    });

    it('[S5] what is refused leaves everything as if it had never come, and comes back when it is accepted', async () => {
      await fc.assert(
        fc.asyncProperty(arrivals, fc.infiniteStream(fc.boolean()), async (batches, coins) => {
          const copy = await open();
          await joined(copy);
          const all = distinct(batches.flat());
          for (const [no, batch] of batches.entries())
            okOf(await copy.sync.receive(...pageOf(no, batch.map(entryLine))));
          const [out, stays]: [Entry[], Entry[]] = [[], []];
          for (const entry of all) (coins.next().value === true ? out : stays).push(entry);
          const half = out.length >> 1;
          okOf(await copy.sync.settle(answered(out.slice(0, half), refusedFor()), 'e1.1.t.m', 'r1'));
          okOf(
            await copy.sync.receive(
              ...pageOf(
                8,
                out.slice(half).map((entry) => refusalLine(entry)),
              ),
            ),
          );
          expect(await seenIn(copy.store)).toEqual(expectedOf(stays));
          okOf(await copy.sync.receive(...pageOf(9, out.map(entryLine))));
          expect(await seenIn(copy.store)).toEqual(expectedOf(all));
          copy.store.close();
        }),
        RUNS,
      );
    });

    it('[S5] corrections, imports and their undoing that were saved here leave when they are refused', async () => {
      await fc.assert(
        fc.asyncProperty(
          arrivals,
          fc.array(action, { minLength: 2, maxLength: 4 }),
          fc.infiniteStream(fc.boolean()),
          async (batches, actions, coins) => {
            const copy = await open();
            const others = batches.flat();
            await joined(copy, others);
            const own: Entry[] = [];
            for (const steps of actions) {
              const drafts = draftsOf(steps, okOf(await copy.store.all()));
              own.push(...okOf(await copy.store.save(drafts, RECORDER)).entries);
            }
            expect(new Set(await outgoing(copy))).toEqual(new Set(idsOf(own)));
            const [out, stays]: [Entry[], Entry[]] = [[], []];
            for (const entry of own) (coins.next().value === true ? out : stays).push(entry);
            okOf(await copy.sync.settle(answered(out, refusedFor()), 'e1.1.t.m', 'r1'));
            expect(await seenIn(copy.store)).toEqual(expectedOf([...others, ...stays]));
            expect(idsOf(okOf(await copy.sync.tray()).map(({ entry }) => entry))).toEqual(idsOf(out));
            for (const { entry, hash } of okOf(await copy.sync.tray()))
              okOf(await copy.sync.resend(entry.id, hash));
            expect(await seenIn(copy.store)).toEqual(expectedOf([...others, ...own]));
            expect(new Set(await outgoing(copy))).toEqual(new Set(idsOf(own)));
            copy.store.close();
          },
        ),
        RUNS,
      );
    });

    it('of a refusal and an acceptance in one page holds what comes last', async () => {
      const copy = await open();
      await joined(copy);
      const [a, b] = plain(2);
      if (a === undefined || b === undefined) throw new Error('two were made');
      const lines = [refusalLine(a), entryLine(a), entryLine(b), refusalLine(b)];
      okOf(await copy.sync.receive(...pageOf(1, lines)));
      expect(await seenIn(copy.store)).toEqual(expectedOf([a]));
      // It comes by the folder too, and is known for refused.
      expect(okOf(await copy.sync.hold([a, b], 'folder')).added).toBe(0);
      expect(okOf(await copy.sync.state())).toMatchObject({ waiting: 0, refused: 0 });
      copy.store.close();
    });
  });
}
