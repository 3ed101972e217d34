import { err, ok, type Result } from '../../../result/result.ts';
import type { Numbers } from '../numbers.ts';
import { expectedUse } from './expected-use.ts';
import { fitErrors, type FitErrors } from './fit-errors.ts';
import { SHAPES } from './shape.ts';
import { temperatureFit, type NoTemperatureFit, type TemperatureFit } from './temperature-fit.ts';
import type { TemperatureLimits } from './temperature-limits.ts';

/** How well a fit foretells days it has not seen. */
export interface TemperatureTrial<Type> {
  readonly fits: ReadonlyMap<Type, TemperatureFit>;
  /** Errors over the days it was made of. */
  readonly fitted: FitErrors;
  /** Errors over the later days. */
  readonly foretold: FitErrors;
}

/** Days with their temperature, use and type, side by side and in order. */
export interface TypedDays<Type> {
  readonly temperatures: Numbers;
  readonly uses: Numbers;
  readonly types: ArrayLike<Type>;
}

/** Which day type could not be fitted and why, or that the later days hold nothing to compare. */
export type NoTrial<Type> =
  | { readonly kind: 'no-fit'; readonly type: Type; readonly because: NoTemperatureFit }
  | { readonly kind: 'nothing-to-compare' };

/**
 * {@link temperatureFit} for each day type by itself.
 *
 * @example
 * const days = { temperatures: [20], uses: [100], types: ['W'] };
 * temperatureFits(days).get('W'); // { ok: false, error: { kind: 'too-few-days', days: 1, needed: 90 } }
 */
export function temperatureFits<Type>(
  { temperatures, uses, types }: TypedDays<Type>,
  limits: Partial<TemperatureLimits> = {},
): Map<Type, Result<TemperatureFit, NoTemperatureFit>> {
  const kinds = new Set(Array.from(types));
  // Days of other types stay in their places as missing, so that only neighbours are neighbours.
  const usesOf = (kind: Type): number[] => Array.from(uses, (use, day) => (types[day] === kind ? use : NaN));
  return new Map([...kinds].map((kind) => [kind, temperatureFit(temperatures, usesOf(kind), limits)]));
}

/**
 * Fits all but the last days and foretells those: the error that counts is the one over days a fit has not seen.
 *
 * @param last days at the end that are kept from the fit.
 * @example
 * const temperatures = Array.from({ length: 240 }, (_, day) => 18 + (day % 16));
 * const uses = temperatures.map((t, day) => 100 + 8 * Math.max(0, t - 26) + (day % 3));
 * const trial = temperatureTrial({ temperatures, uses, types: uses.map(() => 'W') }, 120);
 * trial.ok && trial.value.foretold.days; // 120
 */
export function temperatureTrial<Type>(
  days: TypedDays<Type>,
  last: number,
  limits: Partial<TemperatureLimits> = {},
): Result<TemperatureTrial<Type>, NoTrial<Type>> {
  const cut = days.uses.length - last;
  const known = Array.from(days.uses, (use, day) => (day < cut ? use : NaN));
  const fits = new Map<Type, TemperatureFit>();
  for (const [type, fit] of temperatureFits({ ...days, uses: known }, limits)) {
    if (!fit.ok) return err({ kind: 'no-fit', type, because: fit.error });
    fits.set(type, fit.value);
  }
  const expected = Array.from(days.temperatures, (temperature, day) => {
    const fit = fits.get(days.types[day] as Type);
    return fit ? expectedUse(fit, temperature) : NaN;
  });
  const parameters = [...fits.values()].reduce((sum, { shape }) => sum + SHAPES[shape].parameters, 0);
  const fitted = fitErrors(known, expected, parameters);
  const foretold = fitErrors(Array.from(days.uses).slice(cut), expected.slice(cut), 0);
  return fitted && foretold ? ok({ fits, fitted, foretold }) : err({ kind: 'nothing-to-compare' });
}
