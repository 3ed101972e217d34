import { canonicalText, type ChainEnd, type Entry, type Hash } from '@soxanh/core';
import { placeInRow } from './device.ts';

/**
 * Where a device's row goes on: after the greatest number, so that none is given twice, and after the greatest id, so
 * that ids go on growing, even where two copies of a profile wrote the same numbers.
 *
 * @param from where it was known to end, if anywhere.
 * @param entries entries of the device that may be beyond that.
 */
export function chainEnd(
  from: ChainEnd | undefined,
  entries: Iterable<Entry>,
  hash: Hash,
): ChainEnd | undefined {
  let last: Entry | undefined;
  let [n, lastId, greatestId] = [from?.n ?? -1, from?.id, from?.id];
  for (const entry of entries) {
    const place = placeInRow(entry);
    if (greatestId === undefined || entry.id > greatestId) greatestId = entry.id;
    if (place > n || (place === n && (lastId === undefined || entry.id > lastId))) {
      [last, n, lastId] = [entry, place, entry.id];
    }
  }
  if (greatestId === undefined) return undefined;
  if (last !== undefined) return { n, id: greatestId, hash: hash(canonicalText(last)) };
  return from === undefined ? undefined : { ...from, id: greatestId };
}
