import { expect, it } from 'vitest';
import { diskFloor } from './disk-floor.ts';

it('the disk is asked at most once a second, and once it does not answer its last word stands', () => {
  let now = 0;
  let asked = 0;
  let free = (): number => 1000 - asked++;
  const room = diskFloor({ free: () => free(), floor: 5, now: () => now });
  expect([room(), room()]).toEqual([
    { free: 1000, floor: 5 },
    { free: 1000, floor: 5 },
  ]);
  now = 1000;
  expect(room().free).toBe(999);
  now = 3000;
  free = () => {
    throw new Error('gone');
  };
  expect(room().free).toBe(999);
});
