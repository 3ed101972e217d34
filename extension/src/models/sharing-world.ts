import type { Result } from '@soxanh/core';
import type { LinkProblem } from '@soxanh/sync';
import type { SharingStanding } from '../data/sharing.ts';
import type { FolderRefusal } from '../data/try-folder.ts';

export type { FolderRefusal };

/** How this machine shares the open book. */
export type SharingStatus = SharingStanding;
export type HubStanding = NonNullable<SharingStanding['hub']>;
export type FolderStanding = NonNullable<SharingStanding['folder']>;

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
  /** It was read why this machine goes on under a new name: not said again until it happens again. */
  knowName(): Promise<void>;
  /** The lines that would be sent now, exactly as they would be. */
  preview(): Promise<readonly string[]>;
}
