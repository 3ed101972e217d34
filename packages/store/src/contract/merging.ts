import { canonicalText, dayNumberFromText, known, type Entry, type KnownEntry } from '@soxanh/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloneMark, type BookStore, type ListQuestion } from '../book-store.ts';
import { expectedOf, seenIn } from './expected.ts';
import { action, arrivals, draftsOf, plain, question } from './journals.ts';
import { BOOK, idAt, okOf, RECORDER, testWorld, type Subject } from './world.ts';

/** What every store must do with entries from elsewhere. */
export function describeMerging(subject: Subject): void {
  const open = (): Promise<BookStore> => subject.open(BOOK.book, testWorld());
  // A failure is told with the smallest journal found by then, not by a time-out.
  const runs = { numRuns: 60, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: true };

  describe(`${subject.name}: merging`, () => {
    it('[J2] [J3] [L3] any order and any batching of arrivals gives what core gives from scratch', async () => {
      await fc.assert(
        fc.asyncProperty(arrivals, async (batches) => {
          const store = await open();
          for (const batch of batches) okOf(await store.admit(batch, BOOK));
          expect(await seenIn(store)).toEqual(expectedOf(batches.flat()));
          store.close();
        }),
        runs,
      );
    });

    it('[L3] lets a corrected copy of an imported row win over one that comes later, whatever became of the copy', async () => {
      const [some] = plain(1);
      const key = { batch: 'lo-1', key: 'la' };
      const corrected = { ...some, id: idAt(30), source: key };
      const takenBack = { ...some, id: idAt(31), kind: 'void', supersedes: [idAt(30)], source: key };
      const restored = { ...some, id: idAt(32), supersedes: [idAt(31)] };
      const later = { ...some, id: idAt(20), source: { ...key, batch: 'lo-2' } };
      const entries = [corrected, takenBack, restored, later] as Entry[];
      const store = await open();
      for (const entry of entries) okOf(await store.admit([entry], BOOK));
      expect(await seenIn(store)).toEqual(expectedOf(entries));
      store.close();
    });

    it('[L3] what is saved between arrivals, corrections too, gives what core gives from scratch', async () => {
      await fc.assert(
        fc.asyncProperty(
          arrivals,
          fc.array(action, { minLength: 4, maxLength: 4 }),
          async (batches, actions) => {
            const store = await open();
            const all: Entry[] = [];
            for (const [i, batch] of batches.entries()) {
              okOf(await store.admit(batch, BOOK));
              all.push(...batch);
              const drafts = draftsOf(actions[i % actions.length] ?? [], okOf(await store.all()));
              all.push(...okOf(await store.save(drafts, RECORDER)).entries);
            }
            expect(await seenIn(store)).toEqual(expectedOf(all));
            store.close();
          },
        ),
        runs,
      );
    });

    it('lists what a plain search through all entries finds', async () => {
      await fc.assert(
        fc.asyncProperty(
          arrivals,
          fc.array(question, { minLength: 3, maxLength: 3 }),
          async (batches, asked) => {
            const store = await open();
            for (const batch of batches) okOf(await store.admit(batch, BOOK));
            const { entries, standings } = await seenIn(store);
            const counted = new Set(
              standings.flatMap(([id, standing]) => (standing === 'counted' ? id : [])),
            );
            for (const { first, last, ...rest } of asked) {
              const days = { first: dayNumberFromText(first ?? ''), last: dayNumberFromText(last ?? '') };
              const listed = okOf(await store.list({ ...rest, ...days }));
              expect(listed.map(({ entry }) => entry.id)).toEqual(
                searched(entries, counted, { ...rest, first, last }),
              );
            }
            store.close();
          },
        ),
        runs,
      );
    });

    it('[J2] takes the same entries twice without a change', async () => {
      const store = await open();
      const entries = plain(300);
      expect(okOf(await store.admit(entries, BOOK))).toMatchObject({ added: 300, same: 0, twins: 0 });
      const before = await seenIn(store);
      expect(okOf(await store.admit(entries.toReversed(), BOOK))).toMatchObject({ added: 0, same: 300 });
      expect(await seenIn(store)).toEqual(before);
      store.close();
    });

    it('[J3] counts the greater of two texts with one id, and reports both, whichever came first', async () => {
      const [first] = plain(1);
      const low = { ...first, amount: 3 } as Entry;
      const high = { ...first, amount: 8 } as Entry;
      for (const order of [
        [low, high],
        [high, low],
      ]) {
        const store = await open();
        for (const entry of order) await store.admit([entry], BOOK);
        expect(okOf(await store.all())).toEqual([high]);
        expect(okOf(await store.twins())).toEqual([{ counts: high, others: [canonicalText(low)] }]);
        expect(okOf(await store.admit(order, BOOK))).toMatchObject({ added: 0, same: 2, twins: 0 });
        store.close();
      }
    });

    it('[J5] keeps unknown kinds, later versions and unknown fields untouched', async () => {
      const store = await open();
      const strange = [
        { v: 7, id: idAt(1), kind: 'use', amount: { of: [1, null] }, by: 'x' },
        { ...plain(1)[0], id: idAt(2), kind: 'tally', value: '812.00' },
        { ...plain(1)[0], id: idAt(3), future: { b: 1, a: [true, null, 'ữ'] } },
      ] as Entry[];
      expect(okOf(await store.admit(strange, BOOK)).added).toBe(3);
      expect(okOf(await store.all())).toEqual(strange);
      expect(okOf(await store.list({ limit: 9 })).map(({ entry }) => entry.id)).toEqual([idAt(3)]);
      store.close();
    });

    it('[J7] says what was no entry and takes the others', async () => {
      const store = await open();
      const [good] = plain(1);
      const offered = [{ ...good, id: idAt(5), amount: -1 }, good, null, { ...good, id: 'x' }];
      const { added, refused } = okOf(await store.admit(offered as Entry[], BOOK));
      expect(added).toBe(1);
      expect(refused.map(({ id, field }) => [id, field])).toEqual([
        [idAt(5), 'amount'],
        [undefined, ''],
        ['x', 'id'],
      ]);
      expect(okOf(await store.count())).toBe(1);
      store.close();
    });

    it('refuses entries of another book and names both', async () => {
      const store = await open();
      const refused = await store.admit(plain(3), { book: 'so-khac', synthetic: true });
      expect(refused).toEqual({
        ok: false,
        error: { kind: 'other-book', mine: BOOK.book, theirs: 'so-khac' },
      });
      expect(okOf(await store.count())).toBe(0);
      store.close();
    });

    it('notices that a copy of this profile wrote too, and gives no number twice', async () => {
      const store = await open();
      const draft = { kind: 'none', department: 'van-phong', resource: 'paper', day: '2026-06-08' } as const;
      const [mine] = okOf(await store.save([draft], RECORDER)).entries;
      expect(okOf(await store.admit(mine === undefined ? [] : [mine], BOOK)).clones).toEqual([]);
      const theirs = { ...mine, id: idAt(7), n: 4 } as Entry;
      expect(okOf(await store.admit([theirs], BOOK)).clones).toEqual([RECORDER.device]);
      expect(await store.mark(cloneMark(RECORDER.device))).toBe('4');
      const [next] = okOf(await store.save([draft], RECORDER)).entries;
      expect(next?.n).toBe(5);
      expect((next?.id ?? '') > (mine?.id ?? '')).toBe(true);
      store.close();
    });

    it('tells who listens of a change, once', async () => {
      const store = await open();
      let told = 0;
      const stop = store.onChange(() => told++);
      await store.admit(plain(2), BOOK);
      await store.admit(plain(2), BOOK);
      expect(told).toBe(1);
      stop();
      await store.admit(plain(1, 50), BOOK);
      expect(told).toBe(1);
      store.close();
    });
  });
}

