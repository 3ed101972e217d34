import type { Entry, EntryId, Result } from '@soxanh/core';
import type { Held, Machine, StoreTrouble, SyncStore } from '@soxanh/sync';

/** What the server does not have of another machine. */
export interface Unsent {
  readonly device: string;
  readonly entries: readonly Entry[];
}

/** What sharing needs of a book's store. */
export interface SharingStore extends SyncStore {
  /** The name and the duties of this machine from now on; names it had before stay its own. */
  become(machine: Machine): Promise<Result<true, StoreTrouble>>;
  /** What the journal had lost and this machine's second copy kept: it counts again and is to be sent. */
  bringBack(entries: readonly Entry[]): Promise<Result<Held, StoreTrouble>>;
  /** Those of some ids of which anything is here, counted or not. */
  knownAmong(ids: readonly EntryId[]): Promise<Result<ReadonlySet<EntryId>, StoreTrouble>>;
  /** What others wrote, is here and the server does not have, by the machine that wrote it. */
  unsentOfOthers(): Promise<Result<readonly Unsent[], StoreTrouble>>;
  /** The Office's word for what is here of a revoked machine; answers how many entries that are. */
  standFor(device: string): Promise<Result<number, StoreTrouble>>;
}
