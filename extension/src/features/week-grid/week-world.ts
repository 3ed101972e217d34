import type { WeekWorld } from '../../models/week.ts';
import { draftBoxes } from '../../platform/draft-box.ts';
import { onDraftsChanged } from '../../platform/draft-changes.ts';
import { later } from '../../platform/timer.ts';

/** What a week of a book has of the machine, wherever it is shown. */
export const weekWorld = (book: string): WeekWorld => ({
  draftBox: draftBoxes(book),
  onDraftChanged: onDraftsChanged(book),
  later,
  load: async () => (await import('../../models/line-reader.ts')).readLine,
});
