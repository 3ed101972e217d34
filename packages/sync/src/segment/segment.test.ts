import { canonicalText, type Entry, type EntryId } from '@soxanh/core';
import { entryMaker, fakePen, sha256 } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageHead } from '../message/pull.ts';
import { readMirror, readSegment, type Segment } from './read.ts';
import { sealedText } from './seal.ts';
import { verifySegment, type ChainPlace } from './verify.ts';
import { mirrorText, segmentText } from './write.ts';

/** A device's row as a real one writes it, with every kind of thing in it. */
function rowOf(device: string, length: number, seed = device): Entry[] {
  const make = entryMaker(device, { ...fakePen(seed), hash: sha256 });
  return Array.from({ length }, (_, at) =>
    at % 5 === 4 ? make.none() : make.use({ amount: at, reason: 'tờ in hỏng' }),
  );
}
const ROW = rowOf('may-a', 30);
const place = (first: number, last: number) => ({ book: 'b1', device: 'may-a', first, last });
const textOf = (first: number, last: number, row = ROW): string =>
  segmentText(place(first, last), row.slice(first - 1, last), sha256);
const knownOf = (row: readonly Entry[], first = 1): ChainPlace[] =>
  row.map((entry, at) => ({ n: first + at, id: entry.id, hash: sha256(canonicalText(entry)) }));

function segmentOf(text: string, first: number, last: number): Segment {
  const read = readSegment(text, place(first, last), sha256);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
const spans = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }))
  .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));

