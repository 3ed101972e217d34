import { known, type Entry } from '@soxanh/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../sync/text.ts';
import { expectedOf, seenIn } from './expected.ts';
import { action, arrivals, draftsOf, plain } from './journals.ts';
import {
  ANY_SIZE,
  answered,
  entryLine,
  joined,
  MACHINE,
  outgoing,
  pageOf,
  refusalLine,
  refusedFor,
  throughFile,
  use,
  written,
  type Copy,
  type SyncSubject,
} from './sync-world.ts';
import { BOOK, idAt, okOf, RECORDER, testWorld } from './world.ts';

const runs = { numRuns: 40, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: true };
const idsOf = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);

/** Texts, each once. */
const distinct = (entries: readonly Entry[]): Entry[] => [
  ...new Map(entries.map((entry) => [textOf(entry).hash, entry])).values(),
];

/** What every store must do for a book to be shared. */
export function describeSyncing(subject: SyncSubject): void {
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
        runs,
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
        runs,
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
        runs,
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

  describe(`${subject.name}: what is written here`, () => {
    it('is pending until it is acknowledged, and counts all the while', async () => {
      const copy = await open();
      await joined(copy);
      const own = await written(copy.store, [1, 2, 3, 4, 5]);
      expect(await outgoing(copy)).toEqual(idsOf(own));
      expect(okOf(await copy.sync.state())).toMatchObject({ pending: 5 });
      okOf(await copy.sync.settle(answered(own.slice(0, 2), { is: 'stored' }), 'e1.2.t.m', 'r1'));
      expect(
        okOf(await copy.sync.settle(answered(own.slice(3), { is: 'same' }), 'e1.1.t.m', 'r1')).moved,
      ).toBe(2);
      expect(await outgoing(copy)).toEqual(idsOf(own.slice(2, 3)));
      expect(okOf(await copy.sync.state())).toMatchObject({ pending: 1, high: 'e1.2.t.m' });
      expect(await seenIn(copy.store)).toEqual(expectedOf(own));
      const more = await written(copy.store, [6]);
      expect(await outgoing(copy)).toEqual(idsOf([...own.slice(2, 3), ...more]));
      copy.store.close();
    });

    it('is acknowledged by a page, in any order', async () => {
      const copy = await open();
      await joined(copy);
      const own = await written(copy.store, [1, 2, 3]);
      const [first, second, third] = own;
      if (first === undefined || second === undefined || third === undefined) throw new Error('three');
      expect(okOf(await copy.sync.receive(...pageOf(1, [entryLine(third)]))).acknowledged).toBe(1);
      expect(await outgoing(copy)).toEqual([first.id, second.id]);
      expect(okOf(await copy.sync.receive(...pageOf(2, [first, second].map(entryLine)))).acknowledged).toBe(
        2,
      );
      expect(await outgoing(copy)).toEqual([]);
      const more = await written(copy.store, [4]);
      expect(await outgoing(copy)).toEqual(idsOf(more));
      copy.store.close();
    });

    it('keeps what is answered later, for this turn only, and acknowledges the others', async () => {
      const copy = await open();
      await joined(copy);
      const own = await written(copy.store, [1, 2, 3]);
      const later = { is: 'later', reason: { kind: 'target-pending' } } as const;
      okOf(
        await copy.sync.settle(
          [
            ...answered(own.slice(0, 1), { is: 'stored' }),
            ...answered(own.slice(1, 2), later),
            ...answered(own.slice(2), { is: 'stored' }),
          ],
          'e1.2.t.m',
          'r1',
        ),
      );
      expect(await outgoing(copy)).toEqual([]);
      expect(okOf(await copy.sync.state()).pending).toBe(1);
      okOf(await copy.sync.beginTurn());
      const more = await written(copy.store, [4]);
      expect(await outgoing(copy)).toEqual(idsOf([...own.slice(1, 2), ...more]));
      copy.store.close();
    });

    it('goes out in batches of a size, a large one by itself', async () => {
      const copy = await open();
      await joined(copy);
      const own = await written(copy.store, [1, 2, 3]);
      const sizes = async (entries: number, bytes: number): Promise<number> =>
        okOf(await copy.sync.outbox({ entries, bytes })).entries.length;
      const two = own.slice(0, 2).map((entry) => textOf(entry).line);
      const size = new TextEncoder().encode(`${two.join('\n')}\n`).length;
      expect(await sizes(2, 1e9)).toBe(2);
      expect(await sizes(9, 1)).toBe(1);
      expect(await sizes(9, size)).toBe(2);
      expect(await sizes(9, size - 1)).toBe(1);
      copy.store.close();
    });

    it('is given no number of a refused one, even by a window that begins anew', async () => {
      const copy = await open();
      await joined(copy);
      const own = await written(copy.store, [1, 2, 3]);
      okOf(await copy.sync.settle(answered(own.slice(1), refusedFor()), 'e1.1.t.m', 'r1'));
      const { entries, hub } = okOf(await copy.sync.bundle());
      expect(entries).toHaveLength(3);
      expect(hub?.aside).toHaveLength(2);
      const [next] = await written(copy.store, [4]);
      expect(next?.n).toBe(4);
      const row = okOf(await copy.sync.chainAfter(RECORDER.device, 0, 99));
      expect(row.map((entry) => known(entry)?.n)).toEqual([1, 2, 3, 4]);
      expect(okOf(await copy.sync.chains())).toEqual([{ device: RECORDER.device, last: 4 }]);
      const places = okOf(await copy.sync.chainPlaces(RECORDER.device, 2, 3));
      expect(places.map(({ n, hash }) => [n, hash])).toEqual(
        own.slice(1).map((entry) => [entry.n, textOf(entry).hash]),
      );
      // Accepted after all: nothing of it looks like another machine's.
      const back = okOf(await copy.sync.receive(...pageOf(2, own.slice(1).map(entryLine))));
      expect(back).toMatchObject({ added: 0, acknowledged: 2, clones: [] });
      expect(idsOf(await written(copy.store, [5]))).toHaveLength(1);
      expect(okOf(await copy.sync.chains())).toEqual([{ device: RECORDER.device, last: 5 }]);
      copy.store.close();
    });

    it('and refused stands in the tray until it is sent again or put away', async () => {
      const copy = await open();
      await joined(copy);
      const own = await written(copy.store, [1, 2]);
      const [one, other] = own;
      if (one === undefined || other === undefined) throw new Error('two');
      okOf(await copy.sync.settle(answered(own, refusedFor('department')), 'e1.1.t.m', 'r1'));
      expect(okOf(await copy.sync.tray()).map(({ entry, reason }) => [entry, reason.kind])).toEqual([
        [one, 'department'],
        [other, 'department'],
      ]);
      expect(okOf(await copy.sync.state())).toMatchObject({ pending: 0, refused: 2 });
      okOf(await copy.sync.dismiss(one.id, textOf(one).hash));
      okOf(await copy.sync.resend(other.id, textOf(other).hash));
      expect(okOf(await copy.sync.tray())).toEqual([]);
      expect(await outgoing(copy)).toEqual([other.id]);
      expect(await seenIn(copy.store)).toEqual(expectedOf([other]));
      // A page that tells of the first refusal says nothing of what was sent again.
      okOf(
        await copy.sync.receive(
          ...pageOf(
            1,
            own.map((entry) => refusalLine(entry)),
          ),
        ),
      );
      expect(await outgoing(copy)).toEqual([other.id]);
      okOf(await copy.sync.settle(answered([other], { is: 'stored' }), 'e1.3.t.m', 'r1'));
      expect(await outgoing(copy)).toEqual([]);
      expect(await seenIn(copy.store)).toEqual(expectedOf([other]));
      copy.store.close();
    });

    it('[J3] stays open until the hub has every text of its id', async () => {
      const copy = await open();
      await joined(copy);
      const [mine] = await written(copy.store, [1]);
      const twin = { ...mine, amount: 9 } as Entry;
      expect(okOf(await copy.sync.receive(...pageOf(1, [entryLine(twin)])))).toMatchObject({
        added: 1,
        acknowledged: 0,
      });
      expect(await outgoing(copy)).toEqual([mine?.id, mine?.id]);
      okOf(await copy.sync.settle(answered([mine as Entry], { is: 'stored' }), 'e1.2.t.m', 'r1'));
      expect(await outgoing(copy)).toHaveLength(2);
      const both = answered([mine as Entry, twin], { is: 'same' });
      okOf(await copy.sync.settle(both, 'e1.2.t.m', 'r1'));
      expect(await outgoing(copy)).toEqual([]);
      expect(await seenIn(copy.store)).toEqual(expectedOf([mine as Entry, twin]));
      copy.store.close();
    });

    it('under a name that another machine writes under too is noticed, and nothing of it taken for sent', async () => {
      const copy = await open();
      await joined(copy);
      const [mine] = await written(copy.store, [1]);
      const theirs = { ...mine, id: idAt(7), amount: 9 } as Entry;
      const received = okOf(await copy.sync.receive(...pageOf(1, [entryLine(theirs)])));
      expect(received).toMatchObject({ added: 1, acknowledged: 0, clones: [RECORDER.device] });
      expect(await outgoing(copy)).toEqual([mine?.id]);
      expect(okOf(await copy.sync.chains())).toEqual([{ device: RECORDER.device, last: 1, forked: 1 }]);
      const told = okOf(
        await copy.sync.settle(answered([mine as Entry], { is: 'stored', clone: true }), 'e1.2.t.m', 'r1'),
      );
      expect(told).toEqual({ moved: 1, clones: [RECORDER.device] });
      okOf(await copy.sync.become({ ...MACHINE, device: 'may-moi', names: ['may-moi'] }));
      const { machine } = okOf(await copy.sync.state());
      expect(new Set(machine.names)).toEqual(new Set([RECORDER.device, 'may-moi']));
      okOf(await copy.store.save([use(3)], { ...RECORDER, device: 'may-moi' }));
      expect(await outgoing(copy)).toHaveLength(1);
      copy.store.close();
    });
  });

  describe(`${subject.name}: what comes around the hub`, () => {
    it('waits, counts nothing, and is the same as ever once the hub has it', async () => {
      await fc.assert(
        fc.asyncProperty(arrivals, async (batches) => {
          const copy = await open();
          await joined(copy);
          const all = distinct(batches.flat());
          for (const batch of batches) okOf(await copy.sync.hold(batch, 'folder'));
          expect(okOf(await copy.sync.hold(all, 'file')).added).toBe(0);
          expect(await seenIn(copy.store)).toEqual(expectedOf([]));
          expect(okOf(await copy.sync.state()).waiting).toBe(all.length);
          for (const [no, batch] of batches.entries())
            okOf(await copy.sync.receive(...pageOf(no, batch.map(entryLine))));
          expect(await seenIn(copy.store)).toEqual(expectedOf(all));
          expect(okOf(await copy.sync.state()).waiting).toBe(0);
          expect(okOf(await copy.sync.hold(all, 'folder')).added).toBe(0);
          copy.store.close();
        }),
        runs,
      );
    });

    it('is part of the journal at once in a book that names no hub', async () => {
      const copy = await open();
      expect(okOf(await copy.sync.hold(plain(3), 'folder')).added).toBe(3);
      expect(await seenIn(copy.store)).toEqual(expectedOf(plain(3)));
      expect(okOf(await copy.sync.state())).toMatchObject({ namesHub: false, pending: 0, waiting: 0 });
      const fact = { kind: 'office', topic: 'hub', of: 'office', from: '2026-06-01' } as const;
      const hub = { ...fact, value: { url: 'https://so.example/' } };
      okOf(await copy.store.save([hub], { ...RECORDER, role: 'office' }));
      expect(okOf(await copy.sync.hold(plain(4, 100), 'folder')).added).toBe(4);
      expect(okOf(await copy.sync.state())).toMatchObject({ namesHub: true, waiting: 4 });
      copy.store.close();
    });

    it('waits too if it comes as a journal to a copy that follows a hub', async () => {
      const copy = await open();
      await joined(copy);
      expect(okOf(await copy.store.admit(plain(3), BOOK))).toMatchObject({ added: 3 });
      expect(okOf(await copy.store.count())).toBe(0);
      expect(okOf(await copy.sync.state()).waiting).toBe(3);
      copy.store.close();
    });

    it('is brought by who may, again once the rights are other ones', async () => {
      const office = await open({ ...MACHINE, duties: [{ role: 'office' }] });
      await joined(office);
      okOf(await office.sync.hold(plain(2), 'folder'));
      expect(okOf(await office.sync.outbox(ANY_SIZE))).toMatchObject({ vouch: false });
      expect(await outgoing(office)).toHaveLength(2);
      okOf(await office.sync.settle(answered(plain(2), { is: 'not-yours' }), 'e1.1.t.m', 'r1'));
      expect(await outgoing(office)).toEqual([]);
      okOf(await office.sync.receive(...pageOf(1, [], { rights: 'r2' })));
      expect(await outgoing(office)).toHaveLength(2);
      okOf(await office.sync.settle(answered(plain(2), { is: 'stored' }), 'e1.2.t.m', 'r2'));
      expect(await seenIn(office.store)).toEqual(expectedOf(plain(2)));
      office.store.close();
    });
  });

  describe(`${subject.name}: another log`, () => {
    it('[S7] gets what it lacks: own entries first, others with the word of the Office', async () => {
      await fc.assert(
        fc.asyncProperty(arrivals, fc.infiniteStream(fc.boolean()), async (batches, coins) => {
          const copy = await open({ ...MACHINE, duties: [{ role: 'office' }] });
          const others = distinct(batches.flat());
          await joined(copy, others);
          okOf(await copy.sync.settle(answered(others, { is: 'same' }), 'e1.1.t.m', 'r1'));
          const own = await written(copy.store, [1, 2, 3]);
          okOf(await copy.sync.settle(answered(own.slice(0, 2), { is: 'stored' }), 'e1.2.t.m', 'r1'));
          okOf(await copy.sync.beginHealing('e2'));
          const [there, lacking]: [Entry[], Entry[]] = [[], []];
          for (const entry of [...others, ...own.slice(0, 2)])
            (coins.next().value === true ? there : lacking).push(entry);
          // The worker is killed in between and begins the page again.
          const page = pageOf(1, there.map(entryLine), { epoch: 'e2' });
          okOf(await copy.sync.receive(...page));
          okOf(await copy.sync.receive(...page));
          okOf(await copy.sync.endHealing());
          const first = okOf(await copy.sync.outbox(ANY_SIZE));
          expect(first).toMatchObject({ vouch: false, entries: [{ id: own[2]?.id }] });
          okOf(await copy.sync.settle(answered(own.slice(2), { is: 'stored' }), 'e2.1.t.m', 'r1'));
          const second = okOf(await copy.sync.outbox(ANY_SIZE));
          const sent = new Set(second.entries.map(({ hash }) => hash));
          for (const entry of lacking) expect(sent).toContain(textOf(entry).hash);
          expect(second.vouch || lacking.length === 0).toBe(true);
          const healed = second.entries.map(({ id, hash }) => ({
            id,
            hash,
            answer: { is: 'stored' } as const,
          }));
          okOf(await copy.sync.settle(healed, 'e2.9.t.m', 'r1'));
          expect(await outgoing(copy)).toEqual([]);
          expect(okOf(await copy.sync.state())).toMatchObject({ pending: 0, orphans: 0, epoch: 'e2' });
          expect(await seenIn(copy.store)).toEqual(expectedOf([...others, ...own]));
          copy.store.close();
        }),
        runs,
      );
    });

    it('[S7] of which a recorder may bring only its own: the rest is told as such', async () => {
      const copy = await open();
      await joined(copy, plain(3));
      const own = await written(copy.store, [1]);
      okOf(await copy.sync.settle(answered(own, { is: 'stored' }), 'e1.9.t.m', 'r1'));
      okOf(await copy.sync.beginHealing('e2'));
      okOf(await copy.sync.receive(...pageOf(1, [], { epoch: 'e2' })));
      expect(okOf(await copy.sync.endHealing())).toBe(4);
      expect(await outgoing(copy)).toEqual(idsOf(own));
      expect(okOf(await copy.sync.state())).toMatchObject({ pending: 1, orphans: 3 });
      okOf(await copy.sync.receive(...pageOf(2, plain(2).map(entryLine), { epoch: 'e2' })));
      expect(okOf(await copy.sync.state()).orphans).toBe(plain(3).filter((e) => !isIn(plain(2), e)).length);
      copy.store.close();
    });

    it('[S7] that refuses what an earlier one had is asked again whenever duties or facts change', async () => {
      const copy = await open();
      await joined(copy);
      const own = await written(copy.store, [1]);
      okOf(await copy.sync.settle(answered(own, { is: 'stored' }), 'e1.9.t.m', 'r1'));
      okOf(await copy.sync.beginHealing('e2'));
      okOf(await copy.sync.receive(...pageOf(1, [], { epoch: 'e2', rights: 'r2' })));
      okOf(await copy.sync.endHealing());
      okOf(await copy.sync.settle(answered(own, refusedFor()), 'e2.1.t.m', 'r2'));
      expect(await outgoing(copy)).toEqual([]);
      expect(await seenIn(copy.store)).toEqual(expectedOf([]));
      okOf(await copy.sync.receive(...pageOf(2, [], { epoch: 'e2', rights: 'r3' })));
      expect(await outgoing(copy)).toEqual(idsOf(own));
      expect(await seenIn(copy.store)).toEqual(expectedOf([]));
      okOf(await copy.sync.settle(answered(own, { is: 'stored' }), 'e2.2.t.m', 'r3'));
      expect(await seenIn(copy.store)).toEqual(expectedOf(own));
      expect(await outgoing(copy)).toEqual([]);
      copy.store.close();
    });

    it('[S7] is founded with all there was: own entries, then the others vouched for', async () => {
      const copy = await open({ ...MACHINE, duties: [{ role: 'office' }] });
      okOf(await copy.store.admit(plain(3), BOOK));
      const own = await written(copy.store, [1, 2]);
      await joined(copy);
      expect(okOf(await copy.sync.state())).toMatchObject({ pending: 2 });
      expect(await outgoing(copy)).toEqual(idsOf(own));
      okOf(await copy.sync.settle(answered(own, { is: 'stored' }), 'e1.1.t.m', 'r1'));
      expect(okOf(await copy.sync.outbox(ANY_SIZE)).vouch).toBe(true);
      expect(new Set(await outgoing(copy))).toEqual(new Set(idsOf(plain(3))));
      copy.store.close();
    });
  });

  describe(`${subject.name}: files`, () => {
    it('hold what is pending, waiting and refused, and give the copy back as it was', async () => {
      const copy = await open();
      await joined(copy, plain(3));
      const own = await written(copy.store, [1, 2, 3]);
      okOf(await copy.sync.settle(answered(own.slice(0, 1), { is: 'stored' }), 'e1.5.t.m', 'r1'));
      okOf(await copy.sync.settle(answered(own.slice(2), refusedFor()), 'e1.6.t.m', 'r1'));
      const held = { ...plain(1)[0], id: idAt(99), n: 900 } as Entry;
      okOf(await copy.sync.hold([held], 'folder'));
      const seen = await seenIn(copy.store);
      const state = okOf(await copy.sync.state());
      const file = await throughFile(copy);
      copy.store.close();
      const back = await open();
      okOf(await back.sync.takeBundle(file, 'copy'));
      expect(await seenIn(back.store)).toEqual(seen);
      expect(okOf(await back.sync.state())).toEqual(state);
      expect(await outgoing(back)).toEqual(idsOf(own.slice(1, 2)));
      expect(await throughFile(back)).toEqual(file);
      const [next] = await written(back.store, [4]);
      expect(next?.n).toBe(4);
      back.store.close();
    });

    it('of elsewhere count in a copy without a hub, and wait in one that follows one', async () => {
      const copy = await open();
      await joined(copy, plain(3));
      const own = await written(copy.store, [1, 2]);
      okOf(await copy.sync.settle(answered(own.slice(1), refusedFor()), 'e1.6.t.m', 'r1'));
      const file = await throughFile(copy);
      copy.store.close();
      const alone = await open();
      okOf(await alone.sync.takeBundle(file, 'file'));
      expect(await seenIn(alone.store)).toEqual(expectedOf([...plain(3), ...own.slice(0, 1)]));
      alone.store.close();
      const follower = await open();
      await joined(follower);
      okOf(await follower.sync.takeBundle(file, 'file'));
      expect(await seenIn(follower.store)).toEqual(expectedOf([]));
      expect(okOf(await follower.sync.state())).toMatchObject({ waiting: 4, refused: 1 });
      follower.store.close();
    });

    it('whose header says of the hub what nobody understands wait whole', async () => {
      const copy = await open();
      const header = { ...BOOK, format: 'soxanh' as const, version: 1, hub: { epoch: 7 } };
      okOf(await copy.sync.takeBundle({ header, entries: plain(2) }, 'file'));
      expect(await seenIn(copy.store)).toEqual(expectedOf([]));
      expect(okOf(await copy.sync.state()).waiting).toBe(2);
      const other = { header: { ...header, book: 'so-khac' }, entries: [] };
      expect(await copy.sync.takeBundle(other, 'file')).toMatchObject({ error: { kind: 'other-book' } });
      copy.store.close();
    });
  });
}

const isIn = (entries: readonly Entry[], entry: Entry): boolean =>
  entries.some((other) => textOf(other).hash === textOf(entry).hash);
