import type { ComparedPart } from './compared-part.ts';
import type { Saving } from './comparison.ts';
import {
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  type Fraction,
  NOTHING,
  subtractFractions,
} from '../quantity/fraction.ts';
import type { Lacking } from './lacking.ts';
import { targetOutcome, type Target } from './target.ts';

/**
 * The saving of one part or of several: E and A are added over the parts, then divided (ratios are never averaged).
 *
 * @param lacking if there is anything, the saving is withheld with it.
 * @param floor the least expected amount that has a percentage, small units.
 */
export function savingOf(
  parts: readonly ComparedPart[],
  lacking: readonly Lacking[],
  floor: number,
  target: Target | undefined,
): Saving {
  if (lacking.length > 0) return { kind: 'withheld', lacking };
  const actual = parts.reduce((sum, part) => sum + part.actual, 0);
  const expected = expectedOf(parts);
  // A ratio of nothing is no ratio, even where the office set the floor to zero.
  if (compareFractions(expected, fraction(floor)) < 0 || expected.n <= 0n)
    return { kind: 'small', actual, expected, floor };
  const saving = subtractFractions(expected, fraction(actual));
  return {
    kind: 'saving',
    actual,
    expected,
    saving,
    relative: divideFractions(saving, expected),
    target: target === undefined ? undefined : targetOutcome(target, actual, expected),
  };
}

/** Every part has an expected amount here: one without a rate is a reason to withhold. */
const expectedOf = (parts: readonly ComparedPart[]): Fraction =>
  parts.reduce((sum, { expected }) => addFractions(sum, expected ?? NOTHING), NOTHING);
