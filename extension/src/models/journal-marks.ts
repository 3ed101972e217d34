import { stampDay } from '@soxanh/core';
import type { Told } from './journal-rows.ts';

/** What is to be known of an entry beside what it says. */
export type JournalMark = 'late' | 'about' | 'span' | 'imported' | 'corrects' | 'utility';

/**
 * The marks of an entry. Imported rows and corrections are always written later: that says nothing of them, nor does it
 * of invoices and reasons.
 */
export function marksOf(entry: Told): JournalMark[] {
  const corrects = entry.supersedes !== undefined;
  const imported = entry.source !== undefined;
  const isUse = entry.kind === 'use' || entry.kind === 'meter-use';
  const isProse = entry.kind === 'invoice' || entry.kind === 'explanation';
  const written = stampDay(entry.at);
  const last = 'through' in entry ? (entry.through ?? entry.day) : entry.day;
  const marks: readonly (readonly [JournalMark, boolean])[] = [
    ['imported', imported],
    ['late', !corrects && !imported && !isProse && written !== undefined && written > last],
    ['about', isUse && entry.about === true],
    ['span', isUse && entry.through !== undefined],
    ['utility', 'origin' in entry && entry.origin === 'utility'],
    ['corrects', corrects],
  ];
  return marks.filter(([, holds]) => holds).map(([mark]) => mark);
}
