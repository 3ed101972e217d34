import { hasFolder } from '../data/folder-mark.ts';
import { readAccount } from '../data/hub-account.ts';
import {
  NOTHING_SENT,
  onSendingChanged,
  readSending,
  stateOfFolder,
  stateOfSending,
} from '../data/sending.ts';
import type { Session } from '../data/session.ts';
import { unsentOf } from '../data/unsent.ts';
import type { StorageArea } from '../platform/storage-area.ts';
import type { SendingWorld } from './sending.ts';

/**
 * How sending stands: what hinders it as the last turn has left it in the browser's small storage, and how many entries wait
 * as the open book has it now, so that an entry saved a moment ago is never said to be sent. The network is not asked.
 *
 * @param now milliseconds since 1970.
 */
export function keptSending(
  { book, settings }: Pick<Session, 'book' | 'settings'>,
  area: StorageArea,
  now: () => number,
): SendingWorld {
  const id = book.info.book;
  return {
    now,
    read: async () => {
      const [kept, account, folder] = await Promise.all([
        readSending(area, id),
        readAccount(area, id),
        hasFolder(area, id),
      ]);
      const isOnHub = account !== undefined;
      if (!isOnHub && !folder) return undefined;
      const record = kept ?? NOTHING_SENT;
      const pending = await unsentOf(book, settings.peek().device, record.folder?.through, isOnHub);
      // What cannot be counted is not said: a wrong sentence would be worse than none.
      if (pending === undefined) return undefined;
      return isOnHub
        ? stateOfSending(record, pending)
        : stateOfFolder(record.folder, pending, record.problem);
    },
    onChange: (listener) => {
      let isFirst = true;
      // A signal calls at once, and that is no change.
      const stop = book.revision.subscribe(() => (isFirst ? (isFirst = false) : listener()));
      const end = onSendingChanged(area, id, listener);
      return () => {
        stop();
        end();
      };
    },
  };
}
