import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { ResourceId } from '../quantity/resource.ts';

/** What a table is asked for. */
export interface DayQuestion {
  readonly period: Period;
  readonly asOf: Day;
  readonly department?: string | undefined;
  readonly resource?: ResourceId | undefined;
}
