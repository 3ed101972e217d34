import type { Duty, Result } from '@soxanh/core';
import type { LinkProblem, SendingState } from '@soxanh/sync';

/** How the shared folder stands. */
export interface FolderStanding {
  /** Its name, without the way to it: a browser tells no more. */
  readonly name: string;
  /** `ask`: the browser wants to be asked again · `gone`: it is not there now, a stick pulled out or a share not mounted. */
  readonly is: 'ready' | 'ask' | 'gone';
  /** Since when it has not been found, in milliseconds since 1970. */
  readonly since?: number | undefined;
  /** Files of other machines that somebody changed by hand: they are not read. */
  readonly edited: readonly string[];
}

/** The server this machine belongs to. */
export interface HubStanding {
  /** Its address, without a slash at its end. */
  readonly url: string;
  /** What this machine may write there. */
  readonly duties: readonly Duty[];
}

/** How this machine shares the open book. */
export interface SharingStatus {
  readonly hub: HubStanding | undefined;
  readonly folder: FolderStanding | undefined;
  /** Undefined where nothing is shared: then there is nothing to send. */
  readonly sending: SendingState | undefined;
  /** Entries of others that came by folder or file and are not counted before the server has them. */
  readonly waiting: number;
  /** Own entries the server refused. */
  readonly refused: number;
  /** Counted here, not on the server, and not this machine's to bring. */
  readonly orphans: number;
  /** The profile of this machine was found copied, and the machine goes on under a new name. */
  readonly cloned: boolean;
}

/** Why choosing a folder came to nothing. */
export type FolderRefusal = { readonly kind: 'not-permitted' | 'cancelled' | 'not-writable' | 'failed' };

/** What the cards of sharing ask of the data behind them. */
export interface SharingWorld {
  /** Milliseconds since 1970. */
  now(): number;
  status(): Promise<SharingStatus | undefined>;
  /** Calls back whenever the status may be another one. */
  onChange(listener: () => void): () => void;
  /** Sends and fetches now, with every server and folder there is. */
  sendNow(): Promise<Result<true, LinkProblem | FolderRefusal>>;
  /** False where the browser can open no folder at all (Firefox). */
  readonly hasFolders: boolean;
  /** Must be called inside a click: the browser shows its own window. */
  chooseFolder(): Promise<Result<true, FolderRefusal>>;
  /** Must be called inside a click: the browser asks for the permission. */
  allowFolder(): Promise<Result<true, FolderRefusal>>;
  leaveFolder(): Promise<void>;
  /** The lines that would be sent now, exactly as they would be. */
  preview(): Promise<readonly string[]>;
}
