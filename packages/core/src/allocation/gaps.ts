import type { Period } from '../calendar/period.ts';

/**
 * Adds the gaps that touch some days to those known, each once. Both lists are in order and stay so: meters that are read
 * on the same days have the same gaps, and then there is nothing to add.
 *
 * @param known by first day, then by last; changed in place.
 */
export function addGaps(known: Period[], gaps: readonly Period[], { first, last }: Period): void {
  let at = 0;
  for (let n = 0; n < gaps.length; n++) {
    const gap = gaps[n];
    if (gap === undefined || gap.first > last || gap.last < first) continue;
    for (let next = known[at]; next !== undefined && isBefore(next, gap); next = known[at]) at++;
    const next = known[at];
    if (next === undefined || next.first !== gap.first || next.last !== gap.last)
      known.splice(at, 0, { first: gap.first, last: gap.last });
  }
}

const isBefore = (a: Period, b: Period): boolean =>
  a.first < b.first || (a.first === b.first && a.last < b.last);
