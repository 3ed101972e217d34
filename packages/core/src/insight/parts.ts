import { ruleStretches } from '../allocation/rule.ts';
import type { Period } from '../calendar/period.ts';
import { meterIds, meterOn, meterResource } from '../meter/meter.ts';
import type { Office } from '../office/office.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { Evidence } from './evidence.ts';
import type { Part, Subject } from './subject.ts';

/**
 * What a subject's figure is the sum of. The whole office is its departments, as far as they have figures of their own,
 * and the main meters that serve several of them: what is allocated is judged where it is measured (law A3).
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
    evidence.measuredBy(part, resource, period).every(({ how }) => how !== 'allocated'),
  );
  const shared = meterIds(office).filter((id) => isSharedMain(office, id, resource, period));
  return [...own, ...shared.map((id): Part => ({ kind: 'meter', id }))];
}

/** A main meter that on some day of the period serves more than one department, or nobody in particular. */
function isSharedMain(office: Office, id: string, resource: ResourceId, period: Period): boolean {
  if (meterResource(office, id) !== resource) return false;
  return ruleStretches(office, id, period).some(({ first, by }) => {
    const described = meterOn(office, id, first);
    return described !== undefined && described.parent === undefined && by !== 'alone';
  });
}
