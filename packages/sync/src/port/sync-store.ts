import type { Duty, Entry, EntryId, Result } from '@soxanh/core';
import type { Answer } from '../message/answer.ts';
import type { PageLine } from '../message/lines.ts';
import type { PageHead } from '../message/pull.ts';
import type { Refusal } from '../message/refusal.ts';
import type { ChainPlace } from '../segment/verify.ts';

/** Why a store did not do it; nothing was changed. The words are the store's own (`StoreProblem`). */
export interface StoreTrouble {
  readonly kind: string;
}

type Kept<T> = Promise<Result<T, StoreTrouble>>;

/** The machine a store belongs to, as far as sharing goes. */
export interface Machine {
  /** The name it writes under now. */
  readonly device: string;
  /** Every name it ever wrote under, the present one included: entries of all of them are its own. */
  readonly names: readonly string[];
  /** What it may write; empty as long as no hub said so. */
  readonly duties: readonly Duty[];
}

/** How a copy of a book stands with its hub and the folder. */
export interface SyncState {
  readonly book: string;
  readonly machine: Machine;
  /** The book names a hub: what others wrote counts when it is acknowledged. */
  readonly namesHub: boolean;
  /** The last page kept; empty before the first. Opaque. */
  readonly cursor: string;
  /** The greatest mark this copy was given; empty before the first. Opaque. */
  readonly high: string;
  /** The log's generation; empty before the first page. */
  readonly epoch: string;
  readonly healing: boolean;
  /** What is known of the log is from a mirror in the folder, which whoever may write the folder can make up. */
  readonly mirrored: boolean;
  /** Own entries the hub has not acknowledged. */
  readonly pending: number;
  /** Entries of others that came by folder or file and are not acknowledged. */
  readonly waiting: number;
  /** Own entries in the tray. */
  readonly refused: number;
  /** Of others, counted here and not on the hub: somebody has to bring them there. At the Office, those it may not bring. */
  readonly orphans: number;
}

/** An entry on its way out. */
export interface OutEntry {
  readonly id: EntryId;
  /** SHA-256 of its canonical text. */
  readonly hash: string;
  /** Its canonical text. */
  readonly line: string;
}

/** A batch for one push: all own and pending, or all healed, or all waiting. Empty when nothing is left to try now. */
export interface Outgoing {
  readonly entries: readonly OutEntry[];
  /** Sent with the Office's word (`PushHead.vouch`). */
  readonly vouch: boolean;
  /** Own entries an earlier log refused: this one is told (`PushHead.withdrawn`). */
  readonly withdrawn?: true;
}

/** An answer with the entry it is for. */
export interface Settled {
  readonly id: EntryId;
  readonly hash: string;
  readonly answer: Answer;
}

/** What came of the answers. */
export interface SettleDone {
  /** How many entries left the outbox: acknowledged or refused. Zero means another round would change nothing. */
  readonly moved: number;
  /** Names of this machine under which another machine writes too: it has to take a new one. */
  readonly clones: readonly string[];
}

/** What came of a page. */
export interface Received {
  readonly added: number;
  /** Own pending and waiting entries that the page acknowledged. */
  readonly acknowledged: number;
  readonly refused: number;
  readonly clones: readonly string[];
}

/** What came of entries from a folder or a file. */
export interface Held {
  readonly added: number;
  readonly clones: readonly string[];
}

/** How far a device's row is known. */
export interface ChainLength {
  readonly device: string;
  /** The greatest number known. */
  readonly last: number;
  /** The first number at which two entries are known: its profile was copied. */
  readonly forked?: number;
}

/** An entry the hub refused, in its author's tray. */
export interface TrayEntry {
  readonly entry: Entry;
  readonly hash: string;
  readonly reason: Refusal;
}

/**
 * What sharing asks of a store. Every method is one transaction: when it answers ok everything in it is on disk, else
 * nothing is. A worker may be killed between any two.
 *
 * Three places: the journal (counted: acknowledged and own pending), waiting and refused (kept aside, not counted). In a
 * book that names no hub everything is in the journal.
 */
export interface SyncStore {
  state(): Kept<SyncState>;

  /**
   * What to push next, in this order: own pending entries by their number; own ones that an earlier log refused, as such; entries that healing found missing on the
   * hub; what is waiting. Leaves out what was answered `later` or `not-yours` since `beginTurn`.
   */
  outbox(limit: { readonly entries: number; readonly bytes: number }): Kept<Outgoing>;

  /** Forgets which entries were answered `later` in this turn; `not-yours` once the rights are other ones. */
  beginTurn(): Kept<true>;

  /**
   * Takes in the answers: `stored` and `same` acknowledge (what was waiting becomes part of the journal), `refused`
   * moves the entry aside with its reason, `later` and `not-yours` leave it where it is; but what was refused and sent again
   * and is `not-yours` goes back to the tray. Answers whose mark is of another epoch than the store's change nothing.
   *
   * @param mark becomes `high` if it is the greater (`laterMark`). @param rights see `PushReply`.
   */
  settle(answers: readonly Settled[], mark: string, rights: string): Kept<SettleDone>;

  /**
   * Takes in a page: entries into the journal, own ones among them acknowledged, refused ones aside, and the cursor moved
   * in the same transaction. Taking in a page twice changes nothing, nor does a page of another epoch than the store's.
   */
  receive(page: PageHead, lines: readonly PageLine[]): Kept<Received>;

  /**
   * The log is another one: cursor and mark empty, epoch as told; from now on pages also say what the new log has. Changes
   * nothing if that is the epoch already.
   */
  beginHealing(epoch: string): Kept<true>;

  /**
   * The whole new log is here: what the journal has and the log has not goes into the outbox. Answers how many. Unless the
   * store is healing and its last page kept was the log's last (`more` was false), it changes nothing and answers 0.
   */
  endHealing(): Kept<number>;

  /** From now on the log of this epoch is learnt from a mirror; one of another epoch is begun as by `beginHealing`. */
  followMirror(epoch: string): Kept<true>;

  /**
   * Forgets what a mirror said: all own entries are unsent again, what it refused among them, and what it refused of others'
   * waits. Entries it brought stay in the journal, as if they had been there before the hub; nobody stands for them (law T1).
   * Changes nothing in a copy that follows the hub itself.
   */
  leaveMirror(): Kept<true>;

  /** Takes in entries that came around the hub: aside and waiting, or into the journal if the book names no hub. */
  hold(entries: readonly Entry[], from: 'folder' | 'file'): Kept<Held>;

  /** How far each device's row is known, what is aside included. */
  chains(): Kept<readonly ChainLength[]>;

  /** A device's entries after number `n`, by number and then id, what is aside included, at most `limit`. */
  chainAfter(device: string, n: number, limit: number): Kept<readonly Entry[]>;

  /** What is known of a device's row from `first` to `last`, both included, by number and then id. */
  chainPlaces(device: string, first: number, last: number): Kept<readonly ChainPlace[]>;

  tray(): Kept<readonly TrayEntry[]>;
  /** Puts a refused entry into the journal and the outbox again. */
  resend(id: EntryId, hash: string): Kept<true>;
  /** Shows it no more. It stays stored and counted nowhere. */
  dismiss(id: EntryId, hash: string): Kept<true>;

  /** Small facts about this copy. */
  mark(name: string): Promise<string | undefined>;
  setMark(name: string, value: string): Kept<true>;
}
