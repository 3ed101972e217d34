import { http } from '../platform/http.ts';
import { randomBytes } from '../platform/random-bytes.ts';
import { randomName } from '../platform/random-name.ts';
import { storageArea } from '../platform/storage-area.ts';
import type { Book } from './book.ts';
import { Joining } from './join.ts';
import { readManaged } from './managed.ts';
import { openShared } from './open-shared.ts';
import { liveSettings, openBookOf, type Session } from './session.ts';
import { changeSettings, type Settings } from './settings.ts';

/**
 * The way to a server: for the open book, or before the first run for the book that comes from there.
 *
 * @param session what the page has open; undefined at the first run.
 */
export async function openJoining(session: Session | undefined): Promise<Joining> {
  const [managed, live] = await Promise.all([readManaged(), session?.settings ?? liveSettings()]);
  // The signal of another window's change comes a moment late; what this page itself changed counts at once.
  let settings = live.peek();
  const change = async (next: Partial<Settings>): Promise<void> => {
    settings = await changeSettings(storageArea, next);
  };
  const machine = { settings: (): Settings => settings, change };
  return new Joining({
    area: storageArea,
    http,
    random: randomBytes,
    managed,
    book: session?.book,
    ...machine,
    device: () => settings.device,
    rename: async () => {
      const device = randomName();
      await change({ device });
      return device;
    },
    open: openBookOf,
    share: async (book: Book) => {
      const shared = await openShared(book, machine);
      if (!shared.ok) throw new Error(`The book cannot be shared: ${shared.error.kind}`);
      return shared.value;
    },
  });
}
