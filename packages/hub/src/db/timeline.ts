import type { Head, Place, Restart } from './storage.ts';

/**
 * Tells whether places that a client remembers are on this timeline: the epoch is the same, the log reaches that far,
 * and the commit that wrote that record is the same one (laws S4, S7).
 *
 * @param tagAt the tag of the record with a number, undefined if there is none; asked only up to the head.
 * @returns undefined if all of them are.
 */
export function restartFor(
  head: Head,
  places: readonly (Place | undefined)[],
  tagAt: (seq: number) => string | undefined,
): Restart | undefined {
  for (const place of places) {
    if (place === undefined) continue;
    // Epochs of a book grow: a later one than the present was given before the log was set back to an earlier one.
    if (place.epoch > head.epoch) return { is: 'restart', head, why: 'rolled-back', later: place.epoch };
    if (place.epoch < head.epoch) return { is: 'restart', head, why: 'epoch' };
    const tag = place.seq === 0 ? '' : place.seq > head.seq ? undefined : tagAt(place.seq);
    if (tag !== place.tag) return { is: 'restart', head, why: 'rolled-back' };
  }
  return undefined;
}
