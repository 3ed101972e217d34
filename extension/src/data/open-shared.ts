import type { Result } from '@soxanh/core';
import { openSync } from '@soxanh/store/idb/sync';
import { clock } from '../platform/clock.ts';
import { folderFiles } from '../platform/folder-files.ts';
import { keptFolder } from '../platform/folder-handle.ts';
import { mayWrite } from '../platform/folder-picker.ts';
import { http } from '../platform/http.ts';
import { locks } from '../platform/locks.ts';
import { randomName } from '../platform/random-name.ts';
import { storageArea } from '../platform/storage-area.ts';
import type { Book, StoreProblem } from './book.ts';
import { isWithinDuties, settingsOfDuties } from './duty-settings.ts';
import { beginFolder, folderName, folderOver } from './folder.ts';
import { readManaged } from './managed.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';
import type { SharedBook, SharedFolder } from './shared-book.ts';

/** The machine a book is shared from. */
export interface SharingMachine {
  settings(): Settings;
  change(change: Partial<Settings>): Promise<void>;
}

/** The mark of the machine that was the first in the folder. */
const BEGAN_FOLDER = 'began-folder';

/** An open book with all that sharing it needs of this browser. It works for as long as the book is open. */
export async function openShared(
  book: Book,
  machine: SharingMachine,
): Promise<Result<SharedBook, StoreProblem>> {
  const opened = await openSync(book.store);
  if (!opened.ok) return opened;
  const store = opened.value;
  const id = book.info.book;
  const value: SharedBook = {
    book: id,
    store,
    area: storageArea,
    clock,
    locks,
    http,
    managed: readManaged,
    device: () => machine.settings().device,
    rename: async () => {
      const device = randomName();
      await machine.change({ device });
      return device;
    },
    giveDuties: (duties) => machine.change(settingsOfDuties(duties, machine.settings())),
    keepsTo: (duties) => isWithinDuties(machine.settings(), duties),
    folder: async () => folderOf(value, machine),
    onChange: (listener) => book.store.onChange(listener),
    secondCopy: () => book.secondCopy(),
  };
  // The machine's name stands in the store before anything is asked of it; what it may write is told with the account.
  const state = await store.state();
  if (state.ok && state.value.machine.device !== value.device()) {
    const { duties } = state.value.machine;
    const became = await store.become({ device: value.device(), names: [value.device()], duties });
    if (!became.ok) return became;
  }
  return { ok: true, value };
}

/** The same for the book a page has open. */
export const openSharedSession = (session: Session): Promise<Result<SharedBook, StoreProblem>> =>
  openShared(session.book, {
    settings: () => session.settings.value,
    change: (change) => session.change(change),
  });

async function folderOf(
  { book, store }: SharedBook,
  machine: SharingMachine,
): Promise<SharedFolder | undefined> {
  const handle = await keptFolder(book);
  if (handle === undefined) return undefined;
  const permission = (): ReturnType<typeof mayWrite> => mayWrite(handle);
  const files = folderFiles(handle, folderName(book), async () => (await permission()) === 'granted');
  return {
    name: handle.name,
    folder: folderOver(files),
    permission,
    carries: async () => {
      const begun = await beginFolder(files);
      if (begun.ok && begun.value) await store.setMark(BEGAN_FOLDER, handle.name);
      return machine.settings().role === 'office' || (await store.mark(BEGAN_FOLDER)) === handle.name;
    },
  };
}
