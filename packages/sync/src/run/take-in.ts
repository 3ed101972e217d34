import { ok, type Result } from '@soxanh/core';
import type { Shelf } from '../port/folder.ts';
import { readSegment } from '../segment/read.ts';
import { verifySegment, type SegmentVerdict } from '../segment/verify.ts';
import type { FolderWork } from './folder-turn.ts';
import { of, type SyncProblem } from './outcome.ts';
import { readVolume } from './read-volume.ts';
import type { FileFault, Volume } from './shelf.ts';

/** What became of a file: taken in, or why not. `gone` between listing and reading: the next turn lists again. */
export type Taken =
  | Exclude<SegmentVerdict, { is: 'edited' | 'broken' }>
  | { readonly is: 'odd'; readonly fault: FileFault }
  | { readonly is: 'gone' };

/** The device whose row a shelf holds. */
export const deviceOnShelf = (shelf: Exclude<Shelf, { of: 'hub' }>): string =>
  shelf.of === 'own' ? shelf.writer : shelf.author;

/**
 * Reads a segment, holds it against what is known of its device, and takes in what is new in it. What cannot be believed
 * never comes as far as the store.
 */
export async function takeIn(
  { store, folder, state, hash, log }: FolderWork,
  shelf: Exclude<Shelf, { of: 'hub' }>,
  volume: Volume,
): Promise<Result<Taken, SyncProblem>> {
  const file = await readVolume(folder, shelf, volume);
  if (!file.ok) return file;
  if (file.value.is === 'away') return ok({ is: 'gone' });
  if (file.value.is !== 'text') return ok({ is: 'odd', fault: { kind: 'unreadable' } });
  const device = deviceOnShelf(shelf);
  const { first, last } = volume;
  const read = readSegment(file.value.text, { book: state.book, device, first, last }, hash);
  if (!read.ok) return ok({ is: 'odd', fault: read.error });
  const known = await of('store', store.chainPlaces(device, Math.max(1, first - 1), last));
  if (!known.ok) return known;
  const verdict = verifySegment(read.value, known.value);
  if (verdict.is === 'edited' || verdict.is === 'broken') {
    const { is: kind, n, line } = verdict;
    return ok({ is: 'odd', fault: { kind, n, line } });
  }
  if (verdict.is === 'gap' || verdict.fresh.length === 0) return ok(verdict);
  const held = await of('store', store.hold(verdict.fresh, 'folder'));
  if (!held.ok) return held;
  log.added += held.value.added;
  for (const name of held.value.clones) log.clones.add(name);
  return ok(verdict);
}
