import { describe, expect, it } from 'vitest';
import { ok, type Result } from '@soxanh/core';
import type { StoreProblem } from '../data/book.ts';
import { LookedAt } from './looked-at.ts';

/** Readings that are answered when the test says so, in the order it says. */
function slow() {
  const asked: { readonly key: string; answer(shown: string): void }[] = [];
  const read = (key: string): Promise<Result<string, StoreProblem>> =>
    new Promise((resolve) => {
      asked.push({ key, answer: (shown) => resolve(ok(shown)) });
    });
  return { asked, look: new LookedAt(read) };
}

describe('what is looked at', () => {
  it('is shown when it is read, and gone when it is closed', async () => {
    const { asked, look } = slow();
    const opening = look.open('one');
    asked[0]?.answer('first');
    await opening;
    expect(look.shown.value).toBe('first');
    look.close();
    expect(look.shown.value).toBeUndefined();
  });

  it('closed while it is read again, it stays closed', async () => {
    const { asked, look } = slow();
    const opening = look.open('one');
    asked[0]?.answer('first');
    await opening;
    const again = look.refresh();
    look.close();
    asked[1]?.answer('late');
    await again;
    expect(look.shown.value).toBeUndefined();
  });

  it('of two readings the one asked for last is shown, whichever is answered last', async () => {
    const { asked, look } = slow();
    const all = [look.open('one'), look.open('two'), look.refresh()];
    expect(asked.map(({ key }) => key)).toEqual(['one', 'two', 'two']);
    for (const [at, shown] of [
      [2, 'newest'],
      [1, 'older'],
      [0, 'other'],
    ] as const)
      asked[at]?.answer(shown);
    await Promise.all(all);
    expect(look.shown.value).toBe('newest');
  });
});
