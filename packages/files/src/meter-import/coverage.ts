/** Stretches of time in order, as [from, to, from, to, …]; neighbours that touch are one. */
export type Stretches = number[];

/**
 * Adds a stretch, unless some of it is there already.
 *
 * @returns false, and nothing changed, if it overlaps.
 * @example
 * const morning = [0, 900];
 * cover(morning, 900, 1800); // true, and now [0, 1800]
 */
export function cover(stretches: Stretches, from: number, to: number): boolean {
  const { length } = stretches;
  // Series go forward in time: nearly always the last stretch goes on.
  if (length > 0 && stretches[length - 1] === from) {
    stretches[length - 1] = to;
    return true;
  }
  const at = placeOf(stretches, from);
  const before = at === 0 ? Number.NEGATIVE_INFINITY : (stretches[at - 1] ?? 0);
  const after = at === length ? Number.POSITIVE_INFINITY : (stretches[at] ?? 0);
  if (from < before || to > after) return false;
  const joinsBefore = from === before;
  const joinsAfter = to === after;
  if (joinsBefore && joinsAfter) stretches.splice(at - 1, 2);
  else if (joinsBefore) stretches[at - 1] = to;
  else if (joinsAfter) stretches[at] = from;
  else stretches.splice(at, 0, from, to);
  return true;
}

/** The index of the first stretch that begins at or behind an instant. */
function placeOf(stretches: Stretches, instant: number): number {
  let low = 0;
  let high = stretches.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle * 2] ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}

/** How much time the stretches hold together. */
export function lengthOf(stretches: Stretches): number {
  let sum = 0;
  for (let at = 0; at < stretches.length; at += 2) sum += (stretches[at + 1] ?? 0) - (stretches[at] ?? 0);
  return sum;
}
