import type { Duty, Role } from '@soxanh/core';
import type { Settings } from './settings.ts';

/** The widest first: a machine that may do more is not set to less. */
const ORDER: readonly Role[] = ['office', 'head', 'focal', 'recorder', 'union', 'leadership'];

/**
 * What a machine is set to by its duties: their widest role, and all departments it has in that role.
 *
 * @param now the department it is set to, kept if it still may be.
 * @example
 * settingsOfDuties([{ role: 'recorder', department: 'van-phong' }], undefined);
 * // { role: 'recorder', departments: ['van-phong'], department: 'van-phong' }
 */
export function settingsOfDuties(
  duties: readonly Duty[],
  now: string | undefined,
): Pick<Settings, 'role' | 'departments' | 'department'> {
  const role = ORDER.find((each) => duties.some((duty) => duty.role === each)) ?? 'recorder';
  const departments = duties.flatMap((duty) =>
    duty.role === role && duty.department !== undefined ? [duty.department] : [],
  );
  const keeps = now !== undefined && departments.includes(now);
  return { role, departments, department: keeps ? now : departments[0] };
}
