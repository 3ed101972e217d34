import type { ComparedPart } from './compared-part.ts';
import type { ComparedSide } from './lacking.ts';
import { subjectKey } from './subject.ts';
import type { Tally } from './tally.ts';

/** The tallies of one side that a saving rests on, each subject once: two parts may have the same predecessor. */
export function talliesOf(parts: readonly ComparedPart[], side: ComparedSide): Tally[] {
  const active = parts.filter(({ idle }) => !idle);
  const tallies = active.flatMap((part) => (side === 'judged' ? [part.judged] : part.compared));
  return [...new Map(tallies.map((tally) => [subjectKey(tally.subject), tally])).values()];
}

/** Use on days off that is left out of a side. */
export const leftOutOf = (parts: readonly ComparedPart[], side: ComparedSide): number =>
  talliesOf(parts, side).reduce((sum, { leftOut }) => sum + leftOut.amount, 0);
