import { NO_BASIS, SINGLE } from '../meter/basis.ts';

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
  const columns = weights.map(() => new Float64Array(1));
  const basis = Uint8Array.of(SINGLE);
  shareDays(Float64Array.of(total), { from: 0, to: 0, day, basis }, weights, columns);
  return columns.map((column) => column[0] ?? 0);
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
 * @throws RangeError if all weights are 0.
 */
export function shareDays(
  totals: Float64Array,
  { from, to, day, basis }: DaySpan,
  weights: readonly number[],
  columns: readonly Float64Array[],
): void {
  const parts = partsOf(weights, columns);
  const count = weights.length;
  // The place that goes first among equals moves on by one each day.
  let first = (((day + from - 1) % count) + count) % count;
  for (let i = from; i <= to; i++) {
    first = first + 1 === count ? 0 : first + 1;
    if (basis[i] === NO_BASIS) continue;
    const left = addFloors(totals[i] ?? 0, i, parts);
    if (left !== 0) giveRest(left, first, i, parts);
  }
}

/** Weights, where what is shared by them goes, and the working space. */
interface Parts {
  readonly weights: Float64Array;
  readonly columns: readonly Float64Array[];
  readonly sum: number;
  /** Up to here a product with the weights is exact in a number. */
  readonly mostPlain: number;
  readonly remainders: Float64Array;
}

function partsOf(weights: readonly number[], columns: readonly Float64Array[]): Parts {
  const sum = weights.reduce((so, weight) => so + weight, 0);
  if (sum <= 0) throw new RangeError('No receiver has a weight');
  return {
    weights: Float64Array.from(weights),
    columns,
    sum,
    mostPlain: Math.floor(Number.MAX_SAFE_INTEGER / sum),
    remainders: new Float64Array(weights.length),
  };
}

/** Adds the floors of a day's parts and notes their remainders; returns the units that are left over, with the total's sign. */
function addFloors(total: number, i: number, parts: Parts): number {
  const { weights, columns, sum, mostPlain, remainders } = parts;
  const sign = total < 0 ? -1 : 1;
  const whole = total * sign;
  if (whole > mostPlain) return addFloorsExactly(total, i, parts);
  let left = whole;
  for (let j = 0; j < weights.length; j++) {
    // Below 2^53 a product is exact, and so is the floor of its quotient.
    const product = whole * (weights[j] ?? 0);
    const floor = Math.floor(product / sum);
    remainders[j] = product - floor * sum;
    left -= floor;
    add(columns[j], i, sign * floor);
  }
  return left * sign;
}

function addFloorsExactly(total: number, i: number, { weights, columns, sum, remainders }: Parts): number {
  const [divisor, sign] = [BigInt(sum), total < 0 ? -1n : 1n];
  const whole = BigInt(total) * sign;
  let left = whole;
  for (const [j, weight] of weights.entries()) {
    const product = whole * BigInt(weight);
    const floor = product / divisor;
    remainders[j] = Number(product % divisor);
    left -= floor;
    add(columns[j], i, Number(sign * floor));
  }
  return Number(left * sign);
}

/**
 * One more to each of the largest remainders; of equal ones to that with the smaller (place − day) mod n.
 *
 * @param rest negative where what is shared is.
 * @param first the place for which that is 0.
 */
function giveRest(rest: number, first: number, i: number, { columns, remainders }: Parts): void {
  const count = remainders.length;
  const unit = Math.sign(rest);
  for (let left = rest; left !== 0; left -= unit) {
    // Looked through from there on, so that of equal remainders the first is the one.
    let best = first;
    let at = first;
    for (let step = 1; step < count; step++) {
      at = at + 1 === count ? 0 : at + 1;
      if ((remainders[at] ?? -1) > (remainders[best] ?? -1)) best = at;
    }
    add(columns[best], i, unit);
    remainders[best] = -1;
  }
}

function add(column: Float64Array | undefined, i: number, more: number): void {
  if (column !== undefined) column[i] = (column[i] ?? 0) + more;
}
