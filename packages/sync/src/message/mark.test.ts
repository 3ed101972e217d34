import { expect, it } from 'vitest';
import { laterMark } from './mark.ts';

it('[S7] a mark never goes back within an epoch, and a new epoch’s holds', () => {
  expect(laterMark('', 'e1.1.x.y')).toBe('e1.1.x.y');
  expect(laterMark('e1.10.x.y', 'e1.9.x.y')).toBe('e1.10.x.y');
  expect(laterMark('e1.9.x.y', 'e1.10.x.y')).toBe('e1.10.x.y');
  expect(laterMark('e1.10.x.y', 'e2.1.x.y')).toBe('e2.1.x.y');
  expect(laterMark('e1.10.x.y', 'e1.10.a.b')).toBe('e1.10.a.b');
});
