import { expect, it } from 'vitest';
import { freshEpoch } from './fresh.ts';

const worldAt = (now: number) => ({ now: () => now, random: (count: number) => new Uint8Array(count) });

it('[S7] epochs of a book grow as texts, also when the clock was set back', () => {
  const first = freshEpoch(worldAt(1_780_000_000_000));
  const second = freshEpoch(worldAt(1_780_000_000_000), first);
  const third = freshEpoch(worldAt(1_600_000_000_000), second);
  expect([third, second, first].toSorted()).toEqual([first, second, third]);
  expect(freshEpoch(worldAt(1_780_000_000_001)) > first).toBe(true);
});
