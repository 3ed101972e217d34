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

/** When a percentage may stand beside amounts. */
export interface RatioRule {
  /** The least part of the days that must have a value, those that wait for a reading among them; hundredths of a per cent. */
  readonly limit: number;
  /** The least amount compared with, small units: small numbers have no percentage. */
  readonly floor: number;
}

const isActive = ({ amount, coverage }: Tally): boolean => amount !== null || coverage.expected > 0;

/**
 * The absolute change between two totals.
 *
 * @param ratio when a percentage may stand beside the amounts; undefined if never.
 */
export function absoluteChange(
  judged: Figure,
  compared: Figure,
  ratio: RatioRule | undefined,
): AbsoluteChange {
  const isKnown = judged.amount !== null && compared.amount !== null;
  const change = isKnown ? judged.amount - compared.amount : null;
  const isRatio =
    ratio !== undefined &&
    change !== null &&
    compared.amount !== null &&
    compared.amount > 0 &&
    compared.amount >= ratio.floor &&
    [judged, compared].every((figure) => isRead(figure, ratio.limit));
  return { judged, compared, change, relative: isRatio ? fraction(change, compared.amount) : null };
}

/** Of a month read to its middle the sum is less by nature: held against a whole month it would look like thrift. */
export const isRead = ({ coverage, waiting }: Figure, limit: number): boolean =>
  isEnough(coverage.valued, coverage.expected + waiting, limit);
