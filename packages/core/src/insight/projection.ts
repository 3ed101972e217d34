import type { Coverage } from '../ledger/totals.ts';
import {
  addFractions,
  divideFractions,
  fraction,
  type Fraction,
  multiplyFractions,
  NOTHING,
} from '../quantity/fraction.ts';
import { isEnough, sumJudgingCoverage } from './judging-coverage.ts';
import type { Setting } from '../office/method-settings.ts';
import type { PacePart } from './pace-part.ts';

/** What the use so far leads to. */
export type Projection =
  | {
      readonly kind: 'projected';
      /** Û: use so far with the missing days filled, for projection only; exact small units. */
      readonly filled: Fraction;
      /** π = Û ÷ (Q·F); undefined where nothing was allotted so far. */
      readonly pace: Fraction | undefined;
      /** Use at the end of the period. */
      readonly end: Fraction;
    }
  /** "Chưa đủ số liệu để dự báo". */
  | {
      readonly kind: 'not-enough';
      readonly coverage: Coverage;
      /** Hundredths of a per cent. */
      readonly limit: number;
      /** Fewest working days with a value of any part, and how many are needed. */
      readonly workingDays: number;
      readonly needed: number;
    };

/** Tells whether anything was expected of a part so far. */
export const isFollowed = ({ coverage }: PacePart): boolean => coverage.expected > 0;

/** A part that is followed and has no rate yet leaves the whole without a projection. */
export function project(
  parts: readonly PacePart[],
  expectedSoFar: Fraction,
  settings: readonly Setting[],
): Projection {
  const [limit = 0, needed = 0] = settings.map(({ value }) => value);
  const followed = parts.filter(isFollowed);
  const { valued, expected } = sumJudgingCoverage(followed.map(({ coverage }) => coverage));
  const workingDays = Math.min(...followed.map((part) => part.workingDays), Number.MAX_SAFE_INTEGER);
  const isKnown = followed.length > 0 && followed.every(({ rate }) => rate !== undefined);
  if (!isKnown || !isEnough(valued, expected, limit) || workingDays < needed) {
    const coverage = { valued, expected };
    const counted = followed.length === 0 ? 0 : workingDays;
    return { kind: 'not-enough', coverage, limit, workingDays: counted, needed };
  }
  const filled = parts.reduce((total, part) => addFractions(total, filledOf(part)), NOTHING);
  const end = parts.reduce(
    (total, part) => addFractions(total, atRate(part, part.weight - part.weightGone)),
    filled,
  );
  const pace = expectedSoFar.n === 0n ? undefined : divideFractions(filled, expectedSoFar);
  return { kind: 'projected', filled, pace, end };
}

/** U + ρ · (Mₜ − M_c). */
const filledOf = (part: PacePart): Fraction =>
  addFractions(fraction(part.used), atRate(part, part.weightGone - part.weightCovered));

/**
 * Use at a part's rate. A part that nobody expects anything of has no rate, and adds what it recorded alone.
 *
 * @param weight thousandths of a working day.
 */
export const atRate = ({ rate }: PacePart, weight: number): Fraction =>
  rate === undefined ? NOTHING : multiplyFractions(rate, fraction(weight));