describe('a segment', () => {
  it('[S3] is the same bytes however often it is written, and reads back as it was', () => {
    fc.assert(
      fc.property(spans, ({ first, last }) => {
        const text = textOf(first, last);
        expect(textOf(first, last)).toBe(text);
        const { entries } = segmentOf(text, first, last);
        expect(entries.map(({ entry }) => entry)).toEqual(ROW.slice(first - 1, last));
      }),
    );
  });

  it('[S1] half-written at any byte is not read, and nothing of it is lost once it is whole', () => {
    const text = textOf(1, 4);
    const bytes = new TextEncoder().encode(text);
    for (let end = 0; end < bytes.length; end++) {
      const cut = new TextDecoder().decode(bytes.subarray(0, end));
      expect(readSegment(cut, place(1, 4), sha256)).toEqual({ ok: false, error: { kind: 'unfinished' } });
    }
    expect(segmentOf(text, 1, 4).entries).toHaveLength(4);
  });

  it('[S5] changed at any byte is not read', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('9', ' ', '\n', '"', 'ờ', '}'), (at, letter) => {
        const text = textOf(1, 6);
        const where = at % text.length;
        const changed = text.slice(0, where) + letter + text.slice(where + 1);
        fc.pre(changed !== text);
        expect(readSegment(changed, place(1, 6), sha256).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('[T2] of another book, another device or other numbers than its place says is not taken', () => {
    const text = textOf(1, 6);
    const read = (at: Partial<ReturnType<typeof place>>) =>
      readSegment(text, { ...place(1, 6), ...at }, sha256);
    expect(read({ book: 'b2' })).toEqual({ ok: false, error: { kind: 'other-book', theirs: 'b1' } });
    // A file system that does not tell cases apart may list a folder under another name.
    for (const at of [{ device: 'MAY-A' }, { first: 2 }, { last: 7 }]) {
      expect(read(at)).toEqual({ ok: false, error: { kind: 'foreign', line: 1 } });
    }
    const stranger = segmentText(place(1, 2), [ROW[0], rowOf('may-b', 2)[1]] as Entry[], sha256);
    expect(readSegment(stranger, place(1, 2), sha256)).toEqual({
      ok: false,
      error: { kind: 'foreign', line: 3 },
    });
  });

  it('sealed anew after lines were taken out, put in or moved, is no row of entries', () => {
    const head = { format: 'soxanh-segment', version: 1, book: 'b1', device: 'may-a', first: 1, last: 3 };
    const lines = ROW.slice(0, 3).map((entry) => canonicalText(entry));
    const [a = '', b = '', c = ''] = lines;
    const read = (all: readonly string[]) => readSegment(sealedText(head, all, sha256), place(1, 3), sha256);
    expect(read(lines).ok).toBe(true);
    for (const all of [[a, c], [a, b], [b, c], [a, c, b], [a, 'hỏng', c], []]) {
      expect(read(all)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    }
  });

  it('[S8] of a later version is left for a later program', () => {
    const head = { format: 'soxanh-segment', version: 2, book: 'b1', device: 'may-a', first: 1, last: 1 };
    expect(readSegment(sealedText(head, ['x'], sha256), place(1, 1), sha256)).toEqual({
      ok: false,
      error: { kind: 'newer', version: 2 },
    });
  });
});

describe('verifySegment', () => {
  it('[S5] takes each entry once, in whatever pieces the row comes and however often', () => {
    fc.assert(
      fc.property(fc.array(spans, { minLength: 1, maxLength: 12 }), (pieces) => {
        const store: Entry[] = [];
        for (const { first, last } of pieces) {
          const verdict = verifySegment(segmentOf(textOf(first, last), first, last), knownOf(store));
          expect(verdict).toMatchObject(
            first > store.length + 1
              ? { is: 'gap', wanted: first - 1 }
              : { is: 'genuine', forkedAt: undefined },
          );
          if (verdict.is === 'genuine') store.push(...verdict.fresh);
          // Nothing lost, nothing doubled, nothing out of order.
          expect(store).toEqual(ROW.slice(0, store.length));
        }
      }),
    );
  });

  it('[S5] finds an edited line, though its seal was made anew: what is known stays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 10 }), (n, length) => {
        const edited = ROW.map((entry, at) => (at === n - 1 ? { ...entry, amount: 999_999 } : entry));
        const segment = segmentOf(textOf(1, 10, edited), 1, 10);
        const verdict = verifySegment(segment, knownOf(ROW.slice(0, length)));
        // The edited line itself where it is known, else the one after it that no longer links to it.
        expect(verdict).toMatchObject(
          length >= n ? { is: 'edited', n, line: n + 1 } : { is: 'broken', n: n + 1, line: n + 2 },
        );
      }),
    );
  });

  it('[S5] takes for known what is known by its hash alone, though its id is known with another text too', () => {
    const segment = segmentOf(textOf(1, 10, ROW), 1, 10);
    const known = knownOf(ROW.slice(0, 1));
    const other = known.map((one) => ({ ...one, hash: 'another' }));
    expect(verifySegment(segment, other)).toMatchObject({ is: 'edited', n: 1 });
    const verdict = verifySegment(segment, [...other, ...known]);
    expect(verdict.is === 'genuine' && verdict.fresh).toEqual(ROW.slice(1, 10));
  });

  it('[S5] finds that a segment goes on from another row than the one known', () => {
    const other = rowOf('may-a', 30, 'forged');
    const segment = segmentOf(textOf(11, 20, other), 11, 20);
    expect(verifySegment(segment, knownOf(ROW.slice(0, 10)))).toEqual({ is: 'broken', n: 11, line: 2 });
  });

  it('[S1] takes both rows of a copied profile, and says where they part', () => {
    // Equal up to 5, then each copy went on by itself.
    const make = (seed: string): Entry[] => {
      const shared = ROW.slice(0, 5);
      const rest = rowOf('may-a', 12, seed).slice(5, 9);
      let prev = sha256(canonicalText(shared[4]));
      const own = rest.map((entry) => {
        const linked = { ...entry, prev } as Entry;
        prev = sha256(canonicalText(linked));
        return linked;
      });
      return [...shared, ...own];
    };
    const [one, two] = [make('one'), make('two')];
    const verdict = verifySegment(segmentOf(textOf(4, 9, two), 4, 9), knownOf(one));
    expect(verdict).toEqual({ is: 'genuine', fresh: two.slice(5), forkedAt: 6 });
    // Both in one segment, as the copy that took a new name carries them.
    const both = [...one.slice(0, 5), ...one.slice(5).flatMap((entry, at) => [entry, two[at + 5] as Entry])];
    const text = segmentText(place(1, 9), both, sha256);
    expect(verifySegment(segmentOf(text, 1, 9), [])).toEqual({ is: 'genuine', fresh: both, forkedAt: 6 });
    expect(verifySegment(segmentOf(text, 1, 9), knownOf(one))).toMatchObject({
      fresh: two.slice(5),
      forkedAt: 6,
    });
  });

  it('[S5] goes on after what its author has lost, and is held against it all the same where it is known', () => {
    const text = segmentText({ ...place(5, 9), afterLoss: true }, ROW.slice(4, 9), sha256);
    const segment = segmentOf(text, 5, 9);
    expect(verifySegment(segment, knownOf(ROW.slice(0, 3)))).toEqual({
      is: 'genuine',
      fresh: ROW.slice(4, 9),
      forkedAt: undefined,
    });
    const other = rowOf('may-a', 30, 'forged');
    expect(verifySegment(segment, knownOf(other.slice(0, 4)))).toEqual({ is: 'broken', n: 5, line: 2 });
    const edited = ROW.map((entry, at) => (at === 5 ? { ...entry, amount: 999_999 } : entry));
    const changed = segmentText({ ...place(5, 9), afterLoss: true }, edited.slice(4, 9), sha256);
    expect(verifySegment(segmentOf(changed, 5, 9), [])).toEqual({ is: 'broken', n: 7, line: 4 });
  });

  it('waits for what comes before', () => {
    expect(verifySegment(segmentOf(textOf(5, 9), 5, 9), knownOf(ROW.slice(0, 3)))).toEqual({
      is: 'gap',
      wanted: 4,
    });
  });
});

