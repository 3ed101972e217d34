import type { Entry } from '@soxanh/core';
import type { Folder, HubLink, SyncStore } from '@soxanh/sync';
import type { MemoryDisk } from '../../../hub/src/db/memory/memory-disk.ts';
import type { HubStorage } from '../../../hub/src/db/storage.ts';
import type { Copybook } from './copybook.ts';

/** The hub's process, as a bug in it needs it. */
export interface HubProcess {
  readonly disk: MemoryDisk;
  /** After so many steps of the world, if the process still runs. */
  readonly later: (steps: number) => Promise<void>;
  readonly onEnd: (work: () => void) => void;
}

/** A machine's process, as a bug in it needs it. */
export interface ClientProcess {
  /** A step in which it may be killed. */
  readonly pause: (name: string) => Promise<void>;
  readonly book: Copybook;
}

/** Where bugs can be put in: around what the product is given, never into it. */
export interface Plants {
  storage(storage: HubStorage, process: HubProcess): HubStorage;
  store(store: SyncStore, process: ClientProcess): SyncStore;
  link(link: HubLink): HubLink;
  folder(folder: Folder, store: SyncStore): Folder;
  /** What the second copy has and the journal has not; answers names that were copied. */
  bringBack(book: Copybook, entries: readonly Entry[]): Promise<readonly string[]>;
}

/** No bug at all. */
export const SOUND: Plants = {
  storage: (storage) => storage,
  store: (store) => store,
  link: (link) => link,
  folder: (folder) => folder,
  bringBack: (book, entries) => book.bringBack(entries),
};
