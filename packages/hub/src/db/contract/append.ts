import type { Entry, EntryId } from '@soxanh/core';
import { entryMaker } from '@soxanh/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppendAsk, Decide, HubStorage, KnownOfBook } from '../storage.ts';
import {
  askOf,
  follow,
  foundBook,
  incoming,
  linesOf,
  okOf,
  outcomes,
  pageOf,
  push,
  randomName,
  testWorld,
  type Opened,
  type Subject,
} from './world.ts';

const texts = (entries: readonly Entry[]): string[] => entries.map((entry) => incoming(entry).text);
const STORED = { is: 'stored' };
const SAME = { is: 'same' };
const NO = { is: 'refused', reason: { kind: 'role', role: 'leadership' } } as const;

/** What every storage must do with what is pushed. */
export function describeAppend(subject: Subject): void {
  describe(`${subject.name}: appending`, () => {
    const world = testWorld();
    let opened: Opened;
    let storage: HubStorage;
    let book: string;
    beforeEach(async () => {
      opened = await subject.open(world);
      ({ storage } = opened);
      ({ book } = await foundBook(storage, world));
    });
    afterEach(() => storage.close());

    it('numbers records from 1 without gaps, whatever was let through, and keeps texts as they came', async () => {
      const make = entryMaker(randomName());
      const [a, b, c, d] = [
        make.use({ note: 'giấy vẽ “A4”\t\u2028' }),
        make.none(),
        make.use(),
        make.foreign(),
      ];
      const decide: Decide<AppendAsk> = (_ask, { entry }) =>
        entry.id === b.id ? { is: 'later', reason: { kind: 'hub-too-old' } } : { is: 'store' };
      const first = await push(storage, book, [a, b, c], decide);
      expect(first.outcomes).toEqual([STORED, { is: 'later', reason: { kind: 'hub-too-old' } }, STORED]);
      expect(first.head.seq).toBe(2);
      expect((await push(storage, book, [d])).head.seq).toBe(3);
      expect(await follow(storage, book)).toEqual(texts([a, c, d]));
      expect((await pageOf(storage, book)).head).toEqual(okOf(await storage.head(book)));
    });

    it('[S3] sent twice, in one push or in two, takes effect once and uses no number', async () => {
      const make = entryMaker(randomName());
      const [a, b] = [make.use(), make.use()];
      expect(await outcomes(storage, book, [a, b, a])).toEqual([STORED, STORED, SAME]);
      const again = await push(storage, book, [b, a]);
      expect([again.outcomes, again.head.seq]).toEqual([[SAME, SAME], 2]);
      const [left, right] = await storage.append([askOf(book, [a]), askOf(book, [b])], () => NO);
      expect([left, right].map((answer) => answer && okOf(answer))).toMatchObject([
        { outcomes: [SAME] },
        { outcomes: [SAME] },
      ]);
      expect(await follow(storage, book)).toEqual(texts([a, b]));
    });

    it('[S6] a refused entry never blocks the others; it is recorded once, without its text, and may be accepted later', async () => {
      const make = entryMaker('may-cam');
      const [a, b] = [make.use({ typed: 'in ho so mat' }), make.use()];
      const refuseA: Decide<AppendAsk> = (_ask, { entry }) => (entry.id === a.id ? NO : { is: 'store' });
      expect(await outcomes(storage, book, [a, b, a], refuseA)).toEqual([NO, STORED, NO]);
      expect(await outcomes(storage, book, [a], refuseA)).toEqual([NO]);
      const { hash } = incoming(a);
      const refused = { refused: { id: a.id, hash, device: 'may-cam', reason: NO.reason } };
      const [line, other, ...rest] = await follow(storage, book);
      expect([JSON.parse(line ?? ''), other, rest]).toEqual([refused, incoming(b).text, []]);
      expect(await outcomes(storage, book, [a])).toEqual([STORED]);
      expect((await follow(storage, book)).slice(2)).toEqual(texts([a]));
      expect(await outcomes(storage, book, [a], refuseA)).toEqual([SAME]);
    });

    it('records a refusal for each text of an id, and none for what is not its carrier’s to bring', async () => {
      const a = entryMaker(randomName()).use();
      const twin = { ...a, amount: 999 };
      expect(await outcomes(storage, book, [a, twin], () => NO)).toEqual([NO, NO]);
      expect(await outcomes(storage, book, [a], () => ({ is: 'not-yours' }))).toEqual([{ is: 'not-yours' }]);
      expect(okOf(await storage.head(book)).seq).toBe(2);
    });

    it('says clone where a place in a device’s row is taken by another entry, each time it is asked', async () => {
      const device = randomName();
      const [mine, theirs] = [entryMaker(device).use(), { ...entryMaker(device).use({ amount: 7 }) }];
      const copied = {
        ...theirs,
        id: mine.id.replace(/.$/u, (last) => (last === '0' ? '1' : '0')) as EntryId,
      };
      expect(await outcomes(storage, book, [mine, copied])).toEqual([STORED, { ...STORED, clone: true }]);
      expect(await outcomes(storage, book, [copied, mine])).toEqual([{ ...SAME, clone: true }, SAME]);
      const next = entryMaker(device);
      next.use();
      expect(await outcomes(storage, book, [next.use()])).toEqual([STORED]);
    });

    it('shows the judge targets, imports and texts under an id, those of this very push included', async () => {
      const make = entryMaker(randomName());
      const source = { batch: 'lo-1', key: 'van-phong|paper||2026-06-08|20|1' };
      const [before, row] = [make.use(), make.use({ source })];
      await push(storage, book, [before, row]);
      const twin = { ...before, amount: 999 };
      const [second, fix, undo] = [make.use({ source }), make.correct(before), make.voidBatch('lo-1')];
      const seen = new Map<EntryId, unknown>();
      await push(storage, book, [twin, second, fix, undo], (_ask, { entry }, known) => {
        seen.set(entry.id, {
          target: known.entry(before.id)?.['amount' as 'kind'],
          texts: known.texts(before.id).length,
          rows: entry.id === undo.id ? [...known.batch('lo-1')].map(({ id }) => id) : undefined,
        });
        return { is: 'store' };
      });
      // The greater text of twins counts: 999 after 20.
      expect(seen.get(twin.id)).toMatchObject({ target: 20, texts: 1 });
      expect(seen.get(fix.id)).toMatchObject({ target: 999, texts: 2 });
      expect(seen.get(undo.id)).toMatchObject({ rows: [row.id, second.id] });
    });

    it('tells of refused texts beside stored ones', async () => {
      const a = entryMaker('may-nao').use();
      await push(storage, book, [a], () => NO);
      let seen: unknown;
      await push(storage, book, [a], (_ask, _incoming, known) => {
        seen = [known.texts(a.id), known.entry(a.id), known.isRefused(a.id)];
        return { is: 'store' };
      });
      expect(seen).toEqual([[{ is: 'refusal', hash: incoming(a).hash, device: 'may-nao' }], undefined, true]);
    });

    it('brings the facts and machines along when the asker’s are stale, and facts of this commit beside them', async () => {
      const make = entryMaker(randomName());
      const fact = make.fact({
        topic: 'office',
        of: 'office',
        from: '2026-06-01',
        value: { name: 'Văn phòng' },
      });
      const later = make.fact({ topic: 'notes', of: 'office', from: '2026-06-01', value: { allowed: true } });
      const before = okOf(await storage.head(book)).rights;
      await push(storage, book, [make.use(), fact, make.voidBatch('lo-9'), make.use()]);
      const { rights } = okOf(await storage.head(book));
      expect(rights).not.toBe(before);
      const seen: KnownOfBook[] = [];
      const look: Decide<AppendAsk> = (_ask, _incoming, known) => {
        seen.push({ ...known, addedFacts: [...known.addedFacts] });
        return { is: 'store' };
      };
      await storage.append([askOf(book, [later, make.use()], { rights: before })], look);
      expect(seen[0]?.state?.facts.map(({ kind }) => kind)).toEqual(['office', 'void']);
      expect(seen[0]?.state?.machines).toHaveLength(1);
      expect(seen.map(({ addedFacts }) => addedFacts.length)).toEqual([0, 1]);
      expect(seen.map((known) => known.rights)).toEqual([rights, rights]);
      const now = okOf(await storage.state(book));
      expect(now.facts.map(({ kind }) => kind)).toEqual(['office', 'void', 'office']);
      expect(now.rights).toBe(okOf(await storage.head(book)).rights);
      await storage.append([askOf(book, [make.use()], { rights: now.rights })], look);
      expect(seen.at(-1)?.state).toBe(undefined);
      // What is no fact changes no rights.
      expect(okOf(await storage.head(book)).rights).toBe(now.rights);
    });

    it('[S2] what was acknowledged is there after the hub is closed and opened again', async () => {
      const make = entryMaker(randomName());
      const entries = [make.use(), make.use(), make.use()];
      const { head } = await push(storage, book, entries);
      storage = await opened.reopen();
      expect(await follow(storage, book)).toEqual(texts(entries));
      expect(okOf(await storage.head(book))).toEqual(head);
      expect(await outcomes(storage, book, entries)).toEqual([SAME, SAME, SAME]);
    });

    it('[S2] writes nothing of a commit whose judge fails, and goes on', async () => {
      const make = entryMaker(randomName());
      const [a, b] = [make.use(), make.use()];
      const failing = storage.append([askOf(book, [a, b])], (_ask, { entry }) => {
        if (entry.id === b.id) throw new Error('a bug in the judge');
        return { is: 'store' };
      });
      await expect(failing).rejects.toThrow('a bug in the judge');
      expect(await follow(storage, book)).toEqual([]);
      expect(await outcomes(storage, book, [b, a])).toEqual([STORED, STORED]);
    });

    it('[S6] a book whose judge fails fails no other one of the same commit', async () => {
      const { book: other } = await foundBook(storage, world);
      const make = entryMaker(randomName());
      const [a, b] = [make.use(), make.use()];
      const asks = [askOf(other, [b]), askOf(book, [a]), askOf(other, [b])];
      const answers = await storage.append(asks, (ask) => {
        if (ask.book === other) throw new Error('a bug in the judge');
        return { is: 'store' };
      });
      expect(answers).toMatchObject([
        { ok: false, error: { kind: 'unavailable', why: expect.stringContaining('a bug in the judge') } },
        { ok: true, value: { outcomes: [STORED] } },
        { ok: false, error: { kind: 'unavailable' } },
      ]);
      expect([await follow(storage, book), await follow(storage, other)]).toEqual([texts([a]), []]);
      expect(await outcomes(storage, other, [b])).toEqual([STORED]);
    });

    it('[S6] an ask that the judge fails for fails no other one of its book and commit, whatever is tried again', async () => {
      const make = entryMaker(randomName());
      const all = Array.from({ length: 7 }, () => make.use());
      const [, , bad] = all;
      const answers = await storage.append(
        all.map((entry) => askOf(book, [entry])),
        (_ask, { entry }) => {
          if (entry.id === bad?.id) throw new Error('a bug in the judge');
          return { is: 'store' };
        },
      );
      expect(answers.map((answer) => answer.ok)).toEqual(all.map((entry) => entry !== bad));
      expect(answers[2]).toMatchObject({
        error: { kind: 'unavailable', why: expect.stringContaining('a bug in the judge') },
      });
      const stored = texts(all.filter((entry) => entry !== bad));
      expect(await follow(storage, book)).toEqual(stored);
      expect(okOf(await storage.head(book)).seq).toBe(6);
      expect(await outcomes(storage, book, all)).toEqual(all.map((entry) => (entry === bad ? STORED : SAME)));
    });

    it('[S7] writes nothing for a client that remembers more than the log has', async () => {
      const make = entryMaker(randomName());
      const { head } = await push(storage, book, [make.use()]);
      const asks = [
        askOf(book, [make.use()], { high: { ...head, seq: 2 } }),
        askOf(book, [make.use()], { high: { ...head, tag: 'AAAAAAAAAAA' } }),
        askOf(book, [make.use()], { high: { ...head, epoch: '000000001-AAAAAAAAAAA' } }),
        askOf(book, [make.use()], { high: head }),
      ];
      const answers = await storage.append(asks, () => ({ is: 'store' }));
      expect(answers.map((answer) => okOf(answer))).toMatchObject([
        { is: 'restart', why: 'rolled-back' },
        { is: 'restart', why: 'rolled-back' },
        { is: 'restart', why: 'epoch' },
        { is: 'appended', head: { seq: 2 } },
      ]);
      expect(linesOf(await pageOf(storage, book))).toHaveLength(2);
    });

    it('answers no-book for a book it does not have, beside answers for one it has', async () => {
      const make = entryMaker(randomName());
      const asks = [askOf(randomName(), [make.use()]), askOf(book, [make.use()])];
      const [none, some] = await storage.append(asks, () => ({ is: 'store' }));
      expect(none).toEqual({ ok: false, error: { kind: 'no-book' } });
      expect(some).toMatchObject({ ok: true, value: { outcomes: [STORED] } });
      expect(await storage.head(randomName())).toEqual({ ok: false, error: { kind: 'no-book' } });
    });

    it('takes the largest entry, the longest names and numbers as they are', async () => {
      const make = entryMaker('m'.repeat(64));
      const large = make.foreign({ data: 'ệ'.repeat(21_000), n: Number.MAX_SAFE_INTEGER });
      const odd = '\u0000\ud800';
      const strange = [
        make.foreign({ by: { device: odd }, n: 1.5, data: odd }),
        make.foreign({ by: null, n: -1, v: 7 }),
        make.use({ source: { batch: odd, key: 'k' } }),
        make.voidBatch(odd),
      ];
      const all = [large, ...strange];
      expect(await outcomes(storage, book, all)).toEqual(all.map(() => STORED));
      expect(await outcomes(storage, book, all)).toEqual(all.map(() => SAME));
      expect(await follow(storage, book)).toEqual(texts(all));
      let rows: unknown;
      await push(storage, book, [make.voidBatch(odd)], (_ask, _incoming, known) => {
        rows = [...known.batch(odd)].length;
        return { is: 'store' };
      });
      expect(rows).toBe(1);
    });
  });
}