describe('a mirror', () => {
  const page = (first: number, records: number): PageHead => ({
    protocol: 1,
    book: 'b1',
    epoch: 'e1',
    first,
    records,
    cursor: `e1.${first + records - 1}.t.m`,
    more: false,
    rights: 'r1',
  });
  const lines = ROW.slice(0, 5).map((entry) => canonicalText(entry));
  const at = { book: 'b1', epoch: 'e1', first: 8, last: 12 };

  it('[S4] is the page it was written from, or is not read', () => {
    const text = mirrorText(page(8, 5), lines, sha256);
    expect(readMirror(text, at, sha256)).toMatchObject({ ok: true, value: { head: page(8, 5), lines } });
    for (let end = 0; end < text.length; end += 7) {
      expect(readMirror(text.slice(0, end), at, sha256).ok).toBe(false);
    }
    expect(readMirror(text, { ...at, epoch: 'e2' }, sha256)).toMatchObject({ error: { kind: 'foreign' } });
    expect(readMirror(text, { ...at, book: 'b2' }, sha256)).toMatchObject({ error: { kind: 'other-book' } });
    expect(readMirror(text, { ...at, last: 13 }, sha256)).toMatchObject({ error: { kind: 'foreign' } });
    const short = mirrorText({ ...page(8, 5), records: 4 }, lines, sha256);
    expect(readMirror(short, at, sha256)).toMatchObject({ error: { kind: 'damaged' } });
  });
});

it('[J5] a kind of a later version travels in a segment untouched', () => {
  const make = entryMaker('may-a', { ...fakePen('later'), hash: sha256 });
  const later = { ...make.none(), kind: 'close', later: { deep: [1] } } as Entry;
  const text = segmentText(place(1, 1), [later], sha256);
  const verdict = verifySegment(segmentOf(text, 1, 1), []);
  expect(verdict.is === 'genuine' && verdict.fresh).toEqual([later]);
  const id: EntryId = later.id;
  expect(text).toContain(id);
});
