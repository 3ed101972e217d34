import type { Period } from '../calendar/period.ts';

/**
 * Days of one thing that is measured or judged, index = day − first day of the period. Dense typed arrays, so that any
 * grouping is one pass. A department's column is one, and so is a building's or a meter's.
 */
export interface DaySeries {
  /** Small units; 0 where there is no value (see `state`). May be negative: what remains of a meter behind its sub-meters. */
  readonly amount: Float64Array;
  /** `stateCode` of the day, 0 for none. */
  readonly state: Uint8Array;
  /** 1 where a value is expected. */
  readonly expected: Uint8Array;
  /** Stretches of several days whose sum is known and whose days are estimated: reading gaps, entries over several days. */
  readonly stretches: readonly Period[];
}
