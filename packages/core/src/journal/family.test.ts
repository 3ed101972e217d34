import { entryMaker, fakeClock, fakePen, journals, shuffled } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { resolve } from './family.ts';
import { batchVoidedBy } from './link.ts';
import type { Standing } from './standing.ts';
import type { EntryId } from './id.ts';
import { addEntry, entrySet } from './twins.ts';

// Devices whose clocks stand still: all ids of each are greater than those of the one before.
const clock = fakeClock();
const make = entryMaker('may-a', fakePen('a', clock));
const later = entryMaker('may-b', fakePen('b', fakeClock(clock.now() + 60_000)));
const last = entryMaker('may-c', fakePen('c', fakeClock(clock.now() + 120_000)));

const amounts = (entries: Iterable<Entry>): number[] =>
  resolve(entries)
    .counted.map((entry) => (entry.kind === 'use' ? entry.amount : -1))
    .toSorted((a, b) => a - b);
const standings = (...entries: Entry[]): (Standing | undefined)[] => {
  const { standing } = resolve(entries.toReversed());
  return entries.map(({ id }) => standing(id));
};
const idOf = (n: number): EntryId => `01975000-0000-7000-8000-${String(n).padStart(12, '0')}` as EntryId;

describe('families', () => {
  it('[J1] a correction counts and the corrected entry stays, marked', () => {
    const first = make.use({ amount: 20 });
    const second = make.correct(first, { amount: 25 });
    expect(amounts([first, second])).toEqual([25]);
    expect(standings(first, second)).toEqual(['corrected', 'counted']);
  });

  it('[J4] a correction of a correction is a chain, and only its end counts', () => {
    const one = make.use({ amount: 1 });
    const two = make.correct(one, { amount: 2 });
    const three = make.correct(two, { amount: 3 });
    expect(amounts([one, two, three])).toEqual([3]);
    // The middle has not arrived yet: the end does not name the beginning.
    expect(amounts([one, three])).toEqual([1, 3]);
  });

  it('[J4] of two corrections the greatest id counts, the other is a conflict until somebody supersedes both', () => {
    const one = make.use({ amount: 1 });
    const mine = make.correct(one, { amount: 2 });
    const theirs = later.correct(one, { amount: 3 });
    expect(standings(one, mine, theirs)).toEqual(['corrected', 'conflict', 'counted']);
    const settled = make.use({ amount: 4, supersedes: [mine.id, theirs.id] });
    expect(standings(one, mine, theirs, settled)).toEqual(['corrected', 'corrected', 'corrected', 'counted']);
    expect(resolve([one, mine, theirs]).families[0]?.rivals).toEqual([mine]);
    // Superseding one of two heads settles nothing: the greater of what is left still counts.
    const half = make.correct(mine, { amount: 5 });
    expect(standings(one, mine, theirs, half)).toEqual(['corrected', 'corrected', 'counted', 'conflict']);
  });

  it('[J4] use, none and void correct each other, whatever department, resource or day', () => {
    const use = make.use();
    const none = make.none({
      supersedes: [use.id],
      department: 'to-chuc-dang',
      resource: 'plastic',
      day: '2026-06-01',
    });
    const taken = make.void(none);
    expect(standings(use, none)).toEqual(['corrected', 'counted']);
    expect(standings(use, none, taken)).toEqual(['removed', 'removed', 'void']);
  });

  it('[J4] a void of a void restores nothing; an entry that supersedes the void does', () => {
    const use = make.use({ amount: 20 });
    const taken = make.void(use);
    const takenToo = make.void(taken);
    expect(amounts([use, taken, takenToo])).toEqual([]);
    expect(standings(use, taken, takenToo)).toEqual(['removed', 'void', 'void']);
    const restored = make.correct(taken, { amount: 20 });
    expect(standings(use, taken, restored)).toEqual(['corrected', 'void', 'counted']);
  });

  it('[J4] an unknown target is remembered and is superseded when it arrives', () => {
    const target = make.use({ amount: 1 });
    const correction = make.correct(target, { amount: 2 });
    expect(amounts([correction])).toEqual([2]);
    expect(amounts([correction, target])).toEqual([2]);
  });

  it('[J4] entries linked through an id nobody knows yet are one family', () => {
    const unknown = { id: idOf(7) };
    const mine = make.use({ amount: 2, supersedes: [unknown.id] });
    const theirs = later.use({ amount: 3, supersedes: [unknown.id] });
    expect(standings(mine, theirs)).toEqual(['conflict', 'counted']);
  });

  it('[J4] a cycle has no head and counts nothing', () => {
    const one = make.use({ supersedes: [idOf(2)] });
    const ring = { ...one, id: idOf(2), supersedes: [one.id] };
    const self = { ...one, id: idOf(3), supersedes: [idOf(3)] };
    expect(standings(one, ring, self)).toEqual(['cycle', 'cycle', 'cycle']);
    // Somebody supersedes it from outside: then there is a head again.
    const out = make.correct(one, { amount: 9 });
    expect(amounts([one, ring, out])).toEqual([9]);
  });

  it('[J4] one entry may take the place of several', () => {
    const [a, b] = [make.use({ amount: 1 }), make.use({ amount: 2 })];
    const sum = make.use({ amount: 3, supersedes: [a.id, b.id] });
    expect(amounts([a, b, sum])).toEqual([3]);
  });

  it('other kinds correct only their own: the link is shown and has no effect', () => {
    const use = make.use({ amount: 20 });
    const fact = { topic: 'notes', of: 'office', from: '2026-06-08', value: { allowed: true } };
    const stray = make.fact(fact, { supersedes: [use.id] });
    const after = make.fact(fact, { supersedes: [stray.id] });
    const taken = make.void(after);
    expect(standings(use, stray, after, taken)).toEqual(['counted', 'corrected', 'counted', 'void']);
    expect(resolve([use, stray, after, taken]).idle).toEqual([
      { by: stray.id, target: use.id },
      { by: taken.id, target: after.id },
    ]);
  });

  it('[J5] a later version’s correction takes the entry out, and counts nothing itself', () => {
    const use = make.use();
    const foreign = { v: 2, id: later.use().id, kind: 'use', supersedes: [use.id] } as Entry;
    expect(standings(use, foreign)).toEqual(['corrected', 'foreign']);
    expect(standings(make.foreign())).toEqual(['foreign']);
  });

  it('knows nothing of an entry that is not there', () => {
    expect(resolve([]).standing(idOf(1))).toBeUndefined();
  });
});

