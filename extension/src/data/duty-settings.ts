import type { Duty, Role } from '@soxanh/core';
import type { Settings } from './settings.ts';

/** The widest first: a machine that may do more is not set to less. */
const ORDER: readonly Role[] = ['office', 'head', 'focal', 'recorder', 'union', 'leadership'];

/** Whom a machine records for. */
type Place = Pick<Settings, 'departments' | 'department'>;

/**
 * Tells whether a machine is set to nothing that it was not given. Less than that is its own choice; more would be refused,
 * entry by entry.
 *
 * @example
 * isWithinDuties({ role: 'head', departments: ['a'] }, [{ role: 'recorder', department: 'a' }]); // false
 */
export function isWithinDuties(
  { role, roles, departments }: Pick<Settings, 'role' | 'roles' | 'departments'>,
  duties: readonly Duty[],
): boolean {
  if (!duties.some((duty) => duty.role === role)) return false;
  if (role === 'office') return true;
  return departments.every((department) => {
    const there = roles?.[department] ?? role;
    return duties.some((duty) => duty.role === there && duty.department === department);
  });
}

/**
 * What a machine is set to by its duties: their widest role, all departments it may record for, and what it is for each of
 * them. The Office may write for every department, so its duties name none: it goes on with those it was set to.
 *
 * @param now what it is set to, kept as far as it still may be.
 * @example
 * settingsOfDuties([{ role: 'recorder', department: 'van-phong' }], { departments: [], department: undefined });
 * // { role: 'recorder', roles: { 'van-phong': 'recorder' }, departments: ['van-phong'], department: 'van-phong' }
 */
export function settingsOfDuties(
  duties: readonly Duty[],
  now: Place,
): Place & Required<Pick<Settings, 'role' | 'roles'>> {
  const sorted = duties.toSorted((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
  const role = sorted[0]?.role ?? 'recorder';
  if (role === 'office') return { role, roles: {}, departments: now.departments, department: now.department };
  // The widest comes last and stands: nobody is both head and recorder of one department.
  const roles = Object.fromEntries(
    sorted
      .toReversed()
      .flatMap((duty) => (duty.department === undefined ? [] : [[duty.department, duty.role]])),
  ) as Record<string, Role>;
  const departments = [...new Set(sorted.flatMap(({ department }) => department ?? []))];
  const keeps = now.department !== undefined && departments.includes(now.department);
  return { role, roles, departments, department: keeps ? now.department : departments[0] };
}
