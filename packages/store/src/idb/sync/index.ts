import type { Result } from '@soxanh/core';
import type { Machine } from '@soxanh/sync';
import type { BookStore, StoreProblem } from '../../book-store.ts';
import type { DeskStore } from '../../sync/desk-store.ts';
import { IdbStore } from '../idb-store.ts';
import { idbSync } from './idb-sync.ts';

export type { BundleContent, BundlePartsOut } from '../../sync/bundle.ts';
export type { Aside } from '../../sync/records.ts';
export type { DeskStore } from '../../sync/desk-store.ts';

/**
 * The half for sharing of a book that was opened with `openBook`. It works on the same connection, for as long as the store
 * is open.
 *
 * @param machine whose copy this is; left out, it is the one it was last told. Names it had before stay its own.
 * @returns a problem if the machine could not be noted down.
 * @example
 * const opened = await openBook(info, options);
 * if (opened.ok) {
 *   const sync = await openSync(opened.value, { device: 'may-1', names: ['may-1'], duties: [] });
 *   if (sync.ok) await syncHub(sync.value, link);
 * }
 */
export async function openSync(
  store: BookStore,
  machine?: Machine,
): Promise<Result<DeskStore, StoreProblem>> {
  if (!(store instanceof IdbStore)) throw new TypeError('a store that was opened with openBook is wanted');
  const sync = idbSync(store.parts);
  if (machine === undefined) return { ok: true, value: sync };
  const noted = await sync.become(machine);
  return noted.ok ? { ok: true, value: sync } : noted;
}
