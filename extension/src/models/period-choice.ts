import { addDays, isWithin, periodOf, type Day, type Grain, type Period } from '@soxanh/core';

/** How long a stretch a page shows. */
export type Reach = Exclude<Grain, 'day'>;

/** All reaches, shortest first. */
export const REACHES: readonly Reach[] = ['week', 'month', 'quarter', 'year'];

/** Which period a page shows. */
export interface PeriodChoice {
  readonly reach: Reach;
  /** A day of the period; undefined is the period of today, and stays so past midnight. */
  readonly day: Day | undefined;
}

/** The period of a choice. */
export const chosenPeriod = ({ reach, day }: PeriodChoice, today: Day): Period =>
  periodOf(day ?? today, reach);

/** Tells whether a choice shows the period that today lies in. */
export const isCurrent = (choice: PeriodChoice, today: Day): boolean =>
  isWithin(today, chosenPeriod(choice, today));

/**
 * The period before (−1) or after (1). There is nothing to read in periods that have not begun, so the current one is
 * the last.
 */
export function stepped(choice: PeriodChoice, step: -1 | 1, today: Day): PeriodChoice {
  const period = chosenPeriod(choice, today);
  const day = step === -1 ? addDays(period.first, -1) : addDays(period.last, 1);
  return { reach: choice.reach, day: day >= periodOf(today, choice.reach).first ? undefined : day };
}

/** The same time at another reach: the last day shown stays in sight, so that going back and forth loses nothing. */
export function reached(choice: PeriodChoice, reach: Reach, today: Day): PeriodChoice {
  if (isCurrent(choice, today)) return { reach, day: undefined };
  const { last } = chosenPeriod(choice, today);
  return isCurrent({ reach, day: last }, today) ? { reach, day: undefined } : { reach, day: last };
}
