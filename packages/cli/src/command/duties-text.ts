import { isRole, isRoleOfDepartment, ok, type Duty, type Office, type Result } from '@soxanh/core';
import { findDepartment } from './find.ts';
import { misuse, type Complaint } from '../world/complaint.ts';

/** Duties in a line, as they are typed: `head:van-phong, office`. */
export const dutiesText = (duties: readonly Duty[]): string =>
  duties
    .map(({ role, department }) => (department === undefined ? role : `${role}:${department}`))
    .join(', ');

/**
 * Reads `--duty recorder:van-phong`, each option one pair; at least one is asked for. A department has to be one of the
 * book's: a machine with another could write nothing.
 */
export function dutiesOption(texts: readonly string[], office: Office): Result<readonly Duty[], Complaint> {
  const duties: Duty[] = [];
  for (const text of texts) {
    const [role = '', named, ...rest] = text.split(':');
    if (!isRole(role) || rest.length > 0 || (named !== undefined) !== isRoleOfDepartment(role))
      return badDuty(text);
    const department = named === undefined ? undefined : findDepartment(office, named, 'duty');
    if (department?.ok === false) return department;
    duties.push(department === undefined ? { role } : { role, department: department.value.id });
  }
  return duties.length === 0 ? badDuty('') : ok(duties);
}

const badDuty = (text: string): ReturnType<typeof misuse> =>
  misuse(
    `--duty "${text}": ghi VAI_TRÒ:PHÒNG với recorder, focal, head, ví dụ recorder:van-phong; hoặc chỉ vai trò với office, union, leadership.`,
    `--duty "${text}": write ROLE:DEPARTMENT for recorder, focal and head, for example recorder:van-phong; the role alone for office, union, leadership.`,
  );
