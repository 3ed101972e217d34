import type { Entry, EntryId, JudgedBook, Result } from '@soxanh/core';
import type {
  Enrolment,
  Founding,
  Invitation,
  Machine,
  MachineChange,
  Newcomer,
  NewMachine,
} from './people.ts';

/** Why the storage gave no answer. After each of these the same request may be sent again. */
export type StorageProblem =
  /** Not reached, or the outcome of a commit is unknown: nothing may be told of it to anyone. */
  | { readonly kind: 'unavailable'; readonly why: string }
  /** The disk is full; nothing was written. */
  | { readonly kind: 'full' }
  | { readonly kind: 'no-book' }
  /** The book is being restored from a back-up. */
  | { readonly kind: 'loading' };

export type Stored<T> = Promise<Result<T, StorageProblem>>;

/**
 * A place in a book's log. `tag` is random and belongs to the commit that wrote record `seq`: equal tags mean equal
 * logs up to there, which a number alone does not tell after a roll-back (law S7).
 */
export interface Place {
  readonly epoch: string;
  /** 0 before the first record. */
  readonly seq: number;
  /** 8 bytes in base64url; empty at 0. */
  readonly tag: string;
}

/** The end of a book's log, and what is said of the book beside it. */
export interface Head extends Place {
  readonly synthetic: boolean;
  /** Changes whenever duties, machines or office facts of the book did. Compared for equality only. */
  readonly rights: string;
  /** Signs what is given to clients as cursors. */
  readonly secret: Uint8Array;
}

/** What judging needs to know of a book beside single entries; it goes stale when `rights` changes. */
export interface BookState {
  readonly rights: string;
  /** Everything stored that says what the office is: its facts and the voids of imports, in the order of the log. */
  readonly facts: readonly Entry[];
  readonly machines: readonly Machine[];
}

/** An entry that was read and checked, with its own canonical text and the SHA-256 of that text in base64url. */
export interface IncomingEntry {
  readonly entry: Entry;
  readonly text: string;
  readonly hash: string;
}

/** Entries for one book's log. Who asks may carry more in it, for its own `decide`. */
export interface AppendAsk {
  readonly book: string;
  readonly entries: readonly IncomingEntry[];
  /** Who asks: what may be looked at in one commit is for all that one machine asks. */
  readonly machine?: string;
  /** The client's high-water mark: on another timeline nothing is written. */
  readonly high: Place | undefined;
  /** The `rights` whose `BookState` is at hand; another one is brought along by `KnownOfBook.state`. */
  readonly rights: string | undefined;
}

/** A text already stored, or refused, under some id. */
export interface KnownText {
  readonly is: 'entry' | 'refusal';
  readonly hash: string;
  readonly device: string;
}

/** What is known where an entry is judged: the log as it is, with all that this very commit has written before it. */
export interface KnownOfBook extends JudgedBook {
  readonly book: string;
  readonly synthetic: boolean;
  /** The rights from before this commit. */
  readonly rights: string;
  /** What `rights` stands for, if the asker's were others. */
  readonly state: BookState | undefined;
  /** What this commit has stored of facts and voids of imports; not in `state` yet. */
  readonly addedFacts: readonly Entry[];
  /** The entry under an id; of twins the one that counts (law J3). Asked only of ids that the judged entry has or names. */
  entry(id: EntryId): Entry | undefined;
  /**
   * The stored entries of an import, as many as the judge asks for (`MOST_REACHED`) and one more. Asked only of the import that
   * the judged entry takes back.
   */
  batch(batch: string): readonly Entry[];
  /** Tells whether texts of an id were refused, and none accepted. */
  isRefused(id: EntryId): boolean;
  /** The texts under an id that the judged entry has or names. */
  texts(id: EntryId): readonly KnownText[];
  readonly mayLook: boolean;
  walked(count: number): void;
}

/** Why an entry is refused or put off: plain JSON, passed on as it is. */
export interface Reason {
  readonly kind: string;
  readonly [fact: string]: unknown;
}

