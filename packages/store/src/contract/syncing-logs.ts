import type { Entry } from '@soxanh/core';
import type { PageHead, PageLine } from '@soxanh/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../sync/text.ts';
import { expectedOf, seenIn } from './expected.ts';
import { arrivals, plain } from './journals.ts';
import {
  answered,
  ANY_SIZE,
  entryLine,
  hubNamed,
  joined,
  MACHINE,
  outgoing,
  pageOf,
  refusalLine,
  refusedFor,
  written,
  distinct,
  idsOf,
  RUNS,
  type Copy,
  type SyncSubject,
} from './sync-world.ts';
import { BOOK, okOf, RECORDER, testWorld } from './world.ts';

/** What a store does when the log is another one. */
export function describeLogs(subject: SyncSubject): void {
  const open = (machine = MACHINE): Promise<Copy> => subject.open(BOOK.book, testWorld(), machine);

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
        RUNS,
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
      okOf(await copy.sync.receive(...pageOf(2, plain(3).slice(0, 2).map(entryLine), { epoch: 'e2' })));
      expect(okOf(await copy.sync.state()).orphans).toBe(1);
      copy.store.close();
    });

    it('[S5] lacks what a head brings of a machine nobody knows: that is told as what the Office has to see', async () => {
      const duties = [{ role: 'head', department: 'van-phong' }] as const;
      const copy = await open({ ...MACHINE, duties });
      okOf(await copy.store.admit(plain(2), BOOK));
      await joined(copy);
      expect(await outgoing(copy)).toHaveLength(2);
      const later = { is: 'later', reason: { kind: 'unknown-device', device: 'may-x' } } as const;
      okOf(await copy.sync.settle(answered(plain(2), later), 'e1.1.t.m', 'r1'));
      expect(okOf(await copy.sync.state())).toMatchObject({ pending: 0, waiting: 0, orphans: 2 });
      copy.store.close();
    });

    it('[S7] is ended once, by whoever read it to its end, and begun once', async () => {
      const copy = await open();
      await joined(copy, plain(3));
      // Two windows at once: the other one ended it already.
      expect(okOf(await copy.sync.endHealing())).toBe(0);
      okOf(await copy.sync.beginHealing('e2'));
      expect(okOf(await copy.sync.endHealing())).toBe(0);
      const log = plain(3).map(entryLine);
      okOf(await copy.sync.receive(...pageOf(1, log.slice(0, 2), { epoch: 'e2', more: true })));
      expect(okOf(await copy.sync.endHealing())).toBe(0);
      okOf(await copy.sync.beginHealing('e2'));
      expect(okOf(await copy.sync.state())).toMatchObject({ healing: true, cursor: 'e1.1.t.m' });
      okOf(await copy.sync.receive(...pageOf(2, log.slice(2), { epoch: 'e2' })));
      expect(okOf(await copy.sync.endHealing())).toBe(0);
      expect(okOf(await copy.sync.state())).toMatchObject({ healing: false, orphans: 0, pending: 0 });
      copy.store.close();
    });

    it('[S7] is read by two windows at once, pages of one of which are shorter and come late', async () => {
      const copy = await open();
      const all = plain(3);
      await joined(copy, all);
      okOf(await copy.sync.beginHealing('e2'));
      const of = (count: number): readonly [PageHead, readonly PageLine[]] =>
        pageOf(1, all.slice(0, count).map(entryLine), {
          epoch: 'e2',
          cursor: `e2.${count}.t.m`,
          more: count < 3,
        });
      okOf(await copy.sync.receive(...of(3)));
      expect(okOf(await copy.sync.receive(...of(1)))).toMatchObject({ added: 0, acknowledged: 0 });
      expect(okOf(await copy.sync.state()).cursor).toBe('e2.3.t.m');
      expect(okOf(await copy.sync.endHealing())).toBe(0);
      expect(okOf(await copy.sync.state())).toMatchObject({ healing: false, orphans: 0 });
      copy.store.close();
    });

    it('[S7] is not moved by a page or an answer of the one before', async () => {
      const copy = await open();
      await joined(copy);
      const [own] = await written(copy.store, [1]);
      okOf(await copy.sync.beginHealing('e2'));
      const late = okOf(await copy.sync.receive(...pageOf(7, plain(3).map(entryLine))));
      expect(late).toEqual({ added: 0, acknowledged: 0, refused: 0, clones: [] });
      const told = okOf(
        await copy.sync.settle(answered(own === undefined ? [] : [own], { is: 'stored' }), 'e1.9.t.m', 'r1'),
      );
      expect(told).toEqual({ moved: 0, clones: [] });
      expect(okOf(await copy.sync.state())).toMatchObject({ cursor: '', high: '', epoch: 'e2', pending: 1 });
      expect(await seenIn(copy.store)).toEqual(expectedOf(own === undefined ? [] : [own]));
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

    it('[S5] [S7] is asked about what the one before refused to others, and never about what lies in its author’s tray', async () => {
      const office = await open({ ...MACHINE, duties: [{ role: 'office' }] });
      await joined(office);
      const [own, correction] = await written(office.store, [1, 2]);
      const [theirs, unseen] = plain(2);
      if (own === undefined || correction === undefined || theirs === undefined || unseen === undefined)
        throw new Error('four');
      okOf(await office.sync.hold([theirs], 'folder'));
      okOf(await office.sync.settle(answered([own, theirs], refusedFor()), 'e1.1.t.m', 'r1'));
      okOf(await office.sync.receive(...pageOf(2, [refusalLine(unseen)])));
      okOf(await office.sync.beginHealing('e2'));
      okOf(await office.sync.receive(...pageOf(1, [], { epoch: 'e2' })));
      okOf(await office.sync.endHealing());
      expect(okOf(await office.sync.state())).toMatchObject({ pending: 1, refused: 1, waiting: 1 });
      // What only another has comes by a file: it is as new as it is to the log.
      okOf(await office.sync.hold([unseen], 'file'));
      expect(okOf(await office.sync.state())).toMatchObject({ waiting: 2 });
      // What corrects the refused one would wait for it for ever.
      const later = { is: 'later', reason: { kind: 'target-pending', target: own.id } } as const;
      okOf(await office.sync.settle(answered([correction], later), 'e2.1.t.m', 'r1'));
      expect(okOf(await office.sync.state())).toMatchObject({ pending: 0, refused: 2 });
      expect(await seenIn(office.store)).toEqual(expectedOf([]));
      // Of what lies in its tray, and of what was decided here, the log is told; of one it takes the name for another's.
      expect(okOf(await office.sync.outbox(ANY_SIZE))).toMatchObject({
        withdrawn: true,
        entries: [{ id: own.id }, { id: correction.id }],
      });
      okOf(await office.sync.settle(answered([own], { is: 'not-yours' }), 'e2.1.t.m', 'r1'));
      const withdrawn = answered([correction], refusedFor('withdrawn'));
      okOf(await office.sync.settle(withdrawn, 'e2.2.t.m', 'r1'));
      const [, why] = okOf(await office.sync.tray());
      expect(why?.reason.kind).toBe('refused-target');
      expect(new Set(await outgoing(office))).toEqual(new Set(idsOf([theirs, unseen])));
      okOf(await office.sync.receive(...pageOf(2, [], { epoch: 'e2', rights: 'r2' })));
      expect(await outgoing(office)).toEqual([own.id]);
      office.store.close();
    });

    it('[S5] [S7] comes back as it was on an earlier day, under the same epoch: what it refused since is told to it again', async () => {
      const copy = await open();
      await joined(copy);
      const [own, known] = await written(copy.store, [1, 2]);
      if (own === undefined || known === undefined) throw new Error('two');
      okOf(await copy.sync.settle(answered([own, known], refusedFor()), 'e1.3.t.m', 'r1'));
      for (const epoch of ['e2', 'e1']) {
        okOf(await copy.sync.beginHealing(epoch));
        const lines = epoch === 'e1' ? [refusalLine(known)] : [];
        okOf(await copy.sync.receive(...pageOf(1, lines, { epoch, cursor: `${epoch}.1.t.m` })));
        okOf(await copy.sync.endHealing());
      }
      expect(okOf(await copy.sync.outbox(ANY_SIZE))).toMatchObject({
        withdrawn: true,
        entries: [{ id: own.id }],
      });
      copy.store.close();
    });

    it('[S5] takes for somebody else’s what corrects what lies in the tray: it is refused like that', async () => {
      const copy = await open();
      await joined(copy);
      const [own] = await written(copy.store, [1]);
      if (own === undefined) throw new Error('one');
      const draft = { kind: 'void' as const, supersedes: [own.id], reason: 'ghi hai lần' };
      const [taken] = okOf(await copy.store.save([draft], RECORDER)).entries;
      if (taken === undefined) throw new Error('one');
      okOf(await copy.sync.settle(answered([own], refusedFor()), 'e1.1.t.m', 'r1'));
      okOf(await copy.sync.settle(answered([taken], { is: 'not-yours' }), 'e1.1.t.m', 'r1'));
      expect(okOf(await copy.sync.state())).toMatchObject({ pending: 0, refused: 2 });
      copy.store.close();
    });

    it('[S7] is founded with all there was, in the order in which it was written, with the word of the Office', async () => {
      const copy = await open({ ...MACHINE, duties: [{ role: 'office' }] });
      okOf(await copy.store.admit(plain(3), BOOK));
      const own = await written(copy.store, [1, 2]);
      own.push(await hubNamed(copy));
      await joined(copy);
      expect(okOf(await copy.sync.state())).toMatchObject({ pending: 3 });
      const all = okOf(await copy.sync.outbox(ANY_SIZE));
      expect(all.vouch).toBe(true);
      expect(all.entries.map(({ id }) => id)).toEqual(idsOf([...plain(3), ...own]).toSorted());
      // A note goes before the fact that allows notes: refused at first, and asked again once the facts are there.
      const note = own.slice(0, 1);
      okOf(
        await copy.sync.settle(answered([...plain(3), ...own.slice(1)], { is: 'stored' }), 'e1.1.t.m', 'r1'),
      );
      okOf(await copy.sync.settle(answered(note, refusedFor('notes')), 'e1.2.t.m', 'r1'));
      expect(await outgoing(copy)).toEqual([]);
      okOf(await copy.sync.receive(...pageOf(2, [], { rights: 'r2' })));
      expect(await outgoing(copy)).toEqual(idsOf(note));
      copy.store.close();
    });

    it('[T1] is not vouched for by an Office that did not found it, were it empty still', async () => {
      const copy = await open({ ...MACHINE, duties: [{ role: 'office' }] });
      okOf(await copy.store.admit(plain(3), BOOK));
      await joined(copy);
      const brought = okOf(await copy.sync.outbox(ANY_SIZE));
      expect(brought.vouch).toBe(false);
      expect(new Set(brought.entries.map(({ id }) => id))).toEqual(new Set(idsOf(plain(3))));
      copy.store.close();
    });
  });
}
