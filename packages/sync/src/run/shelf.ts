import type { FolderFile, Shelf } from '../port/folder.ts';
import { segmentOf, type Span } from '../segment/name.ts';
import type { SegmentFault } from '../segment/read.ts';

/** A file of a shelf whose name is a segment's. */
export interface Volume extends Span {
  readonly name: string;
  readonly size: number;
}

/** A shelf with what stands on it. */
export interface FilledShelf {
  readonly shelf: Shelf;
  readonly volumes: readonly Volume[];
}

/**
 * Why a file was not taken in: it is not whole, it is not what its chain says, or it cannot be read. `line` counts from 1.
 */
export type FileFault =
  | SegmentFault
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'edited' | 'broken'; readonly n: number; readonly line: number };

/** A file that was not taken in, and why. The rest of the folder went on without it. */
export interface FolderOddity {
  readonly shelf: Shelf;
  readonly name: string;
  readonly fault: FileFault;
  /** A later file of its shelf is there: so it is not merely still being written. */
  readonly isPassed: boolean;
}

/** Entries of a device that have not arrived, though later ones have. */
export interface FolderGap extends Span {
  readonly device: string;
}

/** One text for a shelf: equal shelves, equal texts. */
export function shelfKey(shelf: Shelf): string {
  switch (shelf.of) {
    case 'own':
      return shelf.writer;
    case 'carried':
      return `${shelf.writer}/carried/${shelf.author}`;
    case 'hub':
      return `${shelf.writer}/hub/${shelf.epoch}`;
  }
}

/** A listing by shelves, in a fixed order; and how many files have names that are no segment's. */
export function shelvesOf(files: readonly FolderFile[]): {
  readonly shelves: readonly FilledShelf[];
  readonly ignored: number;
} {
  const shelves = new Map<string, { shelf: Shelf; volumes: Volume[] }>();
  let ignored = 0;
  for (const { shelf, name, size } of files) {
    const span = segmentOf(name);
    if (span === undefined) {
      ignored++;
      continue;
    }
    const key = shelfKey(shelf);
    const filled = shelves.get(key) ?? { shelf, volumes: [] };
    shelves.set(key, filled);
    filled.volumes.push({ name, size, ...span });
  }
  const inOrder = [...shelves].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { shelves: inOrder.map(([, filled]) => filled), ignored };
}
