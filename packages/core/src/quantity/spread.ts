/**
 * Spreads a whole amount over places by integer weights, exactly: the shares sum to the amount. Method: floors
 * first, then one more for the largest remainders; of equal remainders the earlier place.
 *
 * @param amount a whole number ≥ 0.
 * @param weights whole numbers ≥ 0, at least one place; if all are 0 every place weighs 1.
 * @example
 * spread(127_000, [300, 300, 1000]); // [23_813, 23_812, 79_375]
 */
export function spread(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0)
    return weights.length === 0
      ? []
      : spread(
          amount,
          weights.map(() => 1),
        );
  const parts = weights.map((weight, place) => ({ place, ...divide(amount, weight, total) }));
  const shares = parts.map((part) => part.floor);
  let left = amount - shares.reduce((sum, share) => sum + share, 0);
  for (const { place } of parts.toSorted((a, b) => b.remainder - a.remainder || a.place - b.place)) {
    if (left === 0) break;
    shares[place] = (shares[place] ?? 0) + 1;
    left--;
  }
  return shares;
}

function divide(amount: number, weight: number, total: number): { floor: number; remainder: number } {
  const product = amount * weight;
  if (Number.isSafeInteger(product))
    return { floor: Math.floor(product / total), remainder: product % total };
  const exact = BigInt(amount) * BigInt(weight);
  return { floor: Number(exact / BigInt(total)), remainder: Number(exact % BigInt(total)) };
}
