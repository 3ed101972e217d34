import type {
  Author,
  Day,
  Entry,
  EntryDraft,
  EntryId,
  Fact,
  Kind,
  KnownEntry,
  MonthCells,
  Page,
  PageGroup,
  RandomBytes,
  Result,
  Standing,
} from '@soxanh/core';

/** Which book a store holds. One database a book; journals of different books never merge. */
export interface BookInfo {
  readonly book: string;
  readonly synthetic: boolean;
}

/** Why a store could not do what was asked. Nothing was changed. */
export type StoreProblem =
  /** No room: the quota or the disk is full. */
  | { readonly kind: 'full' }
  /** Another window holds an older version of the database open and did not let go. */
  | { readonly kind: 'blocked' }
  /** The database was made by a newer version of the program. */
  | { readonly kind: 'newer' }
  /** The entries belong to another book. */
  | { readonly kind: 'other-book'; readonly mine: string; readonly theirs: string }
  /** A draft named an entry that is not there. */
  | { readonly kind: 'unknown-entry'; readonly id: string }
  /** Everything else the browser may say; tried once more with a fresh connection before it is reported. */
  | { readonly kind: 'failed'; readonly detail: string };

/** What a save did. */
export interface Saved {
  readonly entries: readonly KnownEntry[];
}

/** What a merge did. */
export interface Admitted {
  readonly added: number;
  /** Already there, word for word. */
  readonly same: number;
  /** Another text under an id already taken (law J3). */
  readonly twins: number;
  /** What was no entry. It did not stop the others (law J7). */
  readonly refused: readonly RefusedEntry[];
  /**
   * Devices that write here and of which entries arrived that were not written here: their profile was copied. Whoever
   * owns such a device id must make a new one before saving again. The mark `cloneMark(device)` remembers it.
   */
  readonly clones: readonly string[];
}

/** Something offered as an entry that is none: its id if it has one, the field, and what is wrong with it. */
export interface RefusedEntry {
  readonly id: string | undefined;
  readonly field: string;
  readonly reason: string;
}

/** Texts that claim an id another text has: the greater one counts everywhere (law J3). */
export interface Twin {
  readonly counts: Entry;
  /** Canonical texts of the others. */
  readonly others: readonly string[];
}

/** The name of the mark that a device's profile was copied; its value is the number of the entry that showed it. */
export const cloneMark = (device: string): string => `clone:${device}`;

/** An entry and what became of it. */
export interface Listed {
  readonly entry: KnownEntry;
  readonly standing: Standing;
  /** Set when the entry is superseded: the head that counts in its place. */
  readonly replacedBy?: EntryId;
  /** A note kept on this machine only. */
  readonly note?: string;
}

/** Which entries to list: newest written first. */
export interface ListQuestion {
  /** Entries of these kinds only. */
  readonly kinds?: readonly Kind[] | undefined;
  readonly department?: string | undefined;
  readonly resource?: string | undefined;
  /** Entries about this meter: readings, events, given amounts, invoices, reasons. */
  readonly meter?: string | undefined;
  /** Entries for these days only; an entry over several days is found by any of its days. */
  readonly first?: Day | undefined;
  readonly last?: Day | undefined;
  /** Entries written by this device only. */
  readonly device?: string | undefined;
  readonly standing?: 'counted' | 'all' | undefined;
  /** Continue after this entry. */
  readonly before?: EntryId | undefined;
  readonly limit: number;
}

/** Which pages to read. */
export interface PageQuestion<G extends PageGroup> {
  readonly group: G;
  /** A meter, a department, or what is explained (`department:…`); all if left out. */
  readonly subject?: string | undefined;
  /** Months (`YYYY-MM`, both included) in which the entries begin. What goes on from there may be for later days. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
}

/** What writing needs from the world: a clock and a source of random bytes. */
export interface World {
  now(): number;
  readonly random: RandomBytes;
}

/**
 * A journal and its ledger, kept together. Saving an entry changes its cells in the same transaction, so that nothing
 * anyone reads is ever between the two.
 */
export interface BookStore {
  readonly info: BookInfo;

  /** Writes drafts as the next entries of a device, all or none, and posts them. When it answers ok they are on disk. */
  save(
    drafts: readonly EntryDraft[],
    by: Author,
    notes?: readonly (string | undefined)[],
  ): Promise<Result<Saved, StoreProblem>>;

  /** Takes in entries written elsewhere: a union by id (law J2), cells and facts brought up to date in the same step. */
  admit(entries: Iterable<Entry>, from: BookInfo): Promise<Result<Admitted, StoreProblem>>;

  /** The office facts in force. */
  facts(): Promise<Result<readonly Fact[], StoreProblem>>;

  /** Cells of the months from `first` to `last` (`YYYY-MM`, both included). */
  months(question: {
    readonly first: string;
    readonly last: string;
    readonly department?: string | undefined;
    readonly resource?: string | undefined;
  }): Promise<Result<readonly MonthCells[], StoreProblem>>;

  /** Entries in force that are kept whole, by subject and month: see `Ledger.pages`. */
  pages<G extends PageGroup>(question: PageQuestion<G>): Promise<Result<readonly Page<G>[], StoreProblem>>;

  list(question: ListQuestion): Promise<Result<readonly Listed[], StoreProblem>>;

  /** An entry with all the entries it is linked to by corrections, oldest first; empty if there is none. */
  family(id: EntryId): Promise<Result<readonly Listed[], StoreProblem>>;

  /** Families in which two places corrected the same entry. */
  conflicts(): Promise<Result<readonly (readonly Listed[])[], StoreProblem>>;

  /** Ids that two different texts claim, sorted by id. */
  twins(): Promise<Result<readonly Twin[], StoreProblem>>;

  /** Every entry, for a back-up, sorted by id. */
  all(): Promise<Result<readonly Entry[], StoreProblem>>;

  /** How many entries there are. */
  count(): Promise<Result<number, StoreProblem>>;

  /** Small facts about this copy of the book, such as the day of the last back-up; undefined also if it cannot be read. */
  mark(name: string): Promise<string | undefined>;
  setMark(name: string, value: string): Promise<Result<true, StoreProblem>>;

  /** Called after any window changed this book. Returns a function that stops it. */
  onChange(listener: () => void): () => void;

  close(): void;
}
