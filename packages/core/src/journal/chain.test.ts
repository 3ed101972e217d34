import { entryMaker, fakeHash, fakePen, shuffled } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainProblems } from './chain.ts';
import type { Entry } from './entry.ts';

const rowOf = (device: string, seed = device, length = 5): Entry[] => {
  const make = entryMaker(device, fakePen(seed));
  return Array.from({ length }, (_, at) => make.use({ amount: at }));
};
const problems = (entries: readonly Entry[]) => chainProblems(entries, fakeHash);

describe('chainProblems', () => {
  const row = rowOf('may-a');

  it('finds nothing in whole rows of several devices, in any order', () => {
    fc.assert(
      fc.property(shuffled([...row, ...rowOf('may-b')]), (entries) => {
        expect(problems(entries)).toEqual([]);
      }),
    );
  });

  it('shows what has not arrived', () => {
    expect(problems(row.slice(2))).toEqual([{ kind: 'gap', device: 'may-a', after: 0, before: 3 }]);
    expect(problems(row.filter((_, at) => at !== 2))).toEqual([
      { kind: 'gap', device: 'may-a', after: 2, before: 4 },
    ]);
  });

  it('shows an edit at the entry after it', () => {
    const edited = row.map((entry, at) => (at === 1 ? { ...entry, amount: 999 } : entry));
    expect(problems(edited)).toEqual([{ kind: 'broken', device: 'may-a', n: 3, id: row[2]?.id }]);
  });

  it('shows a copied profile at every place both wrote, and follows each copy', () => {
    const other = rowOf('may-a', 'another seed');
    const found = problems([...row, ...other]);
    expect(found.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'clone'));
    expect(found[1]).toEqual({
      kind: 'clone',
      device: 'may-a',
      n: 2,
      ids: [row[1], other[1]].flatMap((entry) => entry?.id ?? []).toSorted(),
    });
  });

  it('[J5] takes a later version into the row it speaks of, and passes over one that does not', () => {
    const later = row.map((entry, at) => (at === 4 ? { ...entry, v: 2 } : entry));
    const silent = { v: 3, id: row[0]?.id, kind: 'use', by: null } as unknown as Entry;
    expect(problems([...later, silent])).toEqual([]);
  });
});
