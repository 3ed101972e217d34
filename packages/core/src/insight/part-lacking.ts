import { isMeasuredAlike } from './evidence.ts';
import type { ComparedPart } from './compared-part.ts';
import type { Lacking, ComparedSide } from './lacking.ts';
import type { Part } from './subject.ts';
import type { StockCheck } from './stock-check.ts';
import type { Tally } from './tally.ts';

type Compared = Omit<ComparedPart, 'lacking'>;

/**
 * Why one subject cannot be compared, apart from coverage.
 *
 * @param isNew it did not exist in the period compared with, and has no predecessor.
 */
export function lackingOf(part: Compared, isNew: boolean): Lacking[] {
  // A department closed before the period has nothing to compare; in a group its past stands in the absolute figure.
  if (part.idle) return [];
  if (isNew) return [{ kind: 'no-predecessor', of: part.subject }];
  return [
    ...allocatedIn(part),
    ...otherMeters(part),
    ...(part.compared.length === 0 ? [] : withoutRate(part)),
    ...stockLack('judged', part.subject, part.stock.judged),
    ...part.stock.compared.flatMap(({ of, check }) => stockLack('compared', of, check)),
    ...sidesOf(part).flatMap(([side, tally]) => unknownPeople(side, tally)),
  ];
}

const sidesOf = ({ judged, compared }: Compared): (readonly [ComparedSide, Tally])[] => [
  ['judged', judged],
  ...compared.map((tally) => ['compared', tally] as const),
];

/** A share says so even on a side whose readings are missing: there is nothing to complete that would be judged. */
const allocatedIn = (part: Compared): Lacking[] =>
  sidesOf(part)
    .filter(
      ([side, { allocated }]) => allocated > 0 || part.measured[side].some(({ how }) => how === 'allocated'),
    )
    .map(([side, { subject, allocated }]) => ({ kind: 'allocated', side, of: subject, days: allocated }));

function otherMeters({ subject, measured, compared }: Compared): Lacking[] {
  const { judged, compared: before } = measured;
  // A side without anything measured says so by its coverage.
  if (compared.length === 0 || judged.length === 0 || before.length === 0) return [];
  return isMeasuredAlike(judged, before)
    ? []
    : [{ kind: 'measured-differently', of: subject, judged, compared: before }];
}

function withoutRate(part: Compared): Lacking[] {
  // Where a head-count is not known, that is what is lacking.
  const isCounted = sidesOf(part).every(([, tally]) => tally.peopleUnknown.length === 0);
  const { subject, types } = part;
  return types.flatMap(({ type, judged, compared }): Lacking[] => {
    if (judged.days === 0) return [];
    if (compared.days === 0) return [{ kind: 'no-day-of-type', of: subject, type }];
    if (part.per !== 'person' || !isCounted) return [];
    const sides: ComparedSide[] = [];
    if (judged.exposure === 0) sides.push('judged');
    if (compared.exposure === 0) sides.push('compared');
    return sides.map((side) => ({ kind: 'nobody', side, of: subject }));
  });
}

function stockLack(side: ComparedSide, of: Part, check: StockCheck): Lacking[] {
  if (check.kind === 'differs')
    return [{ kind: 'stock-differs', side, of, ratio: check.ratio, figures: check.figures }];
  return check.kind === 'recount' ? [{ kind: 'stock-recount', side, of, figures: check.figures }] : [];
}

const unknownPeople = (side: ComparedSide, { subject, peopleUnknown }: Tally): Lacking[] =>
  peopleUnknown.length === 0 ? [] : [{ kind: 'no-head-count', side, of: subject, days: peopleUnknown }];
