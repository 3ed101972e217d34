import type { AbsoluteChange, Figure } from './comparison.ts';
import { fraction } from '../quantity/fraction.ts';
import { isEnough, sumJudgingCoverage } from './judging-coverage.ts';
import type { Tally } from './tally.ts';

/**
 * The total of several subjects with its coverage; null if no day of any has a value.
 *
 * @param isWaitedFor of whom days without a value are waited for; unless said, of all who have or owe anything.
 */
export function figureOf(
  tallies: readonly Tally[],
  isWaitedFor: (tally: Tally) => boolean = isActive,
): Figure {
  const amounts = tallies.map(({ amount }) => amount).filter((amount) => amount !== null);
  const { valued, expected, direct } = sumJudgingCoverage(tallies.map(({ coverage }) => coverage));
  return {
    amount: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
    coverage: { valued, expected },
    direct,
    waiting: tallies.filter(isWaitedFor).reduce((sum, { withoutData }) => sum + withoutData.length, 0),
  };
}

const isActive = ({ amount, coverage }: Tally): boolean => amount !== null || coverage.expected > 0;

/**
 * The absolute change between two totals.
 *
 * @param limit the least part of the days that must have a value for a percentage to stand beside the amounts, those that
 *   wait for a reading among them, in hundredths of a per cent; undefined if none may stand there.
 */
export function absoluteChange(judged: Figure, compared: Figure, limit: number | undefined): AbsoluteChange {
  const isKnown = judged.amount !== null && compared.amount !== null;
  const change = isKnown ? judged.amount - compared.amount : null;
  const isRatio =
    limit !== undefined &&
    change !== null &&
    compared.amount !== null &&
    compared.amount > 0 &&
    [judged, compared].every((figure) => isRead(figure, limit));
  return { judged, compared, change, relative: isRatio ? fraction(change, compared.amount) : null };
}

/** Of a month read to its middle the sum is less by nature: held against a whole month it would look like thrift. */
export const isRead = ({ coverage, waiting }: Figure, limit: number): boolean =>
  isEnough(coverage.valued, coverage.expected + waiting, limit);
