import { err, ok, type Result } from '@soxanh/core';
import type { Folder, Shelf } from '../port/folder.ts';
import { LARGEST_FILE } from '../segment/tiers.ts';
import type { SyncProblem } from './outcome.ts';
import type { Volume } from './shelf.ts';

/** The text of a file, or why there is none. `away`: it went between listing and reading. */
export type VolumeText =
  { readonly is: 'text'; readonly text: string } | { readonly is: 'away' | 'unreadable' };

/**
 * Reads a file of a shelf. A folder that is gone ends the turn. One file that its machine locked, that a disk spoilt or that
 * is larger than any of ours is no reason to leave the others (law S6).
 */
export async function readVolume(
  folder: Folder,
  shelf: Shelf,
  { name, size }: Volume,
): Promise<Result<VolumeText, SyncProblem>> {
  if (size > LARGEST_FILE) return ok({ is: 'unreadable' });
  const text = await folder.read(shelf, name);
  if (!text.ok) {
    return text.error.kind === 'gone' ? err({ of: 'folder', problem: text.error }) : ok({ is: 'unreadable' });
  }
  return ok(text.value === undefined ? { is: 'away' } : { is: 'text', text: text.value });
}
