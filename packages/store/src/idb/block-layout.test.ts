import type { Entry } from '@soxanh/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idAt } from '../contract/world.ts';
import { BLOCK_SIZE, evenParts, layOut, LEAST_TOGETHER, mergedById } from './block-layout.ts';
import type { BlockKey } from './schema.ts';

const entries = (from: number, count: number, step = 1): Entry[] =>
  Array.from({ length: count }, (_, i) => ({ v: 2, id: idAt(from + i * step), kind: 'x' }));

const keyOf = (block: readonly Entry[]): BlockKey => [
  block[0]?.id ?? idAt(0),
  block.at(-1)?.id ?? idAt(0),
  block.length,
];

describe('layOut', () => {
  it('puts every entry somewhere, once, and keeps the ranges of blocks apart', () => {
    const runs = fc.array(fc.tuple(fc.nat(9000), fc.integer({ min: 1, max: 2200 })), { maxLength: 5 });
    fc.assert(
      fc.property(runs, runs, (first, second) => {
        const ids = (some: [number, number][]): Set<number> =>
          new Set(some.flatMap(([from, count]) => Array.from({ length: count }, (_, i) => from + i)));
        const there = [...ids(first)].toSorted((a, b) => a - b).flatMap((id) => entries(id, 1));
        const known = new Set(there.map(({ id }) => id));
        const fresh = [...ids(second)]
          .toSorted((a, b) => a - b)
          .flatMap((id) => entries(id, 1))
          .filter(({ id }) => !known.has(id));
        const directory = layOut(there, []).blocks.map(keyOf);
        const { singly, blocks, into } = layOut(fresh, directory);
        const placed = [...singly, ...blocks.flat(), ...[...into.values()].flat()];
        expect(placed.map(({ id }) => id).toSorted()).toEqual(fresh.map(({ id }) => id));
        for (const [[from, to], some] of into) {
          for (const { id } of some) expect(from <= id && id <= to).toBe(true);
        }
        const ranges = [...directory, ...blocks.map(keyOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
        for (const [i, [from]] of ranges.entries()) expect((ranges[i - 1]?.[1] ?? '') < from).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('stores a few entries singly, in a gap or in the range of a block', () => {
    const few = entries(5, LEAST_TOGETHER - 1);
    expect(layOut(few, [])).toMatchObject({ singly: few, blocks: [] });
    expect(layOut(few, [[idAt(0), idAt(9999), 300]]).singly).toEqual(few);
  });

  it('rewrites a block when many belong in its range, and only those', () => {
    const key: BlockKey = [idAt(1000), idAt(1999), 500];
    const { singly, blocks, into } = layOut(entries(900, 1300), [key]);
    expect([singly.length, blocks.map((block) => block.length)]).toEqual([0, [100, 200]]);
    expect([...into]).toEqual([[key, entries(1000, 1000)]]);
  });
});

it('cuts entries into blocks of about the same size', () => {
  expect(evenParts(entries(0, 2500)).map((part) => part.length)).toEqual([833, 833, 834]);
  expect(evenParts(entries(0, BLOCK_SIZE))).toHaveLength(1);
  expect(evenParts([])).toEqual([]);
});

it('puts two rows of entries into one', () => {
  expect(mergedById(entries(0, 3, 2), entries(1, 3, 2))).toEqual(entries(0, 6));
});
