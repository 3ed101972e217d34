import type { Duty, Role } from '@soxanh/core';
import type { Settings } from './settings.ts';

/** The widest first: a machine that may do more is not set to less. */
const ORDER: readonly Role[] = ['office', 'head', 'focal', 'recorder', 'union', 'leadership'];

/** Whom a machine records for. */
type Place = Pick<Settings, 'departments' | 'department'>;

/**
 * What a machine is set to by its duties: their widest role, and all departments it has in that role. The Office may write
 * for every department, so its duties name none: it goes on with those it was set to.
 *
 * @param now what it is set to, kept as far as it still may be.
 * @example
 * settingsOfDuties([{ role: 'recorder', department: 'van-phong' }], { departments: [], department: undefined });
 * // { role: 'recorder', departments: ['van-phong'], department: 'van-phong' }
 */
export function settingsOfDuties(duties: readonly Duty[], now: Place): Place & Pick<Settings, 'role'> {
  const role = ORDER.find((each) => duties.some((duty) => duty.role === each)) ?? 'recorder';
  if (role === 'office') return { role, departments: now.departments, department: now.department };
  const departments = duties.flatMap((duty) =>
    duty.role === role && duty.department !== undefined ? [duty.department] : [],
  );
  const keeps = now.department !== undefined && departments.includes(now.department);
  return { role, departments, department: keeps ? now.department : departments[0] };
}
