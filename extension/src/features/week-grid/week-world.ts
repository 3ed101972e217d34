import type { WeekWorld } from '../../models/week.ts';
import { draftBox } from '../../platform/draft-box.ts';
import { onDraftChanged } from '../../platform/draft-changes.ts';
import { later } from '../../platform/timer.ts';

/** What a week has of the machine, wherever it is shown. */
export const WEEK_WORLD: WeekWorld = {
  draftBox,
  onDraftChanged,
  later,
  load: async () => (await import('../../models/line-reader.ts')).readLine,
};
