import { ruleStretches } from '../allocation/rule.ts';
import type { Period } from '../calendar/period.ts';
import { meterIds, meterOn, meterResource } from '../meter/meter.ts';
import type { Office } from '../office/office.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { Evidence } from './evidence.ts';
import type { Part, Subject } from './subject.ts';

/**
 * What a subject's figure is the sum of. The whole office is its departments, as far as they have figures of their own,
 * and every other main meter: what is allocated is judged where it is measured (law A3), and what a main meter has
 * counted is not counted again behind it.
 *
 * @example
 * const evidence = ledgerEvidence(new Ledger(), context.office, dayOf(2026, 6, 30));
 * partsOf(evidence, WHOLE_OFFICE, 'paper', monthPeriod(2026, 6)); // [{ kind: 'department', id: 'van-phong' }]
 */
export function partsOf(
  evidence: Evidence,
  subject: Subject,
  resource: ResourceId,
  period: Period,
): readonly Part[] {
  if (subject.kind !== 'office') return [subject];
  const { office } = evidence;
  const departments = office.departments.map(({ id }): Part => ({ kind: 'department', id }));
  const own = departments.filter((part) =>
    evidence
      .measuredBy(part, resource, period)
      .every(({ how, meters }) => how !== 'allocated' && meters.every((id) => isMain(office, id, period))),
  );
  const ids = new Set(own.map(({ id }) => id));
  const mains = meterIds(office).filter(
    (id) =>
      meterResource(office, id) === resource &&
      isMain(office, id, period) &&
      !isCountedIn(office, id, ids, period),
  );
  return [...own, ...mains.map((id): Part => ({ kind: 'meter', id }))];
}

/** Tells whether a meter stands behind no other on some day of a period. */
const isMain = (office: Office, id: string, period: Period): boolean =>
  ruleStretches(office, id, period).some(({ first }) => {
    const described = meterOn(office, id, first);
    return described !== undefined && described.parent === undefined;
  });

/** Tells whether all that a meter counted stands in the figures of departments it serves alone. */
const isCountedIn = (office: Office, id: string, departments: ReadonlySet<string>, period: Period): boolean =>
  ruleStretches(office, id, period).every(
    ({ first, by, receivers }) =>
      meterOn(office, id, first) === undefined ||
      (by === 'alone' && receivers.every((receiver) => departments.has(receiver))),
  );
