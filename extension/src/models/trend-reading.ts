import {
  mannKendall,
  seasonalMannKendall,
  seasonalSenSlope,
  senSlope,
  stepChange,
  type SlopeEstimate,
  type StepChange,
  type TrendTest,
} from '@soxanh/core';
import type { TrendGrain, TrendPoint } from './trend-points.ts';

/** What statistics say of a course, each by the method it names (law I4); or why nothing can be said. */
export type TrendReading =
  | {
      readonly kind: 'read';
      /** Groups whose mean was used. */
      readonly count: number;
      /** Each month against the same month of other years, so that the season makes no trend. */
      readonly seasonal: boolean;
      /** Per group; per year if seasonal. */
      readonly slope: SlopeEstimate | undefined;
      readonly test: TrendTest | undefined;
      /** Not looked for among months of several years. */
      readonly step: (StepChange & { readonly at: TrendPoint }) | undefined;
    }
  | { readonly kind: 'too-few'; readonly count: number; readonly needed: number }
  /** A share says nothing of the department (law A3). */
  | { readonly kind: 'allocated' };

/** The normal distribution of Kendall's score is good from about ten values on (Gilbert 1987). */
const FEWEST = 10;

const MONTHS = 12;

/** Reads a course of means; groups that are not over or have too few days have none and are left out. */
export function readTrend(points: readonly TrendPoint[], grain: TrendGrain): TrendReading {
  if (points.some(({ allocated }) => allocated !== 0)) return { kind: 'allocated' };
  const rates = points.map(({ rate }) => rate ?? NaN);
  const count = rates.filter((rate) => !Number.isNaN(rate)).length;
  if (count < FEWEST) return { kind: 'too-few', count, needed: FEWEST };
  const known = [...rates.keys()].filter((at) => !Number.isNaN(rates[at]));
  const seasonal = grain === 'month' && (known.at(-1) ?? 0) - (known[0] ?? 0) + 1 >= 2 * MONTHS;
  // Of two or three years nothing tells a step from a season: weeks or days do.
  const step = seasonal ? undefined : stepChange(rates);
  const at = step === undefined ? undefined : points[step.first];
  return {
    kind: 'read',
    count,
    seasonal,
    slope: seasonal ? seasonalSenSlope(rates, MONTHS) : senSlope(rates),
    test: seasonal ? seasonalMannKendall(rates, MONTHS) : mannKendall(rates),
    step: step?.isSignificant === true && at !== undefined ? { ...step, at } : undefined,
  };
}
