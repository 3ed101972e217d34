import {
  meterName,
  meterResource,
  RESOURCE_IDS,
  ruleOn,
  subjectName,
  type Day,
  type Language,
  type Office,
  type ResourceId,
  type Subject,
  meterIds,
  isResourceId,
} from '@soxanh/core';
import { metersInOrder } from './setup-meter.ts';

/** Something a quota, a target or a comparison period can be stated of. */
export interface SubjectChoice {
  readonly id: string;
  readonly kind: Subject['kind'];
  readonly name: string;
}

/** The whole office, its buildings, departments and meters; those that are closed only while something is stated of them. */
export function subjectChoices(office: Office, day: Day, language: Language): SubjectChoice[] {
  const named = (subject: Subject): SubjectChoice => ({
    ...subject,
    name: subjectName(office, subject, language),
  });
  return [
    named({ kind: 'office', id: 'office' }),
    ...office.buildings.map(({ id }) => named({ kind: 'building', id })),
    ...office.departments
      .filter(({ id, kind }) => kind !== 'union' && office.isOpen(id, day))
      .map(({ id }) => named({ kind: 'department', id })),
    ...metersInOrder(office).map((id) => named({ kind: 'meter', id })),
  ];
}

/** What kind of thing an id names. */
export function subjectOf(office: Office, id: string): Subject {
  if (id === 'office') return { kind: 'office', id };
  if (office.buildings.some((building) => building.id === id)) return { kind: 'building', id };
  return meterIds(office).includes(id) ? { kind: 'meter', id } : { kind: 'department', id };
}

/** The resources something can be stated for: a meter counts one only. */
export function resourcesOf(office: Office, id: string): readonly ResourceId[] {
  const counted = subjectOf(office, id).kind === 'meter' ? meterResource(office, id) : undefined;
  return counted === undefined ? RESOURCE_IDS : [counted];
}

/** `van-phong/paper` in its parts; undefined if it names no resource this version knows. */
export function subjectAndResource(
  of: string,
): { readonly id: string; readonly resource: ResourceId } | undefined {
  const [id = '', resource = ''] = of.split('/');
  return isResourceId(resource) ? { id, resource } : undefined;
}

/** What something is called in a list: the subject and the resource. */
export const subjectTitle = (office: Office, id: string, language: Language): string =>
  subjectName(office, subjectOf(office, id), language);

/** The meters that give a department its use of a resource, alone or as a share. */
export const metersOf = (
  office: Office,
  department: string,
  resource: ResourceId,
  day: Day,
): readonly string[] =>
  meterIds(office)
    .filter((meter) => meterResource(office, meter) === resource)
    .filter((meter) => {
      const { receivers, common, commonReceiver } = ruleOn(office, meter, day);
      return receivers.includes(department) || (common > 0 && commonReceiver === department);
    });

/**
 * The meters whose allocated use a department has of a resource: what is stated of such a department has no effect, for
 * saving and pace belong to the building or the meter (law A3).
 */
export const sharedMetersOf = (
  office: Office,
  department: string,
  resource: ResourceId,
  day: Day,
): readonly string[] =>
  metersOf(office, department, resource, day)
    .filter((meter) => ruleOn(office, meter, day).by !== 'alone')
    .map((meter) => meterName(office, meter));
