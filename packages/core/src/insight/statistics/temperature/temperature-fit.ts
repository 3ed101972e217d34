import { quantile } from 'simple-statistics';
import { err, ok, type Result } from '../../../result/result.ts';
import { mean } from '../mean.ts';
import type { Numbers } from '../numbers.ts';
import { expectedUse } from './expected-use.ts';
import { fitErrors, type FitErrors } from './fit-errors.ts';
import { fitShape } from './fit-shape.ts';
import { pairDays, type PairedDays } from './paired-days.ts';
import { SHAPES, type Shape } from './shape.ts';
import { TEMPERATURE_LIMITS, type TemperatureLimits } from './temperature-limits.ts';
import { weighShape, type TemperatureSlope } from './weigh-shape.ts';

/** How a building's daily use follows the day's mean temperature. Use in the unit given, degrees in the scale given. */
export interface TemperatureFit {
  readonly shape: Shape;
  /** Use at a temperature where no slope counts. */
  readonly base: number;
  readonly slopes: readonly TemperatureSlope[];
  /** The coldest and the warmest day it was made of: it knows nothing beyond. */
  readonly range: { readonly low: number; readonly high: number };
  readonly errors: FitErrors;
  /** Days worth counting, where a warm day follows a warm day. */
  readonly effectiveDays: number;
  /** Every shape that competed, so that the choice can be opened (law I3). */
  readonly tried: readonly TriedShape[];
}

/** A shape that competed, and why it could not win. */
export interface TriedShape {
  readonly shape: Shape;
  readonly parameters: number;
  /** Schwarz's criterion: the smallest of those not refused wins. */
  readonly criterion: number;
  readonly errors: FitErrors;
  readonly refused: 'wrong-sign' | 'not-significant' | undefined;
}

/** Why nothing is said from temperature, with the facts. */
export type NoTemperatureFit =
  | { readonly kind: 'too-few-days'; readonly days: number; readonly needed: number }
  | { readonly kind: 'nothing-used'; readonly days: number }
  | { readonly kind: 'narrow-temperatures'; readonly spread: number; readonly needed: number }
  | { readonly kind: 'no-dependence'; readonly days: number; readonly tried: readonly TriedShape[] }
  | { readonly kind: 'rough-fit'; readonly limit: number; readonly fit: TemperatureFit };

interface Candidate extends TriedShape {
  readonly base: number;
  readonly slopes: readonly TemperatureSlope[];
  readonly effectiveDays: number;
}

/**
 * Change-point regression of daily use on the day's mean temperature, so that a hot month is not called waste. Shapes of
 * ASHRAE's Inverse Modeling Toolkit (RP-1050; Kissock, Haberl and Claridge 2003): mean, line, 3-parameter heating and
 * cooling, 5-parameter. Of those whose slopes are significant and run the right way the one with the smallest Schwarz
 * criterion wins; if the plain mean does, nothing is said. Give days of one type: working days and days off follow the
 * weather differently.
 *
 * @param temperatures a mean a day, NaN where missing.
 * @param uses beside the temperatures, NaN where missing (law L1), days in order.
 * @param limits what there must be before anything is said.
 * @example
 * // 100 kWh a day, 8 more for each degree above 26.
 * const temperatures = Array.from({ length: 120 }, (_, day) => 18 + (day % 16));
 * const uses = temperatures.map((t, day) => 100 + 8 * Math.max(0, t - 26) + (day % 3));
 * const found = temperatureFit(temperatures, uses);
 * found.ok && found.value.shape; // 'cooling'
 */
export function temperatureFit(
  temperatures: Numbers,
  uses: Numbers,
  limits: Partial<TemperatureLimits> = {},
): Result<TemperatureFit, NoTemperatureFit> {
  const all = { ...TEMPERATURE_LIMITS, ...limits };
  const days = pairDays(temperatures, uses);
  const lacking = whatLacks(days, all);
  if (lacking) return err(lacking);

  const candidates = candidatesOf(days, all);
  const tried = candidates.map(({ shape, parameters, criterion, errors, refused }) => ({
    shape,
    parameters,
    criterion,
    errors,
    refused,
  }));
  const admitted = candidates.filter(({ refused }) => refused === undefined);
  const best = admitted.toSorted((a, b) => a.criterion - b.criterion)[0];
  if (best === undefined || best.shape === 'flat')
    return err({ kind: 'no-dependence', days: days.uses.length, tried });

  const { shape, base, slopes, errors, effectiveDays } = best;
  const range = { low: Math.min(...days.temperatures), high: Math.max(...days.temperatures) };
  const fit = { shape, base, slopes, range, errors, effectiveDays, tried };
  if (errors.cvRmse > all.largestCvRmse) return err({ kind: 'rough-fit', limit: all.largestCvRmse, fit });
  return ok(fit);
}

/** What must be known before a fit is even tried. */
function whatLacks(
  { temperatures, uses }: PairedDays,
  { leastDays, leastSpread }: TemperatureLimits,
): NoTemperatureFit | undefined {
  const days = uses.length;
  if (days < leastDays) return { kind: 'too-few-days', days, needed: leastDays };
  if ((mean(uses) ?? 0) <= 0) return { kind: 'nothing-used', days };
  const spread = quantile([...temperatures], 0.95) - quantile([...temperatures], 0.05);
  if (spread < leastSpread) return { kind: 'narrow-temperatures', spread, needed: leastSpread };
  return undefined;
}

function candidatesOf(days: PairedDays, limits: TemperatureLimits): Candidate[] {
  const sorted = days.temperatures.toSorted();
  const range = {
    low: sorted[limits.leastSideDays - 1] ?? Infinity,
    high: sorted[sorted.length - limits.leastSideDays] ?? -Infinity,
  };
  const shapes = Object.keys(SHAPES) as Shape[];
  return shapes.flatMap((shape): Candidate[] => {
    const fitted = fitShape(shape, days, range);
    if (fitted === undefined) return [];
    const weighed = weighShape(fitted, days);
    const expected = days.temperatures.map((temperature) => expectedUse(weighed, temperature));
    const { parameters } = SHAPES[shape];
    const errors = fitErrors(days.uses, expected, parameters);
    return errors
      ? [{ shape, parameters, errors, refused: refusal(weighed.slopes, limits), ...weighed }]
      : [];
  });
}

function refusal(
  slopes: readonly TemperatureSlope[],
  { significance }: TemperatureLimits,
): TriedShape['refused'] {
  if (slopes.some(({ side, perDegree }) => side !== 'along' && perDegree <= 0)) return 'wrong-sign';
  return slopes.every(({ p }) => p < significance) ? undefined : 'not-significant';
}
