import { canonicalText, type Entry } from '@soxanh/core';
import { deviceOf, placeInRow } from '../device.ts';
import { hashText } from '../hash.ts';
import type { Aside } from './records.ts';

/** An entry's canonical text and its SHA-256. */
export interface Text {
  readonly entry: Entry;
  readonly line: string;
  readonly hash: string;
}

/** Writes an entry as it is kept, sent and compared. */
export function textOf(entry: Entry): Text {
  const line = canonicalText(entry);
  return { entry, line, hash: hashText(line) };
}

/** An entry's record aside. */
export function asideOf(
  entry: Entry,
  hash: string,
  more: Pick<Aside, 'why' | 'from'> &
    Partial<Pick<Aside, 'reason' | 'log' | 'formerly' | 'tried' | 'dismissed'>>,
): Aside {
  const device = deviceOf(entry);
  return {
    id: entry.id,
    hash,
    entry,
    ...(device === undefined ? {} : { device, n: placeInRow(entry) }),
    ...more,
  };
}

/** By number, then id, then text: the order of a device's row. */
export const inRow = (a: Entry, b: Entry): number => {
  const [one, other] = [placeInRow(a), placeInRow(b)];
  if (one !== other) return one - other;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return canonicalText(a) < canonicalText(b) ? -1 : 1;
};
