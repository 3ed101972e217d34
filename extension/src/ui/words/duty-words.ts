import { roleName, type Duty, type Language, type Office } from '@soxanh/core';

const WHOLE: Readonly<Record<Language, string>> = { vi: 'Toàn cơ quan', en: 'The whole office' };
const UNLISTED: Readonly<Record<Language, string>> = {
  vi: 'Phòng không có trong danh sách',
  en: 'A department that is not on the list',
};

/** What a department is called; a name is stored whole and shown whole, an id never. */
export const departmentName = (
  { departments }: Pick<Office, 'departments'>,
  id: string,
  language: Language,
): string => departments.find((department) => department.id === id)?.name ?? UNLISTED[language];

/** For whom a duty records: a department, or the whole office. */
export const receiverName = (
  { department }: Duty,
  office: Pick<Office, 'departments'>,
  language: Language,
): string => (department === undefined ? WHOLE[language] : departmentName(office, department, language));

/** "Phòng Tổ chức - Cán bộ (Người ghi)", and "Văn phòng Ban" alone where the role is of the whole office. */
export const dutyText = (duty: Duty, office: Pick<Office, 'departments'>, language: Language): string =>
  duty.department === undefined
    ? roleName(duty.role, language)
    : `${departmentName(office, duty.department, language)} (${roleName(duty.role, language)})`;

/** All duties of a machine in one line. */
export const dutiesText = (
  duties: readonly Duty[],
  office: Pick<Office, 'departments'>,
  language: Language,
): string => duties.map((duty) => dutyText(duty, office, language)).join('; ');
