import { entryMaker, fakeClock, fakePen, shuffled } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, KnownEntry, UseEntry } from './entry.ts';
import type { Role } from './envelope.ts';
import { resolve } from './family.ts';
import type { Standing } from './standing.ts';

// The same file imported on two machines: the first machine's ids are smaller.
const first = entryMaker('may-a', fakePen('a'));
const second = entryMaker('may-b', fakePen('b', fakeClock(fakeClock().now() + 60_000)));
const imported = (make: typeof first, key: string, amount = 20): UseEntry =>
  make.use({ amount, source: { batch: make === first ? 'b1' : 'b2', key } });

const [a1, a2] = [imported(first, 'k1'), imported(first, 'k2')];
const [b1, b2] = [imported(second, 'k1'), imported(second, 'k2')];

/** What stands how, whatever the order. */
const standings = (...entries: Entry[]): (Standing | undefined)[] => {
  const answer = (order: readonly Entry[]): (Standing | undefined)[] => {
    const resolution = resolve(order);
    return entries.map(({ id }) => resolution.standing(id));
  };
  fc.assert(
    fc.property(shuffled(entries), (order) => {
      expect(answer(order)).toEqual(answer(entries));
    }),
    { numRuns: 20 },
  );
  return answer(entries);
};

describe('an imported row', () => {
  it('counts once after the same file was imported on two machines: the smallest id', () => {
    expect(standings(a1, a2, b1, b2)).toEqual(['counted', 'counted', 'repeat', 'repeat']);
  });

  it('of equal rows in one file each counts: their keys tell them apart', () => {
    expect(standings(imported(first, 'k3|1'), imported(first, 'k3|2'))).toEqual(['counted', 'counted']);
  });

  it('whose copy was corrected counts as corrected', () => {
    const correction = second.correct(b1, { amount: 25 });
    expect(standings(a1, b1, correction)).toEqual(['repeat', 'corrected', 'counted']);
  });

  it('corrected on both machines counts once: the correction of the smaller copy', () => {
    const [mine, theirs] = [first.correct(a1, { amount: 21 }), second.correct(b1, { amount: 22 })];
    expect(standings(a1, b1, mine, theirs)).toEqual(['corrected', 'corrected', 'counted', 'repeat']);
  });

  it('[T1] counts as the Office’s, whatever recorder has put the same row in before, or corrected a copy', () => {
    const by = (entry: KnownEntry, role: Role): KnownEntry => ({ ...entry, by: { ...entry.by, role } });
    const own = by(a1, 'recorder');
    // The recorder's has the smaller id.
    expect(standings(own, by(b1, 'recorder'))).toEqual(['counted', 'repeat']);
    for (const role of ['office', 'head'] as const)
      expect(standings(own, by(b1, role))).toEqual(['repeat', 'counted']);
    const correction = by(first.correct(a1, { amount: 0 }), 'recorder');
    expect(standings(own, correction, by(b1, 'office'))).toEqual(['corrected', 'repeat', 'counted']);
    // What the Office put right is the row.
    expect(standings(own, by(correction, 'office'), by(b1, 'office'))).toEqual([
      'corrected',
      'counted',
      'repeat',
    ]);
    expect(standings(by(a1, 'head'), by(b1, 'office'))).toEqual(['counted', 'repeat']);
  });

  it('counts as the correction that names both copies', () => {
    const both = second.use({ amount: 30, supersedes: [a1.id, b1.id] });
    expect(standings(a1, b1, both)).toEqual(['corrected', 'corrected', 'counted']);
  });

  it('voided on one machine still counts where it was not, and may be imported again', () => {
    expect(standings(a1, b1, first.void(a1))).toEqual(['removed', 'counted', 'void']);
    expect(standings(a1, first.voidBatch('b1'), b1)).toEqual(['removed', 'void', 'counted']);
    expect(standings(a1, b1, first.void(a1), second.void(b1))).toEqual([
      'removed',
      'removed',
      'void',
      'void',
    ]);
  });

  it('is not pushed out by a void, a foreign entry or a cycle with its key', () => {
    const source = { batch: 'b9', key: 'k1' };
    const taken = { ...first.void(b2), source } as Entry;
    const foreign = first.foreign({ source });
    const use = first.use({ source });
    const ring: Entry = { ...use, supersedes: [use.id] };
    expect(standings(b1, taken, foreign, ring)).toEqual(['counted', 'void', 'foreign', 'cycle']);
  });

  it('is counted somewhere even if who won one key lost another', () => {
    // Two rows put together on one machine, one of them corrected on the other.
    const together = second.use({ amount: 40, supersedes: [b1.id, b2.id] });
    const alone = first.correct(a1, { amount: 21 });
    expect(standings(a1, a2, b1, b2, together, alone)).toEqual([
      'corrected',
      'counted',
      'corrected',
      'corrected',
      'repeat',
      'counted',
    ]);
  });
});
