import type { Hash } from '@soxanh/core';
import type { Folder, Shelf } from '../port/folder.ts';
import type { SyncState, SyncStore } from '../port/sync-store.ts';
import type { GoOn } from './outcome.ts';
import { shelfKey, type FolderGap, type FolderOddity } from './shelf.ts';

/** What every step of a turn with a folder works with. */
export interface FolderWork {
  readonly store: SyncStore;
  readonly folder: Folder;
  readonly state: SyncState;
  readonly hash: Hash;
  readonly goOn: GoOn;
  readonly log: FolderLog;
}

/** What a turn with a folder came to. */
export interface FolderTurn {
  /** Entries that were new here. */
  readonly added: number;
  /** Files written. */
  readonly written: number;
  readonly odd: readonly FolderOddity[];
  readonly gaps: readonly FolderGap[];
  /** Files that are none of ours, by their names. */
  readonly ignored: number;
  /** Names of this machine that another machine writes under too: take a new one before writing again. */
  readonly clones: readonly string[];
  /** Everything was read and written that could be. */
  readonly complete: boolean;
}

/** What a turn finds, step by step. */
export class FolderLog {
  added = 0;
  written = 0;
  ignored = 0;
  complete = true;
  readonly odd: FolderOddity[] = [];
  readonly gaps: FolderGap[] = [];
  readonly clones: Set<string> = new Set();

  /** Tells whether a file was found this turn to have nothing for anybody; one of a later version has, for others. */
  cannotBelieve(shelf: Shelf, name: string): boolean {
    return this.odd.some(
      (odd) => odd.name === name && odd.fault.kind !== 'newer' && shelfKey(odd.shelf) === shelfKey(shelf),
    );
  }

  told(): FolderTurn {
    const { added, written, odd, gaps, ignored, clones, complete } = this;
    return { added, written, odd, gaps, ignored, clones: [...clones], complete };
  }
}
