import type { Duty } from '@soxanh/core';
import type { Folder } from '@soxanh/sync';
import type { Clock } from '../platform/clock.ts';
import type { FolderPermission } from '../platform/folder-picker.ts';
import type { Http } from '../platform/http.ts';
import type { Locks } from '../platform/locks.ts';
import type { StorageArea } from '../platform/storage-area.ts';
import type { Managed } from './managed.ts';
import type { SecondCopy } from './second-copy.ts';
import type { SharingStore } from './sharing-store.ts';

/** The folder of a book, as this machine has it. */
export interface SharedFolder {
  /** Its name without the way to it. */
  readonly name: string;
  readonly folder: Folder;
  permission(): Promise<FolderPermission>;
  /** This machine was the first there, or is the Office's. */
  carries(): Promise<boolean>;
}

/** A book with all that sharing it needs. */
export interface SharedBook {
  readonly book: string;
  readonly store: SharingStore;
  readonly area: StorageArea;
  readonly clock: Clock;
  readonly locks: Locks;
  readonly http: Http;
  /** What the administrator has set by now. */
  managed(): Promise<Managed>;
  /** The name this machine writes under now. */
  device(): string;
  /** The machine writes under another name from now on. */
  rename(): Promise<string>;
  /** What the server lets this machine write, which may be other duties than before. */
  giveDuties(duties: readonly Duty[]): Promise<void>;
  /** This machine is set to nothing beyond these duties. */
  keepsTo(duties: readonly Duty[]): boolean;
  folder(): Promise<SharedFolder | undefined>;
  /** Calls back when what the book has, or what of it is sent, may be something else. Answers how to stop. */
  onChange(listener: () => void): () => void;
  secondCopy(): Promise<Pick<SecondCopy, 'ids' | 'forget' | 'lines' | 'trim'>>;
}
