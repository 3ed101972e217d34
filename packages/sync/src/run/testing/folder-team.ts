import { canonicalText, type Duty, type Entry } from '@soxanh/core';
import { entryMaker, fakePen, sha256, type EntryMaker } from '@soxanh/testkit';
import { syncFolder, type FolderTurnOptions } from '../sync-folder.ts';
import type { DoubleFolder } from './double-folder.ts';
import { DoubleStore } from './double-store.ts';

/** A machine of a book, and what it writes with. */
export interface Client {
  store: DoubleStore;
  make: EntryMaker;
  write(count?: number): Entry[];
}

/** A machine with an empty store. */
export function client(device: string, namesHub = false, duties: readonly Duty[] = []): Client {
  const one: Client = {
    store: new DoubleStore('b1', { device, names: [device], duties }, namesHub),
    make: entryMaker(device, { ...fakePen(device), hash: sha256 }),
    write: (count = 1) =>
      Array.from({ length: count }, () => {
        const entry = one.make.use();
        one.store.write(entry);
        return entry;
      }),
  };
  return one;
}

/** The texts of entries, in an order of their own. */
export const textsOf = (...entries: readonly Entry[]): string[] =>
  entries.map((entry) => canonicalText(entry)).toSorted();

/** One turn of a machine with a folder, which must come to its end. */
export async function turn(
  { store }: Client,
  folder: DoubleFolder,
  options: Partial<FolderTurnOptions> = {},
) {
  const done = await syncFolder(store, folder.seenBy(store.fuse), { hash: sha256, ...options });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

/** Turns of everybody until nothing moves. */
export async function quiet(folder: DoubleFolder, ...clients: readonly Client[]): Promise<void> {
  for (let round = 0; round < 12; round++) {
    let moved = 0;
    for (const one of clients) {
      const { added, written } = await turn(one, folder);
      moved += added + written;
    }
    if (moved === 0) return;
  }
  throw new Error('does not come to rest');
}
/** The files of a folder by their paths. */
export const names = (folder: DoubleFolder): string[] => [...folder.files.keys()].toSorted();
