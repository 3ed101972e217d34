import { canonicalText, type Entry } from '@soxanh/core';
import { entryMaker, fakePen, sha256 } from '@soxanh/testkit';
import { expect, it } from 'vitest';
import { linkedRow } from './linked-row.ts';

const pen = { ...fakePen('may-1'), hash: sha256 };
const byNumber = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => (a as { n: number }).n - (b as { n: number }).n);
const hashOf = (entry: Entry): string => sha256(canonicalText(entry));

it('keeps both branches of a copied profile, and leaves out what follows on an entry that is not known', () => {
  // Equal devices, other random bytes: the first entry is the same, then each goes its own way.
  const [mine, theirs] = [
    entryMaker('may-1', pen),
    entryMaker('may-1', { ...fakePen('may-2'), hash: sha256 }),
  ];
  const [a1, a2, a3] = [mine.use(), mine.use(), mine.use()];
  const [b1, b2] = [theirs.use({ amount: 7 }), theirs.use()];
  const whole = byNumber([a1, a2, a3, b1, b2]);
  expect(linkedRow(whole, [null], sha256)).toEqual(whole);
  expect(linkedRow(byNumber([a1, a3, b1, b2]), [null], sha256)).toEqual(byNumber([a1, b1, b2]));
  expect(linkedRow([a2, a3], [hashOf(a1)], sha256)).toEqual([a2, a3]);
  expect(linkedRow([a2, a3], [hashOf(b1)], sha256)).toEqual([]);
  expect(linkedRow([a1, a3], [null], sha256)).toEqual([a1]);
  expect(linkedRow([], [null], sha256)).toEqual([]);
});
