import {
  dateText,
  dayFromText,
  known,
  meterName,
  numberText,
  RESOURCES,
  isResourceId,
  subjectName,
  type Entry,
  type KnownEntry,
  type Language,
  type Office,
} from '@soxanh/core';
import { isRecorded } from '../../models/journal-entry.ts';
import { entryWords } from '../../models/line-words.ts';
import type { TrayWords } from './words.ts';

/** What the words of an entry depend on. */
export interface TrayWording {
  readonly office: Office;
  readonly language: Language;
  readonly words: TrayWords;
}

/** An entry in one line: "20 tờ giấy, Phòng Tổ chức - Cán bộ, 08/6/2026". Ids are never shown. */
export function trayText(entry: Entry, wording: TrayWording): string {
  const understood = known(entry);
  if (understood === undefined) return wording.words.kinds.foreign;
  return [saidBy(understood, wording), placeOf(understood, wording), dayOfEntry(understood)]
    .filter((part) => part !== '')
    .join(', ');
}

function saidBy(entry: KnownEntry, { language, words }: TrayWording): string {
  if (isRecorded(entry)) return entryWords(entry, language);
  if (entry.v !== 1) return words.kinds.foreign;
  switch (entry.kind) {
    case 'reading':
      return `${words.kinds.reading} ${entry.value}`;
    case 'issue':
    case 'stock':
      return `${words.kinds[entry.kind]} ${numberText(entry.amount, 0, language)} ${resourceUnit(entry, language)}`.trim();
    default:
      return words.kinds[entry.kind];
  }
}

const resourceUnit = (entry: KnownEntry, language: Language): string =>
  'resource' in entry && isResourceId(entry.resource)
    ? RESOURCES[entry.resource].name[language].toLocaleLowerCase(language)
    : '';

function placeOf(entry: KnownEntry, { office, language }: TrayWording): string {
  if ('meter' in entry && typeof entry.meter === 'string')
    return hidden(meterName(office, entry.meter), entry.meter);
  if ('department' in entry && typeof entry.department === 'string') {
    const { department: id } = entry;
    return hidden(subjectName(office, { kind: 'department', id }, language), id);
  }
  return '';
}

/** A thing that is not on the list is called by its id: then nothing is said of it. */
const hidden = (name: string, id: string): string => (name === id ? '' : name);

function dayOfEntry(entry: KnownEntry): string {
  const day = 'day' in entry && typeof entry.day === 'string' ? dayFromText(entry.day) : undefined;
  return day?.ok === true ? dateText(day.value) : '';
}
