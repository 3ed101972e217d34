import type { Day, ResourceId } from '@soxanh/core';
import type { DayClock } from './day-clock.ts';
import { timesRatio, type Ratio } from './ratio.ts';

/** What is needed to make small units of the sums of a file. */
export interface Measure {
  readonly clock: DayClock;
  readonly resource: ResourceId;
  /** Small units for one of the file's, on a day. */
  readonly per: (day: Day) => Ratio;
}

/** A sum of a day in small units, not rounded yet. */
export const amountOf = (sum: Ratio, day: Day, { per }: Measure): Ratio => timesRatio(sum, per(day));
