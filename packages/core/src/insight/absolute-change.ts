import type { AbsoluteChange, Figure } from './comparison.ts';
import { fraction } from '../quantity/fraction.ts';
import { sumJudgingCoverage } from './judging-coverage.ts';
import type { Tally } from './tally.ts';

/** The total of several subjects with its coverage; null if no day of any has a value. */
export function figureOf(tallies: readonly Tally[]): Figure {
  const amounts = tallies.map(({ amount }) => amount).filter((amount) => amount !== null);
  const { valued, expected, direct } = sumJudgingCoverage(tallies.map(({ coverage }) => coverage));
  return {
    amount: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
    coverage: { valued, expected },
    direct,
  };
}

/**
 * The absolute change between two totals.
 *
 * @param hasRatio whether a percentage may stand beside the amounts.
 */
export function absoluteChange(judged: Figure, compared: Figure, hasRatio: boolean): AbsoluteChange {
  const isKnown = judged.amount !== null && compared.amount !== null;
  const change = isKnown ? judged.amount - compared.amount : null;
  const isRatio = hasRatio && change !== null && compared.amount !== null && compared.amount > 0;
  return { judged, compared, change, relative: isRatio ? fraction(change, compared.amount) : null };
}
