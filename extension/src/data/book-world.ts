import type { WriteRefusal } from '@soxanh/core';
import type { BookStore, StoreProblem } from '@soxanh/store';
import type { DeskStore } from '@soxanh/store/idb/sync';
import type { Clock } from '../platform/clock.ts';
import type { StorageArea } from '../platform/storage-area.ts';

/** What a book needs from the machine. */
export interface BookWorld {
  readonly store: BookStore;
  readonly clock: Clock;
  /** Where the second copy is kept. */
  readonly area: StorageArea;
  /** The store's half for sharing; left out, it is that of the browser's database. */
  readonly desk?: DeskStore;
}

/** Why something was not written. */
export type SaveProblem =
  | StoreProblem
  | { readonly kind: 'not-allowed'; readonly refusal: WriteRefusal }
  /** A text is longer than an entry may hold: a back-up with it could not be read back. */
  | { readonly kind: 'too-long' };
