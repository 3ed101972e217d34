import type { Day } from '../calendar/day.ts';
import type { MeterDays } from '../meter/meter-days.ts';
import type { ResourceId } from '../quantity/resource.ts';

/** An amount that is known for a stretch too long to fill: kept beside the total, in no day (law M4). */
export interface Unfilled {
  readonly meter: string;
  readonly resource: ResourceId;
  readonly first: Day;
  readonly last: Day;
  readonly amount: number;
}

/** What amounts given for some of its days already put into the totals is not said beside them once more. */
export const unfilledOf = ({ meter, resource, period, amount, open }: MeterDays): Unfilled[] =>
  open.flatMap(({ first, last, total, kind }) => {
    if (kind !== 'unfilled' || total === undefined || first < period.first || last > period.last) return [];
    const given = amount
      .subarray(first - period.first, last - period.first + 1)
      .reduce((so, each) => so + each, 0);
    return total > given ? [{ meter, resource, first, last, amount: total - given }] : [];
  });
