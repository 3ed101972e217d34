import { entryMaker, fakeClock, fakePen } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { checkEntry } from './check-entry.ts';
import { clockOddity } from './clock.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('clockOddity', () => {
  const clock = fakeClock();
  const now = clock.now();
  const make = entryMaker('may-a', fakePen('s', clock));
  const first = make.use();

  it('[J6] says nothing of an entry of today, or of long ago', () => {
    expect([clockOddity(first, now), clockOddity(first, now + 1e12)]).toEqual([undefined, undefined]);
  });

  it('[J6] flags an entry from the future, and takes it in all the same', () => {
    expect(clockOddity(first, now - DAY - 1)).toBe('ahead');
    expect(checkEntry(first).ok).toBe(true);
  });

  it('[J6] flags an entry written while the clock was set back: its id goes on from the one before', () => {
    clock.advance(-3 * DAY);
    expect(clockOddity(make.use(), now)).toBe('apart');
  });

  it('[J6] flags a time that cannot be read, whatever it is', () => {
    for (const at of ['hôm qua', '2026-06-31T00:00:00Z', 7, undefined, null]) {
      expect(clockOddity({ ...first, at }, now)).toBe('unreadable');
    }
  });
});
