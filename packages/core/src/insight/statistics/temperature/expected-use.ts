import { degreesOf } from './shape.ts';
import type { TemperatureSlope } from './weigh-shape.ts';

/** What a fit needs to say what a day should use. */
export interface UseByTemperature {
  readonly base: number;
  readonly slopes: readonly TemperatureSlope[];
}

/**
 * What a day of this temperature is expected to use, in the unit of the fit. NaN if the temperature is.
 *
 * @example
 * const cooling = { side: 'above', from: 26, perDegree: 8, standardError: 0.1, p: 0 } as const;
 * expectedUse({ base: 100, slopes: [cooling] }, 30); // 132
 */
export const expectedUse = ({ base, slopes }: UseByTemperature, temperature: number): number =>
  slopes.reduce(
    (use, { side, from, perDegree }) => use + perDegree * degreesOf(side, from, temperature),
    // Without slopes a missing temperature is missing all the same.
    Number.isNaN(temperature) ? NaN : base,
  );
