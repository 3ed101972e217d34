import { addDays, dayText, type Day, type EntryDraft, type Period, type WorkingCalendar } from '@soxanh/core';
import type { ByHand } from './chips.ts';
import { draftOfEntry, draftOfNone } from './line-drafts.ts';
import type { CellReading } from './week-cell.ts';

/** A field that was understood, and the days it stands for. */
export interface ReadCell {
  readonly resource: ByHand;
  readonly days: Period;
  readonly reading: Extract<CellReading, { kind: 'use' | 'none' }>;
}

/**
 * What the fields of a week write, earliest day first. A field of the whole week is one entry over its days, spread by
 * working days; "K" there confirms each of them.
 */
export function draftsOfWeek(
  cells: readonly ReadCell[],
  department: string,
  calendar: WorkingCalendar,
): EntryDraft[] {
  return cells
    .flatMap((cell) => (cell.reading.kind === 'none' ? nonesOf(cell, department, calendar) : usesOf(cell)))
    .toSorted((a, b) => (dayOfDraft(a) < dayOfDraft(b) ? -1 : dayOfDraft(a) > dayOfDraft(b) ? 1 : 0));
}

const dayOfDraft = (draft: EntryDraft): string => ('day' in draft ? draft.day : '');

function nonesOf({ resource, days }: ReadCell, department: string, calendar: WorkingCalendar): EntryDraft[] {
  const each: Day[] = [];
  for (let day = days.first; day <= days.last; day = addDays(day, 1))
    if (days.first === days.last || calendar.isWorking(day)) each.push(day);
  return each.map((day) => draftOfNone(resource, department, day));
}

function usesOf({ days, reading }: ReadCell): EntryDraft[] {
  if (reading.kind === 'none') return [];
  const through = days.first === days.last ? {} : { through: dayText(days.last) };
  return reading.entries
    .map(draftOfEntry)
    .map((draft) => (draft.kind === 'use' ? { ...draft, ...through } : draft));
}
