import type { Entry } from '@soxanh/core';
import { expect, it } from 'vitest';
import { idAt } from '../contract/world.ts';
import { blockOf, placeOf } from './block-search.ts';
import type { BlockKey } from './schema.ts';

const entries = (from: number, count: number, step = 1): Entry[] =>
  Array.from({ length: count }, (_, i) => ({ v: 2, id: idAt(from + i * step), kind: 'x' }));

const keyOf = (block: readonly Entry[]): BlockKey => [
  block[0]?.id ?? idAt(0),
  block.at(-1)?.id ?? idAt(0),
  block.length,
];

it('finds an id in a block and the block of an id', () => {
  const block = entries(10, 5, 10);
  expect(block.map(({ id }) => placeOf(block, id))).toEqual([0, 1, 2, 3, 4]);
  expect([idAt(9), idAt(15), idAt(60)].map((id) => placeOf(block, id))).toEqual([-1, -1, -1]);
  const keys = [keyOf(block), keyOf(entries(100, 3))];
  expect([9, 10, 35, 50, 51, 101, 103].map((id) => blockOf(keys, idAt(id))?.[2])).toEqual([
    undefined,
    5,
    5,
    5,
    undefined,
    3,
    undefined,
  ]);
});
