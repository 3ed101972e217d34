import { isRole, ok, type Duty, type Result } from '@soxanh/core';
import { misuse, type Complaint } from '../world/complaint.ts';

/** Duties in a line, as they are typed: `head:van-phong, office`. */
export const dutiesText = (duties: readonly Duty[]): string =>
  duties
    .map(({ role, department }) => (department === undefined ? role : `${role}:${department}`))
    .join(', ');

/** Reads `--duty recorder:van-phong`, each option one pair; at least one is asked for. */
export function dutiesOption(texts: readonly string[]): Result<readonly Duty[], Complaint> {
  const duties: Duty[] = [];
  for (const text of texts) {
    const [role = '', department, ...rest] = text.split(':');
    if (!isRole(role) || rest.length > 0 || department === '') return badDuty(text);
    duties.push(department === undefined ? { role } : { role, department });
  }
  return duties.length === 0 ? badDuty('') : ok(duties);
}

const badDuty = (text: string): ReturnType<typeof misuse> =>
  misuse(
    `--duty "${text}": ghi VAI_TRÒ:PHÒNG, ví dụ recorder:van-phong, hoặc office.`,
    `--duty "${text}": write ROLE:DEPARTMENT, for example recorder:van-phong, or office.`,
  );
