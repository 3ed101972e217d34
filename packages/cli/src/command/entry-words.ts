import {
  dateText,
  dayNumberFromText,
  isItemId,
  isResourceId,
  known,
  RESOURCES,
  type Bilingual,
  type Entry,
  type Kind,
  type Language,
  type Office,
} from '@soxanh/core';
import { amountPhrase } from './typed-amount.ts';

/**
 * An entry in words, for whoever has to find it and write it anew: "20 tờ giấy, Phòng Tổ chức, ngày 08/6/2026
 * (0197…)". The id stands behind it: by that it is found in the file.
 */
export const entryWords = (entry: Entry, office: Office): Bilingual => ({
  vi: wordsIn(entry, office, 'vi'),
  en: wordsIn(entry, office, 'en'),
});

function wordsIn(entry: Entry, office: Office, language: Language): string {
  const parts = [whatIn(entry, language), whereIn(entry, office), whenIn(entry, language)];
  return `${parts.filter((part) => part !== '').join(', ')} (${entry.id})`;
}

function whatIn(entry: Entry, language: Language): string {
  const one = known(entry);
  if (one === undefined) return UNKNOWN[language];
  if ((one.kind !== 'use' && one.kind !== 'none') || !isResourceId(one.resource))
    return KIND_NAMES[language][one.kind];
  const { resource } = one;
  if (one.kind === 'none') {
    const name = RESOURCES[resource].name[language].toLowerCase();
    return language === 'vi' ? `không dùng ${name}` : `no ${name} used`;
  }
  const item = one.item !== undefined && isItemId(one.item) ? one.item : undefined;
  return amountPhrase(one.amount, resource, item, language);
}

/** A department by its name, a meter by its id, as far as the entry has either. */
function whereIn(entry: Entry, office: Office): string {
  const { department, meter } = entry as { readonly department?: unknown; readonly meter?: unknown };
  if (typeof meter === 'string') return meter;
  return typeof department === 'string' ? (office.department(department)?.name ?? department) : '';
}

function whenIn(entry: Entry, language: Language): string {
  const { day } = entry as { readonly day?: unknown };
  const number = typeof day === 'string' ? dayNumberFromText(day) : undefined;
  if (number === undefined) return '';
  return language === 'vi' ? `ngày ${dateText(number)}` : dateText(number);
}

const UNKNOWN: Bilingual = { vi: 'nội dung của phiên bản mới hơn', en: 'of a later version' };

const KIND_NAMES: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = {
  vi: {
    use: 'lượng dùng',
    none: 'không dùng',
    void: 'hủy một lượt ghi',
    office: 'thiết lập của cơ quan',
    reading: 'chỉ số công tơ, đồng hồ',
    'meter-event': 'thay đổi công tơ, đồng hồ',
    'meter-use': 'lượng dùng theo công tơ, đồng hồ',
    invoice: 'hóa đơn',
    issue: 'giấy cấp ra',
    stock: 'giấy kiểm kê',
    explanation: 'nguyên nhân',
  },
  en: {
    use: 'use',
    none: 'none used',
    void: 'taking back an entry',
    office: 'set-up of the office',
    reading: 'a reading',
    'meter-event': 'a change of a meter',
    'meter-use': 'use of a meter',
    invoice: 'an invoice',
    issue: 'paper handed out',
    stock: 'paper counted',
    explanation: 'a reason',
  },
};