it('a void of a batch of any size takes all of it back', () => {
  const one = make.use({ amount: 1 });
  const rows = Array.from({ length: 150_000 }, (_, n): Entry => {
    return { ...one, id: idOf(n), source: { batch: 'big', key: `k${n}` } };
  });
  expect(amounts([...rows, make.voidBatch('big')])).toEqual([]);
});

describe('a void of a batch', () => {
  const row = (key: string, amount: number): Entry => make.use({ amount, source: { batch: 'b1', key } });
  const [one, two] = [row('k1', 1), row('k2', 2)];
  const other = make.use({ amount: 3, source: { batch: 'b2', key: 'k3' } });
  const taken = later.voidBatch('b1');

  it('[J4] supersedes all of it and nothing else, whenever either arrives', () => {
    expect(amounts([taken, one, two, other])).toEqual([3]);
    expect(amounts([one, other, taken])).toEqual([3]);
    expect(standings(one, two, other, taken)).toEqual(['removed', 'removed', 'counted', 'void']);
    expect(standings(taken)).toEqual(['void']);
  });

  it('[J4] may be superseded, and then it still restores nothing by itself', () => {
    expect(amounts([one, two, taken, later.void(taken)])).toEqual([]);
  });

  it('[J4] stands against a correction of one row, until an entry that names both settles that row alone', () => {
    const right = later.use({ amount: 5, supersedes: [one.id] });
    const wrong = make.use({ amount: 6, supersedes: [two.id] });
    const all = [one, two, right, taken, wrong];
    expect(standings(...all)).toEqual(['corrected', 'removed', 'counted', 'void', 'conflict']);
    const settled = last.use({ amount: 5, supersedes: [right.id, taken.id] });
    expect(standings(...all, settled)).toEqual([
      ...['corrected', 'removed', 'corrected', 'void', 'conflict'],
      'counted',
    ]);
    const rivals = resolve([...all, settled]).families.map((family) => family.rivals);
    expect(rivals).toEqual([[], [wrong]]);
  });

  it('[T1] [J4] makes rows of two departments no family: what is done with one is nothing to the other', () => {
    const [theirs, ours] = ['p1', 'p2'].map((department) =>
      make.use({ department, source: { batch: 'b1', key: department } }),
    );
    if (theirs === undefined || ours === undefined) throw new Error('two');
    const corrected = later.use({ amount: 8, department: 'p2', supersedes: [ours.id] });
    const before = [theirs, ours, taken, corrected];
    expect(standings(...before)).toEqual(['removed', 'corrected', 'void', 'counted']);
    const theirCorrection = last.use({ amount: 9, department: 'p1', supersedes: [theirs.id] });
    expect(standings(...before, theirCorrection).at(3)).toBe('counted');
    const instead = later.use({ amount: 7, department: 'p2', supersedes: [taken.id] });
    const theirRemoval = last.voidBatch('b1');
    expect(standings(theirs, ours, taken, instead, theirRemoval).at(3)).toBe('counted');
  });

  it('names entries beside its import, and takes each back for itself', () => {
    const alone = make.use({ amount: 4 });
    const removal = { ...later.voidBatch('b1'), supersedes: [alone.id] } as Entry;
    const again = last.use({ amount: 6, supersedes: [alone.id, removal.id] });
    expect(standings(one, alone, removal)).toEqual(['removed', 'removed', 'void']);
    expect(standings(one, alone, removal, again)).toEqual(['removed', 'corrected', 'void', 'counted']);
  });
});

