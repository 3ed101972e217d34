import type { Entry, KnownEntry } from '@soxanh/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedOf, seenIn } from './expected.ts';
import { arrivals, plain } from './journals.ts';
import {
  answered,
  ANY_SIZE,
  entryLine,
  joined,
  MACHINE,
  outgoing,
  pageOf,
  refusalLine,
  refusedFor,
  throughFile,
  written,
  distinct,
  hubNamed,
  idsOf,
  RUNS,
  type Copy,
  type SyncSubject,
} from './sync-world.ts';
import { BOOK, idAt, okOf, testWorld } from './world.ts';

/** What a store does with what comes around the hub, and in files. */
export function describeOthers(subject: SyncSubject): void {
  const open = (machine = MACHINE): Promise<Copy> => subject.open(BOOK.book, testWorld(), machine);

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
        RUNS,
      );
    });

    it('is part of the journal at once in a book that names no hub', async () => {
      const copy = await open();
      expect(okOf(await copy.sync.hold(plain(3), 'folder')).added).toBe(3);
      expect(await seenIn(copy.store)).toEqual(expectedOf(plain(3)));
      expect(okOf(await copy.sync.state())).toMatchObject({ namesHub: false, pending: 0, waiting: 0 });
      await hubNamed(copy);
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

    it('counts in a book that is begun or restored, and is held against the log when one is read', async () => {
      const [copy, all] = [await open(), plain(5)];
      const fact = await hubNamed(copy);
      // Naming a hub is not following it: who restores a file has to see what is in it.
      okOf(await copy.store.admit(all.slice(0, 2), BOOK));
      expect(okOf(await copy.store.admit(all.slice(0, 4), BOOK))).toMatchObject({ added: 2 });
      expect(await seenIn(copy.store)).toEqual(expectedOf([...all.slice(0, 4), fact]));
      okOf(await copy.sync.beginHealing('e1'));
      // From the first page on it waits, whatever it comes from: the second copy, a file, another store.
      expect(okOf(await copy.store.admit(all, BOOK))).toMatchObject({ added: 1, same: 4 });
      const log = [...all.slice(0, 3), fact];
      okOf(await copy.sync.receive(...pageOf(1, log.map(entryLine))));
      okOf(await copy.sync.endHealing());
      expect(okOf(await copy.sync.state())).toMatchObject({ waiting: 1, orphans: 1, pending: 0 });
      expect(await seenIn(copy.store)).toEqual(expectedOf([...all.slice(0, 4), fact]));
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

    it('of a revoked machine goes with the word of the Office once that is given by hand', async () => {
      const office = await open({ ...MACHINE, duties: [{ role: 'office' }] });
      await joined(office);
      const [first, second] = plain(2);
      if (first === undefined || second === undefined) throw new Error('two');
      const revoked = { ...first, by: { ...(first as KnownEntry).by, device: 'may-cu' } } as Entry;
      okOf(await office.sync.hold([revoked, second], 'folder'));
      const later = { is: 'later', reason: { kind: 'revoked', device: 'may-cu' } } as const;
      okOf(await office.sync.settle(answered([revoked], later), 'e1.1.t.m', 'r1'));
      expect(okOf(await office.sync.standFor('may-cu'))).toBe(1);
      okOf(await office.sync.beginTurn());
      expect(okOf(await office.sync.outbox(ANY_SIZE))).toMatchObject({
        vouch: true,
        entries: [{ id: revoked.id }],
      });
      okOf(await office.sync.settle(answered([revoked], { is: 'stored' }), 'e1.2.t.m', 'r1'));
      expect(await seenIn(office.store)).toEqual(expectedOf([revoked]));
      expect(okOf(await office.sync.outbox(ANY_SIZE))).toMatchObject({
        vouch: false,
        entries: [{ id: second.id }],
      });
      office.store.close();
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

    it('[S5] [S6] are not believed to tell what this log refused: what only they say so of waits, and the log is asked', async () => {
      const [theirs, known] = plain(2) as [Entry, Entry];
      const author = await open({ ...MACHINE, device: 'may-2', names: ['may-2'] });
      await joined(author);
      okOf(await author.sync.hold([theirs, known], 'file'));
      okOf(await author.sync.settle(answered([theirs, known], refusedFor()), 'e1.1.t.m', 'r1'));
      const file = await throughFile(author);
      author.store.close();
      const office = await open({ ...MACHINE, duties: [{ role: 'office' }] });
      okOf(await office.sync.beginHealing('e1'));
      okOf(await office.sync.receive(...pageOf(1, [refusalLine(known)])));
      okOf(await office.sync.endHealing());
      okOf(await office.sync.takeBundle(file, 'file'));
      expect(await outgoing(office)).toEqual([theirs.id]);
      const aside = okOf(await office.sync.aside());
      expect(new Map(aside.map(({ id, why, log }) => [id, [why, log]]))).toEqual(
        new Map([
          [theirs.id, ['waiting', undefined]],
          [known.id, ['refused', 'e1']],
        ]),
      );
      okOf(await office.sync.settle(answered([theirs], { is: 'stored' }), 'e1.2.t.m', 'r1'));
      expect(await seenIn(office.store)).toEqual(expectedOf([theirs]));
      office.store.close();
    });

    it('[S5] in which the word that there is a hub waits itself: its copy follows the hub’s log as soon as it sees it', async () => {
      const office = await open();
      const fact = await hubNamed(office);
      const follower = await open();
      await joined(follower);
      okOf(await follower.sync.hold([...plain(2), fact], 'folder'));
      const file = await throughFile(follower);
      const alone = await open();
      okOf(await alone.sync.takeBundle(file, 'file'));
      expect(okOf(await alone.sync.state())).toMatchObject({ namesHub: true, waiting: 3 });
      await joined(alone, [...plain(2), fact]);
      expect(okOf(await alone.sync.state())).toMatchObject({ waiting: 0, orphans: 0 });
      expect(await seenIn(alone.store)).toEqual(expectedOf([...plain(2), fact]));
      for (const { store } of [office, follower, alone]) store.close();
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
