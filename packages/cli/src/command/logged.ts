import {
  dateText,
  dayNumberFromText,
  isItemId,
  isResourceId,
  RESOURCES,
  type Bilingual,
  type Day,
  type EntryDraft,
  type KnownEntry,
  type Language,
  type Office,
  type Role,
} from '@soxanh/core';
import type { Book } from '../book/open-book.ts';
import { amountPhrase } from './typed-amount.ts';

/** Where and as whom something is recorded. */
export interface LogPlace {
  readonly book: Book;
  readonly department: string;
  readonly role: Role;
  readonly day: Day;
  readonly note: string | undefined;
}

/** What a log command understood. */
export interface Logged {
  readonly drafts: readonly EntryDraft[];
  /** A note was given and may not become part of an entry. */
  readonly noteLost: boolean;
}

/**
 * The note as far as the office lets it into entries: notes may name people and papers, so they stay out unless it
 * says otherwise on the day of writing (law T3).
 */
export function keptNote(
  note: string | undefined,
  office: Office,
  today: Day,
): { readonly fields: { readonly note?: string }; readonly lost: boolean } {
  if (note === undefined || note.trim() === '') return { fields: {}, lost: false };
  return office.notesAllowed(today) ? { fields: { note }, lost: false } : { fields: {}, lost: true };
}

/** "Đã ghi 20 tờ giấy cho Phòng …, ngày 08/6/2026." */
export const savedWords = (entry: KnownEntry, office: Office): Bilingual => ({
  vi: savedIn(entry, office, 'vi'),
  en: savedIn(entry, office, 'en'),
});

function savedIn(entry: KnownEntry, office: Office, language: Language): string {
  if ((entry.kind !== 'use' && entry.kind !== 'none') || !isResourceId(entry.resource)) return '';
  const { resource } = entry;
  const department = office.department(entry.department)?.name ?? entry.department;
  const day = dayNumberFromText(entry.day);
  const date = day === undefined ? entry.day : dateText(day);
  if (entry.kind === 'none') {
    const name = RESOURCES[resource].name[language].toLowerCase();
    return language === 'vi'
      ? `Đã ghi: ${department} không dùng ${name}, ngày ${date}.`
      : `Saved: ${department} used no ${name}, ${date}.`;
  }
  const item = entry.item !== undefined && isItemId(entry.item) ? entry.item : undefined;
  const phrase = amountPhrase(entry.amount, resource, item, language);
  const about = entry.about === true ? (language === 'vi' ? 'khoảng ' : 'about ') : '';
  return language === 'vi'
    ? `Đã ghi ${about}${phrase} cho ${department}, ngày ${date}.`
    : `Saved ${about}${phrase} for ${department}, ${date}.`;
}
