import {
  isResourceId,
  meterIds,
  meterName,
  meterResource,
  ruleOn,
  type Day,
  type Office,
} from '@soxanh/core';

/**
 * The meters that give a department a resource on a day, by name. Use that is recorded by hand beside them would count
 * twice: it is refused where it is typed, and flagged where a merge brought it in.
 */
export function servingMeters(office: Office, department: string, resource: string, day: Day): string[] {
  if (!isResourceId(resource)) return [];
  return meterIds(office)
    .filter((id) => meterResource(office, id) === resource)
    .filter((id) => {
      const { by, receivers, common, commonReceiver } = ruleOn(office, id, day);
      if (by === 'none') return false;
      return receivers.includes(department) || (common > 0 && commonReceiver === department);
    })
    .map((id) => meterName(office, id));
}
