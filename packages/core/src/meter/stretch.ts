import type { Day } from '../calendar/day.ts';
import type { EntryId } from '../journal/id.ts';

/**
 * Why the use of some days is not known although the counter was read: a question to a person, never a number and never
 * a silent zero (law M2).
 */
export type MeterQuestion =
  /** Lower than before, and nobody said why: replaced, rolled over, misread now, or misread last time. */
  | { readonly kind: 'lower'; readonly before: EntryId; readonly now: EntryId }
  /** Two values on one boundary. */
  | { readonly kind: 'two-values'; readonly entries: readonly EntryId[] }
  /** It is said to have rolled over, and it did not fall, or more than once: that would be more than a whole turn. */
  | { readonly kind: 'rollover-unclear'; readonly before: EntryId; readonly now: EntryId }
  /** It rolled over, and the office did not say how many digits it has. */
  | { readonly kind: 'digits-unknown'; readonly now: EntryId }
  /** The office states another multiplier from a day inside the stretch, and no event says what the counter showed then. */
  | { readonly kind: 'multiplier-unknown'; readonly now: EntryId; readonly from: Day };

/** The days between two readings, and what was used on them together. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
  /** Small units; undefined while there is a question. */
  readonly total: number | undefined;
  /** `single`: one day, measured · `gap`: several days, estimated · `unfilled`: too long to fill, the total is kept. */
  readonly kind: 'single' | 'gap' | 'unfilled' | 'question';
  readonly question: MeterQuestion | undefined;
  /** The reading or event at its beginning and at its end. */
  readonly from: EntryId;
  readonly to: EntryId;
}
