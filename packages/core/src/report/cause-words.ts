import { dayNumberFromText } from '../calendar/day.ts';
import { rangeText } from '../calendar/period-words.ts';
import type { ExplanationEntry } from '../journal/entry.ts';
import type { Cause } from '../journal/explanation-kind.ts';
import type { Office } from '../office/office.ts';
import type { Bilingual, Language } from '../quantity/language.ts';
import { subjectName } from './subject-name.ts';

/** Causes of a change as offices would say them. */
export const CAUSE_WORDS: Readonly<Record<Cause, Bilingual>> = {
  congress: { vi: 'phục vụ đại hội', en: 'a congress' },
  election: { vi: 'phục vụ bầu cử', en: 'an election' },
  inspection: { vi: 'phục vụ kiểm tra, giám sát', en: 'an inspection' },
  training: { vi: 'hội nghị, tập huấn', en: 'conferences and training' },
  heat: { vi: 'thời tiết nắng nóng', en: 'hot weather' },
  equipment: { vi: 'thêm, bớt thiết bị', en: 'equipment' },
  people: { vi: 'tăng, giảm số người', en: 'more or fewer people' },
  moved: { vi: 'chuyển phòng làm việc', en: 'a move' },
  saving: { vi: 'thực hiện biện pháp tiết kiệm', en: 'measures to save' },
  other: { vi: 'lý do khác', en: 'another reason' },
};

/** A reason somebody gave for a number, as it stands beside it. */
export function reasonText(office: Office, entry: ExplanationEntry, language: Language): string {
  const [first, last] = [entry.day, entry.through ?? entry.day].map(dayNumberFromText);
  const days = first === undefined || last === undefined ? entry.day : rangeText({ first, last });
  const name = subjectName(office, entry.of, language);
  const more = entry.text === undefined ? '' : `: ${entry.text}`;
  return language === 'vi'
    ? `Lý do tăng, giảm, ${name} (${days}): ${CAUSE_WORDS[entry.cause].vi}${more}.`
    : `Reason given, ${name} (${days}): ${CAUSE_WORDS[entry.cause].en}${more}.`;
}
