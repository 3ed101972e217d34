import { readAccount } from '../data/hub-account.ts';
import { onSendingChanged, readSending, stateOfSending } from '../data/sending.ts';
import type { StorageArea } from '../platform/storage-area.ts';
import type { SendingWorld } from './sending.ts';

/**
 * How sending stands, as the last turn has left it in the browser's small storage: a page that is opened a hundred times a
 * day asks neither the network nor the journal for it.
 *
 * @param book the book's id. @param now milliseconds since 1970.
 */
export const keptSending = (area: StorageArea, book: string, now: () => number): SendingWorld => ({
  now,
  read: async () => {
    const [record, account] = await Promise.all([readSending(area, book), readAccount(area, book)]);
    // A record alone may be of a folder: there is no one to say that it has everything.
    return record === undefined || account === undefined ? undefined : stateOfSending(record);
  },
  onChange: (listener) => onSendingChanged(area, book, listener),
});
