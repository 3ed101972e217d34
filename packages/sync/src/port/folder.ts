import type { Result } from '@soxanh/core';

/** Why a folder did not do it. */
export type FolderProblem =
  /** It is not there: a stick pulled out, a share not mounted. The same folder works again when it is back. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'full' }
  | { readonly kind: 'failed'; readonly detail: string };

/**
 * Whose row of segments: the writer's own entries; those of another author whom it carries; the hub's log of one epoch.
 *
 * | shelf | folder below `so-xanh-<book>/` |
 * |---|---|
 * | own | `<writer>/` |
 * | carried | `<writer>/carried/<author>/` |
 * | hub | `<writer>/hub/<epoch>/` |
 */
export type Shelf =
  | { readonly writer: string; readonly of: 'own' }
  | { readonly writer: string; readonly of: 'carried'; readonly author: string }
  | { readonly writer: string; readonly of: 'hub'; readonly epoch: string };

/** A file as the listing tells it. Names that are no segment's are told too: they are counted and never read. */
export interface FolderFile {
  readonly shelf: Shelf;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** The folder `so-xanh-<book>/` inside the one people chose. Each call stands alone; files never change once written. */
export interface Folder {
  list(): Promise<Result<readonly FolderFile[], FolderProblem>>;
  /**
   * Text of UTF-8. A file that went between listing and reading is `undefined`, not a problem; one larger than `LARGEST_FILE`
   * by now is a problem and is not read.
   */
  read(shelf: Shelf, name: string): Promise<Result<string | undefined, FolderProblem>>;
  /**
   * Writes a whole file, under another name first where the system can rename; makes the folders it needs. Replaces a
   * file of that name: whoever may not is told so by the listing and does not call.
   */
  write(shelf: Shelf, name: string, text: string): Promise<Result<true, FolderProblem>>;
  /** Removes a file of this machine's own shelves; one that is not there is no problem. */
  remove(shelf: Shelf, name: string): Promise<Result<true, FolderProblem>>;
}
