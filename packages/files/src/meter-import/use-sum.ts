import { ExactSum } from './exact-sum.ts';
import type { NumberCell } from './number-cell.ts';
import { plusRatio, type Ratio } from './ratio.ts';

/**
 * A sum of numbers that each count by a fraction: a kilowatt that lasts 900 seconds of an hour's 3,600, an amount of which 60
 * of 1,441 minutes fall on the day. Nothing is divided before the end, so nothing is lost.
 */
export class UseSum {
  private readonly parts = new Map<number, ExactSum>();
  private last: ExactSum | undefined;
  private lastOf = 0;

  /** Adds `value` × `times` ÷ `of`. */
  add(value: Pick<NumberCell, 'digits' | 'places' | 'big'>, times: number, of: number): void {
    const sum = this.last !== undefined && this.lastOf === of ? this.last : this.sumOf(of);
    if (value.big === undefined) sum.add(value.digits, value.places, times);
    else sum.addBig(value.big, value.places, times);
  }

  get total(): Ratio {
    let total: Ratio = { num: 0n, den: 1n };
    for (const [of, sum] of this.parts) {
      const { digits, places } = sum.value;
      total = plusRatio(total, { num: digits, den: BigInt(of) * 10n ** BigInt(places) });
    }
    return total;
  }

  private sumOf(of: number): ExactSum {
    const sum = this.parts.get(of) ?? new ExactSum();
    this.parts.set(of, sum);
    this.last = sum;
    this.lastOf = of;
    return sum;
  }
}
