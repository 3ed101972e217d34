import type { Entry, EntryId } from '@soxanh/core';
import type { Refusal } from '@soxanh/sync';

/** How a copy stands with its hub's log. */
export interface HubPlace {
  readonly epoch: string;
  readonly cursor: string;
  readonly high: string;
  /** What the hub last called the state of duties and facts; not yet told: empty. */
  readonly rights: string;
  readonly healing: boolean;
  /** While healing: the last page kept was the last of the log. */
  readonly ended?: boolean;
  /** All of this is from a mirror in a folder. */
  readonly mirrored?: true;
  /** A log was read to its end once: since then what is not open is acknowledged. */
  readonly settled: boolean;
}

/** The place of a book that has read no log yet. */
export const NO_HUB: HubPlace = {
  epoch: '',
  cursor: '',
  high: '',
  rights: '',
  healing: false,
  settled: false,
};

/** A text that is not counted. */
export interface Aside {
  readonly id: EntryId;
  /** SHA-256 of its canonical text. */
  readonly hash: string;
  readonly why: 'waiting' | 'refused';
  /** Missing if only its refusal arrived: should the text come around the hub, it is known for refused. */
  readonly entry?: Entry;
  /** Its place in its device's row, by which it is found. */
  readonly device?: string;
  readonly n?: number;
  readonly from: 'hub' | 'folder' | 'file';
  readonly reason?: Refusal;
  /** The generation of the log that has the refusal; unknown if a file of elsewhere said so, empty if no log has it. */
  readonly log?: string;
  /** Its author wants to see it no more. */
  readonly dismissed?: true;
  /** An earlier log had it: it is offered again whenever duties or facts change. */
  readonly formerly?: true;
  /** The Office stands for it, by hand: its author's machine was revoked, and nobody else can say what it may write. */
  readonly vouched?: true;
  /** Under which rights it was last offered and not taken. */
  readonly tried?: string;
}

/** How entries of the journal came to be open: written here, in an earlier log, or refused and sent again. */
export type Former = 'new' | 'acknowledged' | 'refused';

/** Some entries of the journal that are not acknowledged; those written since a log was last read are not listed. */
export interface OpenList {
  readonly own: boolean;
  readonly was: Former;
  readonly ids: readonly EntryId[];
  /** Under these rights the hub said that this machine may not bring them. */
  readonly notYours?: string;
}

/** How many ids stand in one list: small enough to be written anew at every answer. */
export const LIST_SIZE = 1000;

/** An own entry that was written here and is on no list. */
export interface Fresh {
  readonly id: EntryId;
  readonly n: number;
}
