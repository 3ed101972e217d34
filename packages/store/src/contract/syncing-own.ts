import { utf8ToBytes } from '@noble/hashes/utils.js';
import { known, type Entry } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { textOf } from '../sync/text.ts';
import { expectedOf, seenIn } from './expected.ts';
import { plain } from './journals.ts';
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
  use,
  written,
  idsOf,
  type Copy,
  type SyncSubject,
} from './sync-world.ts';
import { BOOK, idAt, okOf, RECORDER, testWorld } from './world.ts';

/** What a store does with what is written here. */
export function describeOwn(subject: SyncSubject): void {
  const open = (machine = MACHINE): Promise<Copy> => subject.open(BOOK.book, testWorld(), machine);

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

    it('[S1] counts and is to be sent again when the journal lost it and a second copy has it', async () => {
      const before = await open();
      const own = await written(before.store, [1, 2, 3, 4]);
      before.store.close();
      const [first, second, third, fourth] = own;
      if (first === undefined || second === undefined || third === undefined || fourth === undefined)
        throw new Error('four');
      // The disk lost what was written last: two that nobody had, between one the hub has and one it refused.
      const copy = await open();
      await joined(copy, [first]);
      okOf(await copy.sync.receive(...pageOf(2, [refusalLine(fourth)])));
      const kept = [...own, ...plain(1)];
      expect(okOf(await copy.sync.bringBack(kept)).added).toBe(3);
      expect(okOf(await copy.sync.bringBack(kept)).added).toBe(0);
      expect(await seenIn(copy.store)).toEqual(expectedOf([first, second, third]));
      expect(okOf(await copy.sync.state())).toMatchObject({ pending: 2, waiting: 1, refused: 1 });
      const more = await written(copy.store, [5]);
      expect(await outgoing(copy)).toEqual(idsOf([second, third, ...more]));
      okOf(await copy.sync.settle(answered([second, third, ...more], { is: 'stored' }), 'e1.3.t.m', 'r1'));
      expect(okOf(await copy.sync.state())).toMatchObject({ pending: 0, waiting: 1 });
      copy.store.close();
    });

    it('[S1] [S3] goes out once when the journal lost the end of what was written and a second copy has it', async () => {
      const world = testWorld();
      const before = await subject.open(BOOK.book, world, MACHINE);
      const own = await written(before.store, [1]);
      // Bytes nobody else gets: what follows is written only once.
      world.random(16);
      own.push(...(await written(before.store, [2, 3, 4])));
      before.store.close();
      // The disk set the journal back to its first save: the same clock and bytes make the same entry again.
      const copy = await open();
      expect(await written(copy.store, [1])).toEqual(own.slice(0, 1));
      await joined(copy, own.slice(0, 1));
      // This journal did not write them: the machine takes another name, as a copied one does.
      const back = okOf(await copy.sync.bringBack(own.toReversed()));
      expect(back).toEqual({ added: 3, clones: [RECORDER.device] });
      expect(await outgoing(copy)).toEqual(idsOf(own.slice(1)));
      // Another text of one that waits to be sent: it goes too, and the first not twice.
      const twins = own.slice(2, 3).map((entry) => ({ ...entry, amount: 30 }));
      expect(okOf(await copy.sync.bringBack(twins)).added).toBe(1);
      expect(okOf(await copy.sync.state()).pending).toBe(3);
      const more = await written(copy.store, [5, 6]);
      expect(more.map(({ n }) => n)).toEqual([5, 6]);
      const all = [...own, ...more, ...twins];
      expect(await seenIn(copy.store)).toEqual(expectedOf(all));
      const unsent = answered([...own.slice(1), ...more, ...twins], { is: 'stored' });
      const sent = okOf(await copy.sync.outbox(ANY_SIZE)).entries.map(({ hash }) => hash);
      expect(sent.toSorted()).toEqual(unsent.map(({ hash }) => hash).toSorted());
      okOf(await copy.sync.settle(unsent, 'e1.7.t.m', 'r1'));
      expect(await outgoing(copy)).toEqual([]);
      expect(okOf(await copy.sync.state()).pending).toBe(0);
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
      const size = utf8ToBytes(`${two.join('\n')}\n`).length;
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

    it('and sent again although it is not its to send is refused as before', async () => {
      const copy = await open();
      await joined(copy);
      const own = await written(copy.store, [1, 2]);
      const [one, other] = own;
      if (one === undefined || other === undefined) throw new Error('two');
      okOf(await copy.sync.settle(answered([one], refusedFor()), 'e1.1.t.m', 'r1'));
      okOf(await copy.sync.resend(one.id, textOf(one).hash));
      expect(await outgoing(copy)).toEqual([one.id, other.id]);
      const told = okOf(await copy.sync.settle(answered(own, { is: 'not-yours' }), 'e1.2.t.m', 'r1'));
      expect(told.moved).toBe(1);
      expect(idsOf(okOf(await copy.sync.tray()).map(({ entry }) => entry))).toEqual([one.id]);
      // What was never refused is another matter: it counts, and is sent once the hub knows the name.
      expect(await seenIn(copy.store)).toEqual(expectedOf([other]));
      expect(okOf(await copy.sync.state())).toMatchObject({ pending: 1, refused: 1 });
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

    it('[T4] stands in a row; what a later version calls a device that no device may be called, in none', async () => {
      const copy = await open();
      await joined(copy);
      const [mine] = await written(copy.store, [1]);
      const later = { ...mine, v: 2, id: idAt(7), by: { device: '../../ngoai', role: 'office' } } as Entry;
      expect(okOf(await copy.sync.receive(...pageOf(1, [entryLine(later)])))).toMatchObject({ added: 1 });
      expect(okOf(await copy.sync.chains())).toEqual([{ device: RECORDER.device, last: 1 }]);
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
}
