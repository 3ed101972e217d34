import type { ChainEnd } from '@soxanh/core';
import { ownEnd, ownKeys } from './own-chain.ts';
import { Posting } from './posting.ts';
import { rowOf } from './row-of.ts';
import { MANY } from './shelf.ts';
import { put, toRead, type StoreName, type Writing } from './schema.ts';
import { readTouched, storesOf, touchedBy } from './touched.ts';
import { unattended } from './unattended.ts';
import { write, type ToSave, type Written } from './written.ts';

/** Plain drafts name nothing and nothing can name them yet: saving them looks for no family. */
export const isPlain = ({ drafts }: ToSave): boolean =>
  drafts.length < MANY &&
  drafts.every(
    (draft) => draft.kind !== 'void' && draft.supersedes === undefined && draft.source === undefined,
  );

/** The stores that saving plain drafts touches: no more than that, each costs time. */
export function plainStores({ drafts, notes }: ToSave): StoreName[] {
  const stores: StoreName[] = ['entries', ...storesOf(touchedBy(drafts))];
  if (drafts.some(({ kind }) => kind === 'office')) stores.push('facts');
  if (notes.some((note) => note !== undefined)) stores.push('notes');
  return stores;
}

/**
 * The short way, for nearly every save: only the touched cells or pages are read, and at a window's first save the chain's end. Later the
 * chain goes on where this window last saw its end; if another window wrote for the device since, the own keys collide
 * and the transaction fails as a whole.
 *
 * @param seen where the chain ended.
 * @returns undefined, with nothing written, if the device never wrote here: its chain may begin in a merged journal.
 */
export async function savePlain(
  writing: Writing,
  save: ToSave,
  seen: ChainEnd | undefined,
): Promise<Written | undefined> {
  const touched = touchedBy(save.drafts);
  const ledger = readTouched(writing, touched);
  // If a write below fails at once, nobody waits for the records any more.
  unattended(ledger);
  const end = seen ?? (await ownEnd(toRead(writing), save.by.device, save.pen.hash));
  if (end === undefined) return undefined;
  const written = write(writing, save, end);
  const keys = ownKeys(written.entries);
  const posting = new Posting();
  for (const entry of written.entries) {
    put(writing, 'entries', rowOf(entry, undefined, keys.get(entry.id)), entry.id);
    posting.post(entry);
  }
  posting.write(writing, touched, await ledger);
  return written;
}
