import type { Day } from '../calendar/day.ts';
import type { EntryDraft } from '../journal/author.ts';

/** Something the sample's Office writes on a day. */
export interface Round {
  readonly day: Day;
  readonly draft: EntryDraft;
}