/** What is to become of one entry. */
export type Decision =
  | { readonly is: 'store' }
  /** A record of it is kept once, so that its author learns of it whichever way the entry came. */
  | { readonly is: 'refused'; readonly reason: Reason }
  | { readonly is: 'later'; readonly reason: Reason }
  | { readonly is: 'not-yours' };

/**
 * Judges one entry. Synchronous on purpose: SQLite has one connection, and a transaction held open over an `await`
 * would let another request read what is not committed (law S2).
 */
export type Decide<A extends AppendAsk> = (ask: A, incoming: IncomingEntry, known: KnownOfBook) => Decision;

/** What became of one entry. `same`: this very text was stored before. */
export type Outcome =
  | {
      readonly is: 'stored' | 'same';
      /** Its place in its device's row was taken by another entry. */ readonly clone?: true;
    }
  | Exclude<Decision, { readonly is: 'store' }>;

/** What became of an ask: an outcome for each entry in their order, or the client has to start anew. */
export type Appended =
  { readonly is: 'appended'; readonly outcomes: readonly Outcome[]; readonly head: Head } | Restart;

/** A place is not on this timeline. Of the same epoch it means: the log was rolled back. */
export interface Restart {
  readonly is: 'restart';
  readonly head: Head;
  readonly why: 'epoch' | 'rolled-back';
  /** The epoch of that place, if the log was in it before it was set back to an earlier one. */
  readonly later?: string;
}

/** A part of the log, as one snapshot saw it. */
export interface Page {
  readonly is: 'page';
  /** How many records it has. */
  readonly records: number;
  /** Their lines in the order of the log, each ending with a line feed: UTF-8, passed on as it is. */
  readonly lines: Uint8Array;
  /** Where the next page begins: the place of the last record, or where this page began if it has none. */
  readonly last: Place;
  readonly more: boolean;
  readonly head: Head;
}

/** Which part of a log is asked for. */
export interface PageAsk {
  readonly book: string;
  /** Undefined for the beginning. */
  readonly after: Place | undefined;
  readonly high: Place | undefined;
  /** A page has at least one record if there is one, however large. */
  readonly most: { readonly records: number; readonly bytes: number };
}

/** A record as a back-up brings it. */
export type LoadedRecord =
  | ({ readonly is: 'entry' } & IncomingEntry)
  | {
      readonly is: 'refusal';
      readonly id: EntryId;
      readonly hash: string;
      readonly device: string;
      readonly text: string;
    };

/** A book that is being restored. `mark` tells one back-up from another: only the same one may be gone on with. */
export interface LoadedBook {
  readonly book: string;
  readonly synthetic: boolean;
  /** Of the log it was made from: the new one is later, whatever the clock says. */
  readonly epoch: string;
  readonly mark: string;
  readonly machines: readonly Machine[];
}

/** What came of beginning a restore. */
export type Begun =
  | { readonly is: 'begun'; readonly seq: number }
  /** The book is here, or half-way from another back-up. */
  | { readonly is: 'taken' | 'half' };

/** What came of abandoning a restore. */
export type Abandoned = 'abandoned' | 'whole';

/** The world a storage lives in. */
export interface StorageWorld {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
}

/**
 * Where a hub keeps books. Every method is one transaction; nothing is computed that is stored. One contract
 * (`contract/`) is run by every implementation.
 *
 * The log of a book has records 1, 2, 3 …, an entry or a refusal each, without gaps and committed in that order: a
 * reader that follows the numbers misses none (law S4). Every method but `books` and `offerFounding` is about one
 * book and sees nothing of another (law T2).
 */
export interface HubStorage {
  /** Lets whoever knows a secret found a book until an instant. */
  offerFounding(secretHash: string, expiresAt: number): Stored<true>;
  /** Makes a book with its first machine. Asked again with the same secret, token and book: the same answer (law S3). */
  found(
    secretHash: string,
    book: { readonly book: string; readonly synthetic: boolean },
    machine: NewMachine,
  ): Stored<Founding>;
  /**
   * Uses a founding secret for a book that is to be restored. Asked again with the same book: the same answer (law S3).
   * `gone`: unknown, expired, or used for another book.
   */
  takeFounding(secretHash: string, book: string): Stored<'taken' | 'gone'>;