type TextQuestion = Omit<ListQuestion, 'first' | 'last'> & {
  first?: string | undefined;
  last?: string | undefined;
};

/** Whether an entry is of the department, resource and meter that are asked for. */
function isOf({ department, resource, meter }: TextQuestion, entry: KnownEntry): boolean {
  const fields = entry as { department?: string; resource?: string; meter?: string };
  const reason = entry.kind === 'explanation' ? { [entry.of.kind]: entry.of.id } : {};
  const subjects: typeof fields = { ...fields, ...reason };
  const asked = { department, resource, meter };
  return (['department', 'resource', 'meter'] as const).every(
    (part) => asked[part] === undefined || asked[part] === subjects[part],
  );
}

/** The answer to a question by looking at every entry: slow, and plainly right. */
function searched(entries: readonly Entry[], counted: ReadonlySet<string>, asked: TextQuestion): string[] {
  const { department, resource, meter, first, last } = asked;
  const asksPlace = [department, resource, meter, first, last].some((x) => x !== undefined);
  const fits = (entry: Entry): boolean => {
    const one = known(entry);
    if (one === undefined || (asked.before !== undefined && one.id >= asked.before)) return false;
    if (asked.standing === 'counted' && !counted.has(one.id)) return false;
    if (asked.device !== undefined && one.by.device !== asked.device) return false;
    if (asked.kinds?.includes(one.kind) === false) return false;
    if (!asksPlace) return true;
    if ((first ?? '') > (last ?? '9999')) return false;
    if (one.kind === 'void' || one.kind === 'office') return false;
    const end = ('through' in one ? one.through : undefined) ?? one.day;
    return isOf(asked, one) && (last ?? one.day) >= one.day && (first ?? end) <= end;
  };
  return entries
    .filter(fits)
    .map(({ id }) => id)
    .toReversed()
    .slice(0, asked.limit);
}
