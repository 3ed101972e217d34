import { NO_BASIS } from '../meter/fill-days.ts';

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

/** Some days of a column: from one place to another, those with a basis only. */
interface DaySpan {
  readonly from: number;
  readonly to: number;
  /** The day at place 0. */
  readonly day: number;
  readonly basis: Uint8Array;
}

/**
 * `shareOut` of each of some days by the same weights, each share added to its receiver's column.
 *
 * @param columns one for each weight, with as many places as `totals`.
 */
export function shareDays(
  totals: Float64Array,
  { from, to, day, basis }: DaySpan,
  weights: readonly number[],
  columns: readonly Float64Array[],
): void {
  const sharing = new Sharing(weights);
  const { shares } = sharing;
  for (let i = from; i <= to; i++) {
    if (basis[i] === NO_BASIS) continue;
    sharing.share(totals[i] ?? 0, day + i);
    for (let j = 0; j < columns.length; j++) {
      const column = columns[j];
      if (column !== undefined) column[i] = (column[i] ?? 0) + (shares[j] ?? 0);
    }
  }
}

/** Shares by the same weights, amount after amount; those of the last one stand in `shares`. */
class Sharing {
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
    let left = whole;
    // Below 2^53 a product is exact, and so is the floor of its quotient.
    const isSafe = whole * sum <= Number.MAX_SAFE_INTEGER;
    for (let j = 0; j < weights.length; j++) {
      const product = whole * (weights[j] ?? 0);
      const floor = isSafe ? Math.floor(product / sum) : this.exactFloor(whole, j);
      shares[j] = floor;
      remainders[j] = isSafe ? product - floor * sum : this.exactRemainder(whole, j);
      left -= floor;
    }
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

  private exactFloor(whole: number, j: number): number {
    return Number((BigInt(whole) * BigInt(this.weights[j] ?? 0)) / BigInt(this.sum));
  }

  private exactRemainder(whole: number, j: number): number {
    return Number((BigInt(whole) * BigInt(this.weights[j] ?? 0)) % BigInt(this.sum));
  }
}
