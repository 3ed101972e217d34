import type { Office } from '../office/office.ts';
import type { Author } from './author.ts';
import type { Entry } from './entry.ts';
import { isRoleOfDepartment } from './envelope.ts';
import { known } from './kind.ts';
import { mayWrite, type Duty } from './may-write.ts';

/**
 * Tells whether one of a machine's duties could write what is there. A name is only what a machine calls itself, and somebody
 * else's entries may come under it later (from a folder, from a back-up): nobody lays hands on what none of the machine's
 * duties could write (law T1).
 *
 * @param target an entry under one of the machine's own names.
 * @example
 * const [first] = sampleBook(monthPeriod(2026, 6), 'mau', () => 'A'.repeat(43)).entries;
 * isOfDuty(must(first, 'a sample is never empty'), [{ role: 'office' }], officeOf([])); // true
 */
export function isOfDuty(target: Entry, duties: readonly Duty[], office: Office): boolean {
  const one = known(target);
  const { role, department } = byOf(target);
  return duties.some((duty) => {
    // Of a kind of later nobody can tell who else may write it.
    if (one === undefined) return duty.role === role && duty.department === department;
    const isThere = isRoleOfDepartment(duty.role)
      ? isRoleOfDepartment(one.by.role) && duty.department === department
      : duty.role === role;
    return isThere && mayWrite(duty, one, office).ok;
  });
}

type By = Readonly<Record<'device' | 'role' | 'department', unknown>>;

/** What would be written by somebody: as much of an entry as says who wrote it. */
export interface Authored {
  readonly by: Author;
}

/** Who an entry says wrote it, as far as it says so; a later version may say it otherwise. */
export const byOf = (entry: Entry | Authored): Partial<By> =>
  (entry as { readonly by?: Partial<By> | null }).by ?? {};

/** The device an entry says it comes from; a later version may say it otherwise. */
export function deviceOf(entry: Entry): string | undefined {
  const { device } = byOf(entry);
  return typeof device === 'string' ? device : undefined;
}
