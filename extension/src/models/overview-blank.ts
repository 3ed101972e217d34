import type { OverviewCard } from './overview-view.ts';
import { isBlankSum } from './period-sum.ts';

/** A resource of which nothing is known in the period and nothing was due, as in a month's first days. */
export const isBlankCard = ({ rows, places }: OverviewCard): boolean =>
  [...places, ...rows.map(({ total }) => total)].every(isBlankSum);
