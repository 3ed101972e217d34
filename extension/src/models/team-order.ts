import { isBlankSum } from './period-sum.ts';
import type { ResourceCard } from './team-view.ts';

/** A card of which neither the department nor a building of its has anything to say in the period. */
const isBlankResource = ({ total, places }: ResourceCard): boolean => [total, ...places].every(isBlankSum);

/** What is known stands first: whoever looks for five seconds sees figures, not that there are none yet. */
export const knownFirst = (cards: readonly ResourceCard[]): ResourceCard[] => [
  ...cards.filter((card) => !isBlankResource(card)),
  ...cards.filter(isBlankResource),
];
