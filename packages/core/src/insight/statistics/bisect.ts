/**
 * Where a growing function passes through zero, by halving the interval until no number lies between its ends.
 *
 * @param low the function is not above zero there.
 * @param high the function is not below zero there.
 */
export function bisect(grows: (at: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  // 200 halvings reach past the last bit of any number that matters; a root at zero has no last bit.
  for (let round = 0; round < 200; round++) {
    const middle = (from + to) / 2;
    if (middle === from || middle === to) break;
    if (grows(middle) < 0) from = middle;
    else to = middle;
  }
  return to;
}
