import type { Entry } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { textOf } from '../sync/text.ts';
import { plain } from './journals.ts';
import {
  answered,
  ANY_SIZE,
  entryLine,
  hubNamed,
  MACHINE,
  pageOf,
  refusalLine,
  written,
  type Copy,
  type SyncSubject,
} from './sync-world.ts';
import { BOOK, okOf, testWorld } from './world.ts';

/** What a store does with a log that it reads from the folder. */
export function describeMirror(subject: SyncSubject): void {
  const open = (machine = MACHINE): Promise<Copy> => subject.open(BOOK.book, testWorld(), machine);

  describe(`${subject.name}: a log in the folder`, () => {
    it('[T1] [S5] heard of by a mirror is forgotten when the hub itself is reached: nobody stands for what it said', async () => {
      const founder = await open({ ...MACHINE, device: 'may-lap', names: ['may-lap'] });
      // Both worlds give the same ids in the same order: those of the copy's own entries are used up first.
      await written(founder.store, [1, 2]);
      const named = await hubNamed(founder, 'may-lap');
      founder.store.close();
      const copy = await open({ ...MACHINE, duties: [{ role: 'office' }] });
      okOf(await copy.store.admit([named], BOOK));
      const [good, bad] = await written(copy.store, [1, 2]);
      const [forged, waiting, other] = plain(3);
      if (!good || !bad || !forged || !waiting || !other) throw new Error('five');
      okOf(await copy.sync.hold([waiting, other], 'folder'));
      okOf(await copy.sync.followMirror('e9'));
      okOf(await copy.sync.followMirror('e9'));
      const lines = [entryLine(good), entryLine(forged), refusalLine(bad), refusalLine(other)];
      okOf(await copy.sync.receive(...pageOf(1, lines, { epoch: 'e9' })));
      okOf(await copy.sync.endHealing());
      const own = okOf(await copy.sync.state());
      expect(own).toMatchObject({ mirrored: true, epoch: 'e9', refused: 1, waiting: 1 });

      okOf(await copy.sync.leaveMirror());
      const after = okOf(await copy.sync.state());
      expect(after).toMatchObject({
        mirrored: false,
        epoch: '',
        cursor: '',
        high: '',
        refused: 0,
        waiting: 2,
      });
      expect(after.pending).toBe(2);
      // The hub has what it took in, and says again what it refused.
      okOf(await copy.sync.beginHealing('e1'));
      okOf(await copy.sync.receive(...pageOf(1, [entryLine(good), refusalLine(other)])));
      okOf(await copy.sync.endHealing());
      const sent: [string, boolean][] = [];
      for (let out = okOf(await copy.sync.outbox(ANY_SIZE)); out.entries.length > 0;) {
        sent.push(...out.entries.map(({ id }) => [id, out.vouch] as [string, boolean]));
        const entries = [bad, forged, waiting, ...(okOf(await copy.store.all()) as Entry[])];
        const texts = out.entries.flatMap(
          ({ hash }) => entries.find((one) => textOf(one).hash === hash) ?? [],
        );
        okOf(await copy.sync.settle(answered(texts, { is: 'stored' }), 'e1.1.t.m', 'r1'));
        out = okOf(await copy.sync.outbox(ANY_SIZE));
      }
      const ids = sent.map(([id]) => id);
      expect(ids).toEqual(expect.arrayContaining([bad.id, forged.id, waiting.id]));
      for (const id of [good.id, other.id]) expect(ids).not.toContain(id);
      expect(sent.find(([id]) => id === forged.id)?.[1]).toBe(false);
      // Whoever follows the hub itself forgets nothing.
      const before = okOf(await copy.sync.state());
      okOf(await copy.sync.leaveMirror());
      expect(okOf(await copy.sync.state())).toEqual(before);
      copy.store.close();
    });
  });
}
