/** How a word came out wrong: two neighbours swapped, or one letter too many, too few or another one. */
export type Slip = 'swap' | 'letter';

/**
 * The one slip of the hand that lies between two words (Damerau-Levenshtein distance 1).
 *
 * @returns undefined if they are the same or further apart.
 * @example
 * slipBetween('chia', 'chai'); // 'swap'
 */
export function slipBetween(a: string, b: string): Slip | undefined {
  if (a === b) return undefined;
  if (a.length > b.length) return slipBetween(b, a);
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  if (a.length < b.length) return a.slice(from) === b.slice(from + 1) ? 'letter' : undefined;
  if (a.slice(from + 1) === b.slice(from + 1)) return 'letter';
  const isSwap = a[from] === b[from + 1] && a[from + 1] === b[from];
  return isSwap && a.slice(from + 2) === b.slice(from + 2) ? 'swap' : undefined;
}
