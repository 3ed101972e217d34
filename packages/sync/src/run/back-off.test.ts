import { expect, it } from 'vitest';
import { backOff } from './back-off.ts';

it('waits longer after each failure, as long as the hub asks for, and never for ever', () => {
  expect([0, 1, 2, 3, 4, 1000].map((failures) => backOff(failures) / 60_000)).toEqual([1, 1, 2, 5, 10, 10]);
  expect(backOff(1, 300)).toBe(300_000);
  expect(backOff(4, 30)).toBe(600_000);
});
