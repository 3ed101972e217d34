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
  const sharing = new Sharing(weights);
  sharing.share(total, day);
  return [...sharing.shares];
}

/** `shareOut` by the same weights day after day: what was worked out last stands in `shares`. */
export class Sharing {
  /** The shares of the amount shared last, in the order of the weights. */
  readonly shares: Float64Array;
  private readonly weights: Float64Array;
  private readonly remainders: Float64Array;
  private readonly sum: number;

  /** @throws RangeError if all weights are 0. */
  constructor(weights: readonly number[]) {
    this.weights = Float64Array.from(weights);
    this.shares = new Float64Array(weights.length);
    this.remainders = new Float64Array(weights.length);
    this.sum = weights.reduce((sum, weight) => sum + weight, 0);
    if (this.sum <= 0) throw new RangeError('No receiver has a weight');
  }

  /** Shares an amount of a day out. */
  share(total: number, day: number): void {
    const { shares, weights, remainders, sum } = this;
    const whole = Math.abs(total);
    // Below 2^53 a product is exact, and so is the floor of its quotient.
    if (whole * sum > Number.MAX_SAFE_INTEGER) this.divideExactly(whole);
    else {
      for (let j = 0; j < weights.length; j++) {
        const product = whole * (weights[j] ?? 0);
        const floor = Math.floor(product / sum);
        shares[j] = floor;
        remainders[j] = product - floor * sum;
      }
    }
    let left = whole;
    for (let j = 0; j < shares.length; j++) left -= shares[j] ?? 0;
    for (; left > 0; left--) this.giveOne(day);
    if (total < 0)
      for (let j = 0; j < shares.length; j++) shares[j] = shares[j] === 0 ? 0 : -(shares[j] ?? 0);
  }

  /** One more to the largest remainder; of equal ones to that with the smaller (place − day) mod n. */
  private giveOne(day: number): void {
    const { shares, remainders } = this;
    const count = shares.length;
    // In the order of (place − day) mod n, so that of equal remainders the first is the one.
    let at = ((day % count) + count) % count;
    let best = at;
    for (let step = 1; step < count; step++) {
      at = at + 1 === count ? 0 : at + 1;
      if ((remainders[at] ?? -1) > (remainders[best] ?? -1)) best = at;
    }
    shares[best] = (shares[best] ?? 0) + 1;
    remainders[best] = -1;
  }

  private divideExactly(whole: number): void {
    const divisor = BigInt(this.sum);
    for (const [j, weight] of this.weights.entries()) {
      const product = BigInt(whole) * BigInt(weight);
      this.shares[j] = Number(product / divisor);
      this.remainders[j] = Number(product % divisor);
    }
  }
}
