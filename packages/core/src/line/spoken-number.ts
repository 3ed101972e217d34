import {
  addFractions,
  fraction,
  type Fraction,
  HALF,
  isWholeFraction,
  multiplyFractions,
} from '../quantity/fraction.ts';

/** A word that is part of a number. */
export type NumberWord =
  /** một … chín, one … nineteen, nửa, or a number in digits. */
  | { readonly kind: 'digit'; readonly value: Fraction }
  /** hăm, twenty … ninety: takes a digit after it. */
  | { readonly kind: 'tens'; readonly value: number }
  /** mươi, chục, tá, trăm, nghìn. `short`: what a bare digit after it counts ("trăm hai" is 120). */
  | { readonly kind: 'scale'; readonly value: number; readonly short: number }
  /** lẻ, linh: the digit after it counts ones ("trăm lẻ hai" is 102). */
  | { readonly kind: 'link' }
  /** rưỡi, and a half: half of what was said last ("trăm rưỡi" is 150). */
  | { readonly kind: 'rest' };

/** A number as far as it has been said. */
export interface Spoken {
  readonly total: Fraction;
  /** A digit that may still be multiplied. */
  readonly open?: Fraction;
  /** The last multiplier; 0 before the first. */
  readonly scale: number;
  /** What `open` counts if nothing multiplies it. */
  readonly short: number;
  /** Nothing follows "rưỡi". */
  readonly ended?: true;
}

const ZERO = fraction(0);
const THOUSAND = 1000;

export const NOTHING_SAID: Spoken = { total: ZERO, scale: 0, short: 1 };

/**
 * Adds a word to a number.
 *
 * @returns undefined if the word cannot continue it ("hai ba" is no number).
 */
export function say({ total, open, scale, short, ended }: Spoken, word: NumberWord): Spoken | undefined {
  if (ended) return undefined;
  switch (word.kind) {
    case 'digit':
      return open === undefined ? { total, open: word.value, scale, short } : undefined;
    case 'tens':
      return open === undefined && scale !== 10
        ? { total: addFractions(total, fraction(word.value)), scale: 10, short: 1 }
        : undefined;
    case 'link':
      return open === undefined && scale > 10 ? { total, scale, short: 1 } : undefined;
    case 'rest': {
      if (open === undefined ? scale === 0 : !isWholeFraction(open)) return undefined;
      const half =
        open === undefined
          ? multiplyFractions(HALF, fraction(scale))
          : addFractions(multiplyFractions(open, fraction(short)), HALF);
      return { total: addFractions(total, half), scale, short, ended: true };
    }
    case 'scale': {
      // Scales fall from left to right, but thousands multiply all that stands before them.
      const isGreater = scale !== 0 && word.value >= scale;
      if (isGreater && (word.value !== THOUSAND || scale === THOUSAND)) return undefined;
      const said = open ?? (isGreater ? ZERO : fraction(1));
      const sum = isGreater
        ? multiplyFractions(addFractions(total, said), fraction(word.value))
        : addFractions(total, multiplyFractions(said, fraction(word.value)));
      return { total: sum, scale: word.value, short: word.short };
    }
  }
}

/**
 * The number said.
 *
 * @example
 * // hai · mươi · lăm → 25, trăm · rưỡi → 150
 */
export const numberSaid = ({ total, open, short }: Spoken): Fraction =>
  open === undefined ? total : addFractions(total, multiplyFractions(open, fraction(short)));