describe('resolve', () => {
  const orders = journals.chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries)));
  const answer = (entries: readonly Entry[]): unknown => {
    const set = entrySet();
    for (const entry of entries) addEntry(set, entry);
    const { counted, families, idle, standing } = resolve(set.entries);
    return {
      counted: new Set(counted),
      families,
      idle: new Set(idle.map(({ by, target }) => `${by} ${target}`)),
      standings: [...set.entries.keys()].toSorted().map((id) => [id, standing(id)]),
    };
  };

  it('[J2] the order of arrival never shows in what counts', () => {
    fc.assert(
      fc.property(orders, ([entries, other]) => {
        expect(answer(other)).toEqual(answer(entries));
      }),
      { numRuns: 400 },
    );
  });

  it('[J4] in every family the head is the greatest entry that nobody names, and at most it counts', () => {
    fc.assert(
      fc.property(journals, (entries) => {
        const set = entrySet();
        for (const entry of entries) addEntry(set, entry);
        const { families, standing } = resolve(set.entries);
        for (const { members, head, rivals } of families) {
          const heads = head === undefined ? [] : [head, ...rivals];
          expect(heads.map(({ id }) => id)).toEqual(
            heads
              .map(({ id }) => id)
              .toSorted()
              .toReversed(),
          );
          const counting = members.filter(({ id }) => standing(id) === 'counted');
          expect(counting.filter((entry) => entry !== head)).toEqual([]);
          // What takes a whole import back is a removal, whatever becomes of one of its rows.
          const own = members.filter((entry) => batchVoidedBy(entry) === undefined);
          const circling = own.every(({ id }) => ['cycle', 'foreign'].includes(standing(id) ?? ''));
          expect(head !== undefined || circling).toBe(true);
        }
      }),
    );
  });

  it('[T1] [L3] what becomes of a family is told by itself and the removals of imports, by no other family', () => {
    fc.assert(
      fc.property(journals, (entries) => {
        const set = entrySet();
        for (const entry of entries) addEntry(set, entry);
        const { families, standing } = resolve(set.entries);
        const removals = [...set.entries.values()].filter((entry) => batchVoidedBy(entry) !== undefined);
        for (const { members } of families) {
          const alone = resolve([...removals, ...members]);
          // A row that came in twice counts once: that is told by the other copy.
          const told = members.filter(({ id }) => standing(id) !== 'repeat');
          expect(told.map(({ id }) => alone.standing(id))).toEqual(told.map(({ id }) => standing(id)));
        }
      }),
    );
  });

  it('gives the same answer for a list as for a map by id', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          journals.map((entries) => entries[0]).filter((entry) => entry !== undefined),
          { selector: ({ id }) => id },
        ),
        (entries) => {
          const byId = new Map(entries.map((entry) => [entry.id, entry]));
          expect(resolve(entries).counted).toEqual(resolve(byId).counted);
        },
      ),
    );
  });

  it('takes a chain of a hundred thousand corrections', () => {
    const use = make.use();
    const chain = Array.from({ length: 100_000 }, (_, n) =>
      n === 0 ? { ...use, id: idOf(n) } : { ...use, id: idOf(n), amount: n, supersedes: [idOf(n - 1)] },
    );
    expect(amounts(chain)).toEqual([99_999]);
  });
});
