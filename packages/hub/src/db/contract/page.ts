import { entryMaker } from '@soxanh/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HubStorage, Place } from '../storage.ts';
import {
  follow,
  foundBook,
  incoming,
  LARGE,
  linesOf,
  okOf,
  pageOf,
  push,
  randomName,
  testWorld,
  type Subject,
} from './world.ts';

/** What every storage must do when its log is read. */
export function describePages(subject: Subject): void {
  describe(`${subject.name}: reading`, () => {
    const world = testWorld();
    let storage: HubStorage;
    let book: string;
    beforeEach(async () => {
      ({ storage } = await subject.open(world));
      ({ book } = await foundBook(storage, world));
    });
    afterEach(() => storage.close());

    it('answers an empty log with an empty page, which can be followed', async () => {
      const page = await pageOf(storage, book);
      expect(page).toMatchObject({
        records: 0,
        lines: { length: 0 },
        more: false,
        last: { seq: 0, tag: '' },
      });
      const make = entryMaker(randomName());
      await push(storage, book, [make.use()]);
      expect(await pageOf(storage, book, page.last)).toMatchObject({ records: 1, more: false });
    });

    it('[S4] pages of any size make up the whole log in its order, each once', async () => {
      const make = entryMaker(randomName());
      const entries = Array.from({ length: 23 }, (_, amount) => make.use({ amount }));
      for (let at = 0; at < 23; at += 4) await push(storage, book, entries.slice(at, at + 4));
      const texts = entries.map((entry) => incoming(entry).text);
      for (const records of [1, 2, 5, 22, 23, 24]) {
        expect(await follow(storage, book, { ...LARGE, records })).toEqual(texts);
      }
      const page = await pageOf(storage, book, undefined, { ...LARGE, records: 22 });
      expect([page.records, page.last.seq, page.more, page.head.seq]).toEqual([22, 22, true, 23]);
      expect(await pageOf(storage, book, page.last)).toMatchObject({ records: 1, more: false });
      expect(await pageOf(storage, book, page.head)).toMatchObject({
        records: 0,
        lines: { length: 0 },
        last: page.head.tag === '' ? {} : { seq: 23 },
      });
    });

    it('keeps a page to its bytes, and gives at least one record however large', async () => {
      const make = entryMaker(randomName());
      const large = make.foreign({ data: 'ệ'.repeat(20_000) });
      const entries = [make.use(), make.use(), large, make.use()];
      await push(storage, book, entries);
      const two = entries
        .slice(0, 2)
        .reduce((sum, entry) => sum + Buffer.byteLength(incoming(entry).text) + 1, 0);
      const page = await pageOf(storage, book, undefined, { records: 100, bytes: two });
      expect([page.records, page.more]).toEqual([2, true]);
      const next = await pageOf(storage, book, page.last, { records: 100, bytes: 1 });
      expect(linesOf(next)).toEqual([incoming(large).text]);
      expect(await follow(storage, book, { records: 100, bytes: 300 })).toHaveLength(4);
    });

    it('[S7] answers restart to a place of another epoch, beyond the end or with another tag, as cursor and as mark', async () => {
      const make = entryMaker(randomName());
      await push(storage, book, [make.use()]);
      const { head } = await push(storage, book, [make.use()]);
      const why = async (after: Place | undefined, high: Place | undefined): Promise<string> => {
        const answer = okOf(await storage.page({ book, after, high, most: LARGE }));
        return answer.is === 'restart' ? answer.why : 'page';
      };
      const { last } = await pageOf(storage, book, undefined, { ...LARGE, records: 1 });
      expect(last.tag).not.toBe(head.tag);
      for (const [place, expected] of [
        [head, 'page'],
        [last, 'page'],
        [{ ...head, seq: 0, tag: '' }, 'page'],
        [{ ...head, epoch: '000000001-AAAAAAAAAAA' }, 'epoch'],
        [{ ...head, epoch: 'zzzzzzzzz-AAAAAAAAAAA' }, 'rolled-back'],
        [{ ...head, seq: 3 }, 'rolled-back'],
        [{ ...head, tag: last.tag }, 'rolled-back'],
        [{ ...last, tag: head.tag }, 'rolled-back'],
        [{ ...head, seq: 0 }, 'rolled-back'],
      ] as const) {
        expect([
          place,
          await why(place, undefined),
          await why(undefined, place),
          await why(last, place),
        ]).toEqual([place, expected, expected, expected]);
      }
    });

    it('[S7] begins a new epoch once, however many notice the roll-back, and the log stays', async () => {
      const make = entryMaker(randomName());
      const { head } = await push(storage, book, [make.use()]);
      const [one, other] = await Promise.all([
        storage.renew(book, head.epoch),
        storage.renew(book, head.epoch),
      ]);
      const renewed = okOf(one);
      expect(renewed.epoch).not.toBe(head.epoch);
      expect(okOf(other)).toEqual(renewed);
      expect(okOf(await storage.renew(book, head.epoch))).toEqual(renewed);
      // A clock that was set back, and a client that remembers a later epoch than the log has.
      const later = `z${renewed.epoch.slice(1)}`;
      const ahead = { ...(await pageOf(storage, book)).last, epoch: later };
      const ask = { book, after: ahead, high: undefined, most: LARGE };
      expect(okOf(await storage.page(ask))).toMatchObject({ why: 'rolled-back', later });
      expect(okOf(await storage.renew(book, renewed.epoch, later)).epoch > later).toBe(true);
      expect(renewed).toEqual({ ...head, epoch: renewed.epoch });
      expect(okOf(await storage.page({ book, after: head, high: undefined, most: LARGE }))).toMatchObject({
        is: 'restart',
        why: 'epoch',
      });
      expect(await follow(storage, book)).toHaveLength(1);
    });
  });
}
