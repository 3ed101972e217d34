import { entryMaker, fakeHash } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { decodeBundle, encodeBundle } from './bundle.ts';
import { canonicalText } from './canonical.ts';
import type { Entry } from './entry.ts';
import { hubStateOf, partsOfBundle, type BundleHubState } from './hub-state.ts';

const make = entryMaker('may-a');
const [first, second, third] = [make.use(), make.use(), make.use()];
const textHash = (entry: Entry): string => fakeHash(canonicalText(entry));
const STATE: BundleHubState = {
  epoch: 'e1',
  cursor: 'e1.7.tag.mac',
  pending: [first.id],
  aside: [
    { id: second.id, hash: textHash(second), why: 'refused', reason: { kind: 'role', role: 'recorder' } },
    { id: third.id, hash: fakeHash('another text'), why: 'waiting' },
  ],
};
const header = { format: 'soxanh', version: 1, book: 'b1', synthetic: false } as const;

const read = (text: string) => {
  const bundle = decodeBundle(text);
  if (!bundle.ok) throw new Error(bundle.error.kind);
  return bundle.value;
};

describe('the hub in a bundle', () => {
  it('is written and read again, with everything the file holds', () => {
    const bundle = read(encodeBundle({ ...header, hub: STATE }, [first, second, third]));
    const state = hubStateOf(bundle.header);
    expect(state).toEqual({ ok: true, value: STATE });
    expect(bundle.entries).toHaveLength(3);
  });

  it('[S5] what was refused does not count; a text that merely shares an id with one aside does', () => {
    const { counted, aside, pending } = partsOfBundle({ entries: [first, second, third] }, STATE, fakeHash);
    expect(counted).toEqual([first, third]);
    expect(aside).toEqual([{ entry: second, note: STATE.aside?.[0] }]);
    expect([...pending]).toEqual([first.id]);
  });

  it('counts everything in a file of a book that names no hub', () => {
    expect(hubStateOf(header)).toEqual({ ok: true, value: undefined });
    expect(partsOfBundle({ entries: [first, second] }, undefined, fakeHash).counted).toEqual([first, second]);
  });

  it('[S8] says so when it cannot read it, and still reads the file', () => {
    const bundle = read(encodeBundle({ ...header, hub: { epoch: 7 } }, [first]));
    expect(hubStateOf(bundle.header)).toEqual({ ok: false, error: { kind: 'unreadable' } });
    expect(bundle.entries).toHaveLength(1);
    const grown = { ...STATE, later: true };
    expect(hubStateOf({ ...header, hub: grown })).toEqual({ ok: true, value: grown });
  });
});
