import { expect, it } from 'vitest';
import type { ForeignEntry } from './entry.ts';
import { resolve } from './family.ts';
import type { EntryId } from './id.ts';
import { targetsOf } from './link.ts';

const later = (end: string, supersedes: unknown): ForeignEntry => ({
  v: 2,
  id: `01975000-0000-7000-8000-${end.padStart(12, '0')}` as EntryId,
  kind: 'use',
  supersedes,
});

it('[J5] takes only ids as links from a later version, whose field may mean something else', () => {
  const target = '01975000-0000-7000-8000-0000000000ff';
  expect(targetsOf(later('1', [7, null, { of: 7 }, 'x', target]))).toEqual([target]);
  expect(resolve([later('1', [7]), later('2', [7])]).families).toEqual([]);
});
