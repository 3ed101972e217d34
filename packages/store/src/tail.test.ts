import { expect, it } from 'vitest';
import { plain } from './contract/journals.ts';
import { keepTail, TAIL_LENGTH } from './tail.ts';

it('keeps the newest entries, each once, oldest first', () => {
  const entries = plain(700);
  const first = keepTail([], entries.slice(0, 300));
  expect(first).toEqual(entries.slice(0, 300));
  const next = keepTail(first, entries.slice(250).toReversed());
  expect(next).toEqual(entries.slice(700 - TAIL_LENGTH));
  expect(keepTail(next, [], 2)).toEqual(entries.slice(698));
});
