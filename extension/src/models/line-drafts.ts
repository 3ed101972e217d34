import {
  dayText,
  type Day,
  type EntryDraft,
  type LineEntry,
  type LineReading,
  type Office,
} from '@soxanh/core';
import type { Chip } from './chips.ts';

/** Entries about to be written, each with the note that stays on this machine. */
export interface Drafts {
  readonly drafts: readonly EntryDraft[];
  readonly notes: readonly (string | undefined)[];
}

/** What a line that was understood writes. Its note becomes part of the entry only where the office allows notes. */
export function draftsOfLine(
  { entries, note }: Extract<LineReading, { kind: 'understood' }>,
  office: Office,
): Drafts {
  return {
    drafts: entries.map((entry, at) => {
      const travels = at === 0 && note !== undefined && office.notesAllowed(entry.day);
      return travels ? { ...draftOfEntry(entry), note } : draftOfEntry(entry);
    }),
    // One note belongs to the whole line, so it stands with its first entry.
    notes: entries.map((_, at) => (at === 0 ? note : undefined)),
  };
}

/** What one thing understood writes. */
export function draftOfEntry(entry: LineEntry): Extract<EntryDraft, { kind: 'use' | 'none' }> {
  const { kind, department, resource, day, amount, item, about, typed } = entry;
  const where = { department, resource, day: dayText(day) };
  if (kind === 'none') return { kind, ...where };
  return {
    kind,
    ...where,
    amount,
    ...(item === undefined ? {} : { item }),
    ...(about === undefined ? {} : { about }),
    typed,
  };
}

/** What pressing a chip writes. */
export const draftOfChip = ({ resource, amount, item }: Chip, department: string, day: Day): EntryDraft => ({
  kind: 'use',
  department,
  resource,
  day: dayText(day),
  amount,
  ...(item === undefined ? {} : { item }),
});

/** What "Hôm nay không dùng …" writes. */
export const draftOfNone = (resource: string, department: string, day: Day): EntryDraft => ({
  kind: 'none',
  department,
  resource,
  day: dayText(day),
});
