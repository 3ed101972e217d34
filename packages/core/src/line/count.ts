import { fraction, type Fraction, HALF, isSameFraction } from '../quantity/fraction.ts';
import { exactText } from '../quantity/fraction-text.ts';
import type { Scene, Span } from './scene.ts';
import type { Traits } from './traits.ts';
import { isBulk, UNIT_WORDS, type UnitId } from './unit.ts';

/** A number of units a part speaks of, and all that is known of it. */
export interface Count {
  readonly value: Fraction;
  /** The number in digits, if it was typed so. */
  readonly digits: string | undefined;
  readonly unit: Exclude<UnitId, 'crate'>;
  /** How many times: "15 bộ", "15 ×". 1 if nothing was said. */
  readonly sets: Fraction;
  readonly traits: Traits;
  readonly span: Span;
}

export const ONE = fraction(1);

/** A number with its unit: "2 ram", "nửa ram", "1 bottle". */
export function countText(value: Fraction, unit: UnitId, { language, texts }: Scene): string {
  const word = UNIT_WORDS[unit][language];
  if (isBulk(unit) && isSameFraction(value, HALF)) return texts.half(word);
  // "1 sheet", "1/3 ream", but "0 sheets".
  return texts.counted(exactText(value, language), word, value.n > 0n && value.n <= value.d);
}
