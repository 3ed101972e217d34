import type { Decimal } from '@soxanh/core';

/** Powers of ten that a number holds exactly. */
const POWERS: readonly number[] = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** Where quick sums are put away, well before numbers stop being exact. */
const QUICK_LIMIT = 2 ** 52;

/**
 * A sum of decimals, exact (law Q1): in plain numbers while they are exact, which is nearly always, and in big ones where
 * they would not be. A year of minutes is half a million additions.
 */
export class ExactSum {
  private big = 0n;
  private quick = 0;
  private places = 0;

  /**
   * Adds `digits` ÷ 10^`places` × `times`.
   *
   * @param digits a whole number that is exact.
   * @param times a whole number, not negative.
   */
  add(digits: number, places: number, times: number): void {
    if (places > this.places) this.widen(places);
    const power = POWERS[this.places - places];
    const scaled = power === undefined ? Number.POSITIVE_INFINITY : digits * power * times;
    if (scaled <= QUICK_LIMIT && scaled >= -QUICK_LIMIT) {
      this.quick += scaled;
      if (this.quick > QUICK_LIMIT || this.quick < -QUICK_LIMIT) this.putAway();
    } else this.addBig(BigInt(digits), places, times);
  }

  /** `add` for digits that a number does not hold. */
  addBig(digits: bigint, places: number, times: number): void {
    if (places > this.places) this.widen(places);
    this.big += digits * 10n ** BigInt(this.places - places) * BigInt(times);
  }

  get value(): Decimal {
    return { digits: this.big + BigInt(this.quick), places: this.places };
  }

  private widen(places: number): void {
    this.putAway();
    this.big *= 10n ** BigInt(places - this.places);
    this.places = places;
  }

  private putAway(): void {
    this.big += BigInt(this.quick);
    this.quick = 0;
  }
}
