import type { Day, DayTable } from '@soxanh/core';
import type { ShownPeriod } from './period-choice.ts';

/** What every page over a period says of its figures: of which days they are, and up to which day they are judged. */
export interface PeriodView extends ShownPeriod {
  /** The last day whose absence is judged. */
  readonly asOf: Day;
  /** The same within the period: the last day that "everything is recorded" speaks of. */
  readonly judgedTo: Day;
}

/** The frame of a view made from a table. */
export const periodView = ({ asOf }: DayTable, shown: ShownPeriod): PeriodView => ({
  ...shown,
  asOf,
  judgedTo: asOf < shown.period.last ? asOf : shown.period.last,
});
