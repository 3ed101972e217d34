/**
 * Shares a whole amount among receivers by whole weights, exactly: the shares sum to the amount (law A1), and each is less
 * than one unit from its exact part. Method: largest remainder (Hamilton), in which of equal remainders the receiver
 * with the smaller (place − day) mod n goes first, so that the odd unit moves round from day to day and nobody gains.
 * A negative amount, what remains of a meter behind its sub-meters, is shared like a positive one and negated.
 *
 * @param total a whole number.
 * @param weights whole numbers ≥ 0 in the order of the receivers' ids; at least one above 0. A weight of 0 receives 0.
 * @param day the day number that turns the order.
 * @throws RangeError if all weights are 0: the caller has to refuse before.
 * @example
 * shareOut(187_453, [12, 10], 20_612); // [102_247, 85_206]
 */
export function shareOut(total: number, weights: readonly number[], day: number): number[] {
  const shares = weights.map(() => 0);
  shareInto(total, weights, day, shares);
  return shares;
}

/** `shareOut` for hot loops: writes the shares into an array of the same length. */
export function shareInto(
  total: number,
  weights: readonly number[],
  day: number,
  shares: { [place: number]: number },
): void {
  const count = weights.length;
  let sum = 0;
  for (let j = 0; j < count; j++) sum += weights[j] ?? 0;
  if (sum <= 0) throw new RangeError('No receiver has a weight');
  const whole = Math.abs(total);
  let left = whole;
  const remainders: number[] = [];
  const isSafe = whole * sum <= Number.MAX_SAFE_INTEGER;
  for (let j = 0; j < count; j++) {
    const weight = weights[j] ?? 0;
    const { floor, remainder } = isSafe ? dividedSafely(whole * weight, sum) : divided(whole, weight, sum);
    shares[j] = floor;
    remainders[j] = remainder;
    left -= floor;
  }
  for (; left > 0; left--) {
    const next = largest(remainders, day);
    shares[next] = (shares[next] ?? 0) + 1;
    remainders[next] = -1;
  }
  if (total < 0) for (let j = 0; j < count; j++) shares[j] = shares[j] === 0 ? 0 : -(shares[j] ?? 0);
}

function dividedSafely(product: number, by: number): { floor: number; remainder: number } {
  const remainder = product % by;
  return { floor: (product - remainder) / by, remainder };
}

function divided(whole: number, weight: number, by: number): { floor: number; remainder: number } {
  const product = BigInt(whole) * BigInt(weight);
  const divisor = BigInt(by);
  return { floor: Number(product / divisor), remainder: Number(product % divisor) };
}

/** The place of the largest remainder; of equal ones that with the smaller (place − day) mod n. */
function largest(remainders: readonly number[], day: number): number {
  const count = remainders.length;
  let best = 0;
  for (let j = 1; j < count; j++) {
    const [mine, theirs] = [remainders[j] ?? -1, remainders[best] ?? -1];
    if (mine > theirs || (mine === theirs && turn(j, day, count) < turn(best, day, count))) best = j;
  }
  return best;
}

const turn = (place: number, day: number, count: number): number => (((place - day) % count) + count) % count;
