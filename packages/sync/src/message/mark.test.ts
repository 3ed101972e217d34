import { expect, it } from 'vitest';
import { laterMark, recordsUpTo } from './mark.ts';

it('[S7] a mark never goes back within an epoch, and a new epoch’s holds', () => {
  expect(laterMark('', 'e1.1.x.y')).toBe('e1.1.x.y');
  expect(laterMark('e1.10.x.y', 'e1.9.x.y')).toBe('e1.10.x.y');
  expect(laterMark('e1.9.x.y', 'e1.10.x.y')).toBe('e1.10.x.y');
  expect(laterMark('e1.10.x.y', 'e2.1.x.y')).toBe('e2.1.x.y');
  expect(laterMark('e1.10.x.y', 'e1.10.a.b')).toBe('e1.10.a.b');
});

it('[S4] a place tells how many records lie before it in its own log, and none in another', () => {
  const told = ['e1.12.x.y', 'e2.12.x.y', '', 'e1', 'e1.x.y.z'].map((mark) => recordsUpTo(mark, 'e1'));
  expect(told).toEqual([12, 0, 0, 0, 0]);
});
