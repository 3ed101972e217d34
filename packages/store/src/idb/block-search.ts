import type { Entry } from '@soxanh/core';
import type { BlockKey } from './schema.ts';

/** The place of an id among entries sorted by id, −1 if it is not there. */
export function placeOf(entries: readonly Entry[], id: string): number {
  const at = firstFrom(entries.length, (i) => (entries[i]?.id ?? '') >= id);
  return entries[at]?.id === id ? at : -1;
}

/** The block whose range an id is in. */
export function blockOf(directory: readonly BlockKey[], id: string): BlockKey | undefined {
  // Newer than every block, as most that arrives is: nothing to search for.
  if ((directory.at(-1)?.[1] ?? '') < id) return undefined;
  const at = firstFrom(directory.length, (i) => (directory[i]?.[0] ?? '') > id) - 1;
  const key = directory[at];
  return key !== undefined && key[1] >= id ? key : undefined;
}

/** The first of `0 … count − 1` for which something holds that goes on holding; `count` if there is none. */
function firstFrom(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
