import { autocorrelation } from '../autocorrelation.ts';
import type { Numbers } from '../numbers.ts';
import { studentTails } from '../student.ts';
import type { ShapeFit } from './fit-shape.ts';
import type { PairedDays } from './paired-days.ts';
import { SHAPES, type Side } from './shape.ts';

/** How use changes with each degree on one side of a change point. */
export interface TemperatureSlope {
  readonly side: Side;
  /** The change point, in degrees; 0 for `along`. */
  readonly from: number;
  /** Use per degree away from the change point; for `along` per degree warmer. */
  readonly perDegree: number;
  /** As if there were only the effective days. */
  readonly standardError: number;
  /** How likely such a slope is if temperature does not matter. */
  readonly p: number;
}

/** A fitted shape as it competes with others. */
export interface WeighedShape {
  readonly base: number;
  readonly slopes: readonly TemperatureSlope[];
  /** The smaller the better: Schwarz's criterion. */
  readonly criterion: number;
  /** Days worth counting, where a warm day follows a warm day. */
  readonly effectiveDays: number;
}

/**
 * Weighs a fit. Criterion: Schwarz (1978), n·ln(squares ÷ n) + parameters·ln n, so that a change point must earn its
 * place. Effective days n′ = n·(1 − ρ) ÷ (1 + ρ), ρ the autocorrelation of each day's residual with that of the day before
 * it (Reddy and Claridge 2000; ASHRAE Guideline 14): without it a slope would look surer than it is. Standard errors take
 * the change points as known.
 */
export function weighShape({ shape, points, regression }: ShapeFit, days: PairedDays): WeighedShape {
  const { sides, parameters } = SHAPES[shape];
  const n = days.uses.length;
  const carried = Math.max(0, autocorrelation(onTheirDays(regression.residuals, days)) ?? 0);
  const effectiveDays = (n * (1 - carried)) / (1 + carried);
  const freedom = effectiveDays - parameters;
  const widening = freedom > 0 ? Math.sqrt((n - parameters) / freedom) : Infinity;

  const slopes = sides.map((side, at): TemperatureSlope => {
    const perDegree = regression.coefficients[at + 1] ?? NaN;
    const standardError = (regression.standardErrors[at + 1] ?? NaN) * widening;
    const p = studentTails(perDegree / standardError, Math.max(1, Math.floor(freedom)));
    return { side, from: points[at] ?? 0, perDegree, standardError, p };
  });
  // Below the rounding of the figures one shape is as exact as another.
  const rounding = days.uses.reduce((sum, use) => sum + (use * 1e-12) ** 2, 0);
  const squares = Math.max(regression.squares, rounding);
  const criterion = n * Math.log(squares / n) + parameters * Math.log(n);
  return { base: regression.coefficients[0] ?? NaN, slopes, criterion, effectiveDays };
}

/** Residuals on their days, NaN on the days between that have none: those far apart are no neighbours. */
function onTheirDays(residuals: Numbers, { places }: PairedDays): Numbers {
  const all = new Float64Array((places.at(-1) ?? -1) + 1).fill(NaN);
  for (const [at, place] of places.entries()) all[place] = residuals[at] ?? NaN;
  return all;
}
