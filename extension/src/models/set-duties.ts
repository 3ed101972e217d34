import { isRoleOfDepartment, type Duty, type Role } from '@soxanh/core';
import type { Settings } from '../data/settings.ts';

/** What a machine is set to, as duties: what it is for each of its departments, or for the whole office. */
export const setDuties = ({
  role,
  roles,
  departments,
}: Pick<Settings, 'role' | 'roles' | 'departments'>): readonly Duty[] =>
  isRoleOfDepartment(role)
    ? departments.map((department) => ({ role: roles?.[department] ?? role, department }))
    : [{ role }];

/**
 * The roles a machine records in, each once, the widest before the others: several where the Office gave it another one for
 * another department.
 *
 * @example
 * setRoles({ role: 'head', roles: { b: 'recorder' }, departments: ['b', 'a'] }); // ['head', 'recorder']
 */
export function setRoles(settings: Pick<Settings, 'role' | 'roles' | 'departments'>): readonly Role[] {
  const { role: widest } = settings;
  const roles = new Set(setDuties(settings).map(({ role }) => role));
  if (roles.size === 0) return [widest];
  return [...roles].toSorted((a, b) => Number(b === widest) - Number(a === widest));
}
