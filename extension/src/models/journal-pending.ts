import { onSendingChanged } from '../data/sending.ts';
import type { SharedBook } from '../data/shared-book.ts';
import type { PendingWorld } from './journal-reading.ts';

/** More than is ever written in a day without a network. */
const MOST = { entries: 5000, bytes: 5_000_000 };

/** Which entries wait to be sent: those that the next turn would bring. */
export const pendingOf = ({
  area,
  book,
  store,
}: Pick<SharedBook, 'area' | 'book' | 'store'>): PendingWorld => ({
  read: async () => {
    const out = await store.outbox(MOST);
    return new Set(out.ok ? out.value.entries.map(({ id }) => id) : []);
  },
  onChange: (listener) => onSendingChanged(area, book, listener),
});
