import type { Result } from '@soxanh/core';
import type { Machine, StoreTrouble, SyncStore } from '@soxanh/sync';

/** What sharing needs of a book's store. */
export interface SharingStore extends SyncStore {
  /** The name and the duties of this machine from now on; names it had before stay its own. */
  become(machine: Machine): Promise<Result<true, StoreTrouble>>;
}
