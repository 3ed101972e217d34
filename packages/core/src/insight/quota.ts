import { addDays, dayNumberFromText, type Day } from '../calendar/day.ts';
import { isWithin, type Period } from '../calendar/period.ts';
import type { Office } from '../office/office.ts';
import { QUOTA } from '../office/readers-judging.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { Part, Subject } from './subject.ts';

/** An amount allotted for a period, small units. */
export interface QuotaFact {
  readonly of: string;
  readonly period: Period;
  readonly amount: number;
}

/** What is allotted for a period, and the facts it is the sum of. */
export interface Quota {
  readonly amount: number;
  readonly facts: readonly QuotaFact[];
}

/**
 * The quota of a period: the one stated for it, or the sum of those that tile it (three months make their quarter), of the
 * subject itself, else of all its parts together. Never a part of a longer quota: that would be a guess.
 *
 * @returns undefined if the period is not tiled exactly.
 * @example
 * const value = { amount: 4000, through: '2026-06-30' };
 * const office = officeOf([{ id: '1', topic: 'quota', of: 'van-phong/paper', from: '2026-06-01', value }]);
 * const of = { kind: 'department', id: 'van-phong' } as const;
 * quotaOf(office, of, [of], 'paper', monthPeriod(2026, 6))?.amount; // 4000
 */
export function quotaOf(
  office: Office,
  subject: Subject,
  parts: readonly Part[],
  resource: ResourceId,
  period: Period,
): Quota | undefined {
  const own = tiles(statedQuotas(office, subject.id, resource), period);
  if (own !== undefined) return sumOf(own);
  const ofParts = parts.map(({ id }) => tiles(statedQuotas(office, id, resource), period));
  const all = ofParts.filter((facts) => facts !== undefined);
  return all.length === 0 || all.length < ofParts.length ? undefined : sumOf(all.flat());
}

const sumOf = (facts: readonly QuotaFact[]): Quota => ({
  amount: facts.reduce((sum, { amount }) => sum + amount, 0),
  facts,
});

/**
 * The quota a day falls in, for those who ask how a subject stands today without naming a period: of several the one that
 * began last, the shortest of them.
 *
 * @example
 * quotaOn(context.office, 'van-phong', 'paper', context.today); // undefined
 */
export const quotaOn = (office: Office, of: string, resource: ResourceId, day: Day): QuotaFact | undefined =>
  statedQuotas(office, of, resource).findLast(({ period }) => isWithin(day, period));

/**
 * All quotas of a subject, in the order of their first days, the longer before the shorter: a fact's own day is the first
 * of its period. A month and a year that begin together stand beside each other; of two for the same days the later fact holds.
 */
function statedQuotas(office: Office, of: string, resource: ResourceId): QuotaFact[] {
  const byDays = new Map<string, QuotaFact>();
  for (const { from: first, value } of office.facts.one(QUOTA, `${of}/${resource}`).stated()) {
    const last = dayNumberFromText(value.through);
    if (last === undefined || last < first) continue;
    byDays.set(`${first}/${last}`, { of, period: { first, last }, amount: value.amount });
  }
  return [...byDays.values()].toSorted(
    (a, b) => a.period.first - b.period.first || b.period.last - a.period.last,
  );
}

/** The quotas that lie end to end from the first day of a period to its last; the longest that lead there. */
function tiles(quotas: readonly QuotaFact[], { first, last }: Period): QuotaFact[] | undefined {
  if (first > last) return [];
  for (const tile of quotas) {
    if (tile.period.first !== first || tile.period.last > last) continue;
    const rest = tiles(quotas, { first: addDays(tile.period.last, 1), last });
    if (rest !== undefined) return [tile, ...rest];
  }
  return undefined;
}