  /**
   * Writes what `decide` lets through. All asks go in as few commits as possible; each gets its own answer, and none
   * before its commit is on disk (law S2). A text that is there already is `same`; a refusal is recorded once. What one
   * of several asks stumbles over fails that ask only (law S6).
   */
  append<A extends AppendAsk>(
    asks: readonly A[],
    decide: Decide<A>,
  ): Promise<readonly Result<Appended, StorageProblem>[]>;
  page(ask: PageAsk): Stored<Page | Restart>;
  head(book: string): Stored<Head>;
  state(book: string): Stored<BookState>;
  /** Begins a new epoch, if the book is still in the one given: clients then compare and heal (law S7). */
  renew(book: string, epoch: string, later?: string): Stored<Head>;

  /** The machine of a token; undefined also if it was revoked. */
  machineOf(book: string, tokenHash: string): Stored<Machine | undefined>;
  machines(book: string): Stored<readonly Machine[]>;
  /** Takes in a machine without a token, or with one that its operator made. */
  addMachine(book: string, machine: NewMachine): Stored<Enrolment>;
  /** A new name of a machine. `taken`: another machine has it, or there is no such machine. */
  bindDevice(book: string, machine: string, device: string): Stored<'bound' | 'taken'>;
  /**
   * @param change decides synchronously, knowing all machines as they are; undefined changes nothing.
   * @returns the machine as it is now; undefined if there is none or nothing was to change.
   */
  changeMachine(
    book: string,
    machine: string,
    change: (before: Machine, all: readonly Machine[]) => MachineChange | undefined,
  ): Stored<Machine | undefined>;
  /** Notes that a machine was there just now. */
  seen(book: string, machine: string): Stored<true>;

  invite(book: string, invitation: Omit<Invitation, 'usedBy'>): Stored<true>;
  invitations(book: string): Stored<readonly Invitation[]>;
  /** Ends an invitation that nobody used. */
  withdraw(book: string, secretHash: string): Stored<true>;
  /**
   * Takes a machine in by invitation, with the invitation's duties; one that was revoked, or never heard that it had joined,
   * and shows the token it had, goes on as the machine it was. Asked again with the same token: the same answer (law S3).
   */
  useInvitation(book: string, secretHash: string, machine: Newcomer): Stored<Enrolment>;

  /** The ids of all books, those being restored included. */
  books(): Stored<readonly string[]>;
  /**
   * Begins or goes on with a restore; nobody but the restore sees the book until `endLoad`.
   *
   * @returns how many records are there already; `taken` if the hub has this book, `half` if it has another back-up of it
   *   half-way.
   */
  beginLoad(book: LoadedBook): Stored<Begun>;
  /**
   * Writes records of the back-up `mark` after `seq`, which must be the last one there. A bug otherwise. `no-book` if that
   * back-up was abandoned meanwhile: what goes on with it must not write into another one.
   */
  load(book: string, mark: string, seq: number, records: readonly LoadedRecord[]): Stored<true>;
  /** Opens a restored book, in a new epoch. */
  endLoad(book: string, mark: string): Stored<Head>;
  /**
   * Takes back what a restore has written that nobody can finish any more. Nobody ever saw the book; one that is whole is
   * left as it is. Missing where the hub's own role may delete nothing: there an administrator does it.
   */
  abandonLoad?(book: string): Stored<Abandoned>;

  /** Gives back room on the disk that only a busy day needed; for nightly work. */
  tidy(): Stored<true>;
  /** Asks the database whether it answers. */
  health(): Stored<true>;
  /** Waits for what is under way. Nothing may be asked afterwards. */
  close(): Promise<void>;
}
