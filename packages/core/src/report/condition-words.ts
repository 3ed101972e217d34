import { dateText } from '../calendar/day-words.ts';
import type { ChangedCondition } from '../insight/changed-conditions.ts';
import type { Office } from '../office/office.ts';
import type { Bilingual, Language } from '../quantity/language.ts';
import { subjectName } from './subject-name.ts';

/** What changed, as offices would say it. */
export const CONDITION_WORDS: Readonly<Record<ChangedCondition['what'], Bilingual>> = {
  equipment: { vi: 'thêm, bớt thiết bị', en: 'equipment' },
  moved: { vi: 'chuyển phòng', en: 'a move' },
  reorganised: { vi: 'sắp xếp lại tổ chức', en: 'a reorganisation' },
  building: { vi: 'sửa chữa, thay đổi tòa nhà', en: 'work on the building' },
  other: { vi: 'khác', en: 'another' },
};

/** A condition that changed between both sides: the comparison carries it. */
export function conditionText(
  office: Office,
  { of, from, what, text }: ChangedCondition,
  language: Language,
): string {
  const building = office.buildings.some(({ id }) => id === of);
  const name = subjectName(office, { kind: building ? 'building' : 'department', id: of }, language);
  const more = text === undefined ? '' : `: ${text}`;
  return language === 'vi'
    ? `Thay đổi điều kiện từ ngày ${dateText(from)}, ${name}: ${CONDITION_WORDS[what].vi}${more}.`
    : `Changed conditions from ${dateText(from)}, ${name}: ${CONDITION_WORDS[what].en}${more}.`;
}
