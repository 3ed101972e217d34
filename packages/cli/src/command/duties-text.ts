import {
  isRole,
  isRoleOfDepartment,
  ok,
  roleName,
  type Bilingual,
  type Duty,
  type Language,
  type Office,
  type Result,
} from '@soxanh/core';
import { findDepartment } from './find.ts';
import { misuse, type Complaint } from '../world/complaint.ts';

/** Duties in a line: "Lãnh đạo phòng, Phòng Tổ chức; Văn phòng Ban". */
export const dutiesText = (duties: readonly Duty[], office: Office): Bilingual => ({
  vi: duties.map((duty) => dutyText(duty, office, 'vi')).join('; '),
  en: duties.map((duty) => dutyText(duty, office, 'en')).join('; '),
});

const dutyText = ({ role, department }: Duty, office: Office, language: Language): string =>
  [roleName(role, language), ...(department === undefined ? [] : [nameOf(department, office)])].join(', ');

/** A department the book does not know by now is shown by its id. */
const nameOf = (department: string, office: Office): string =>
  office.department(department)?.name ?? department;

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
