import type { Entry } from './entry.ts';
import type { EntryId } from './id.ts';
import type { Duty } from './may-write.ts';

/** A machine, as far as judging goes. */
export interface Writer {
  /** Every name it ever wrote under: entries of all of them are its own. */
  readonly devices: ReadonlySet<string>;
  readonly duties: readonly Duty[];
}

/** What the judge knows of the book. */
export interface JudgedBook {
  entry(id: EntryId): Entry | undefined;
  /** Tells whether an entry of this id was refused, and none was accepted. */
  isRefused(id: EntryId): boolean;
  /**
   * The entries of an import; the same list while nothing but entries are added at its end, so that each is judged once. More
   * than `MOST_REACHED` of them need not be there.
   */
  batch(batch: string): readonly Entry[];
  /**
   * False where no more of the book may be looked at now: what would have to be waits (`not-judged`). It stays as it is while
   * one entry is judged, so that whatever has begun comes to its end. Without it there is no such limit.
   */
  readonly mayLook?: boolean;
  /** Told how many rows of imports and links of removals were walked through that `entry` and `batch` had brought before. */
  walked?(count: number): void;
}
