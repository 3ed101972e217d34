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
  const shares = weights.map(() => 0);
  if (shares.length > 0) spreadInto(amount, weights, shares);
  return shares;
}

/**
 * `spread` for hot loops: writes the shares into an array, as many as there are weights; at least one.
 *
 * @param remainders working space, to be used again.
 */
export function spreadInto(
  amount: number,
  weights: readonly number[],
  shares: { [place: number]: number },
  remainders: number[] = [],
): void {
  const count = weights.length;
  let sum = 0;
  for (let place = 0; place < count; place++) sum += weights[place] ?? 0;
  const total = sum === 0 ? count : sum;
  const isSafe = amount * total <= Number.MAX_SAFE_INTEGER;
  let left = amount;
  for (let place = 0; place < count; place++) {
    const weight = sum === 0 ? 1 : (weights[place] ?? 0);
    // Below 2^53 the product is exact, and so is the floor of its quotient.
    const floor = isSafe ? Math.floor((amount * weight) / total) : exactFloor(amount, weight, total);
    shares[place] = floor;
    remainders[place] = isSafe ? amount * weight - floor * total : exactRemainder(amount, weight, total);
    left -= floor;
  }
  for (; left > 0; left--) {
    let next = 0;
    for (let place = 1; place < count; place++)
      if ((remainders[place] ?? -1) > (remainders[next] ?? -1)) next = place;
    shares[next] = (shares[next] ?? 0) + 1;
    remainders[next] = -1;
  }
}

const exactFloor = (amount: number, weight: number, total: number): number =>
  Number((BigInt(amount) * BigInt(weight)) / BigInt(total));

const exactRemainder = (amount: number, weight: number, total: number): number =>
  Number((BigInt(amount) * BigInt(weight)) % BigInt(total));
