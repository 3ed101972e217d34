import type { PeriodSum } from './period-sum.ts';
import type { OverviewCard } from './overview-view.ts';

/** Nothing has a value yet and nothing was due: a line of it would say nothing. */
export const isBlank = ({ amount, coverage }: Pick<PeriodSum, 'amount' | 'coverage'>): boolean =>
  amount === null && coverage.expected === 0;

/** A resource of which nothing is known in the period and nothing was due, as in a month's first days. */
export const isBlankCard = ({ rows, places }: OverviewCard): boolean =>
  [...places, ...rows.map(({ total }) => total)].every(isBlank);
