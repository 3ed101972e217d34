import type { Decimal } from '@soxanh/core';
import type { DecimalSign } from '../export/csv.ts';
import { numberWith } from '../import/number-text.ts';

/** What a cell holds. `none`: no measurement, as programs write it. */
export type CellKind = 'number' | 'none' | 'unreadable';

/** What programs write where nothing was measured. */
const NOTHING = /^(|nan|null|none|nil|na|n\/a|#n\/a|-|–|—|\?)$/i;

/** Digits that always fit a number exactly. */
const SAFE_DIGITS = 15;
const LARGEST_PLAIN = 10 ** SAFE_DIGITS;

/** A longer exponent is no measurement, and would cost time. */
const EXPONENT = /^(-?\d+(?:\.\d+)?)[eE]([+-]?\d{1,2})$/;

const [ZERO, NINE] = [48, 57];

/**
 * Reads the numbers of one column, one after the other, into itself: a series has half a million of them, and an object
 * for each would cost more than the reading.
 */
export class NumberCell {
  /** The number is `digits` ÷ 10^`places`; if `big` is there, that ÷ 10^`places`. */
  digits = 0;
  places = 0;
  big: bigint | undefined;
  private readonly sign: number;
  private readonly decimal: DecimalSign;
  private readonly grouping: boolean;

  /** @param grouping whether the other sign may group in threes. */
  constructor(decimal: DecimalSign, grouping: boolean) {
    this.decimal = decimal;
    this.grouping = grouping;
    this.sign = decimal === '.' ? 46 : 44;
  }

  /** Takes in a cell; unless it is a number, the fields keep whatever they had. */
  read(text: string): CellKind {
    const { length } = text;
    let digits = 0;
    let places = -1;
    let at = 0;
    for (; at < length && at <= SAFE_DIGITS; at++) {
      const code = text.charCodeAt(at);
      if (code >= ZERO && code <= NINE) {
        digits = digits * 10 + code - ZERO;
        if (places >= 0) places++;
      } else if (code === this.sign && places < 0 && at > 0 && at < length - 1) places = 0;
      else break;
    }
    if (at < length || length === 0) return this.readOther(text.trim());
    this.digits = digits;
    this.places = Math.max(places, 0);
    this.big = undefined;
    return 'number';
  }

  get value(): Decimal {
    return { digits: this.big ?? BigInt(this.digits), places: this.places };
  }

  get isNegative(): boolean {
    return this.big === undefined ? this.digits < 0 : this.big < 0n;
  }

  private readOther(text: string): CellKind {
    if (NOTHING.test(text)) return 'none';
    const value =
      numberWith(text, this.decimal, this.grouping) ?? withExponent(text.replace(this.decimal, '.'));
    if (value === undefined) return 'unreadable';
    this.set(value);
    return 'number';
  }

  private set({ digits, places }: Decimal): void {
    const plain = Number(digits);
    const isPlain = plain > -LARGEST_PLAIN && plain < LARGEST_PLAIN;
    this.digits = isPlain ? plain : 0;
    this.big = isPlain ? undefined : digits;
    this.places = places;
  }
}

/** `9.1e-05`, as programs write small floats; exact. */
function withExponent(written: string): Decimal | undefined {
  const match = EXPONENT.exec(written);
  const base = match?.[1] === undefined ? undefined : numberWith(match[1], '.', false);
  if (base === undefined) return undefined;
  const places = base.places - Number(match?.[2] ?? 0);
  return places >= 0
    ? { digits: base.digits, places }
    : { digits: base.digits * 10n ** BigInt(-places), places: 0 };
}
