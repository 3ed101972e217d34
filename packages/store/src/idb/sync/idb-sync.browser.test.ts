import { afterEach } from 'vitest';
import { describeSyncing } from '../../contract/syncing.ts';
import { okOf } from '../../contract/world.ts';
import { deleteBook, listBooks } from '../books.ts';
import { openBook } from '../open-book.ts';
import { openSync } from './index.ts';

afterEach(async () => {
  for (const book of await listBooks()) await deleteBook(book);
});

describeSyncing({
  name: 'in IndexedDB',
  async open(book, world, machine) {
    // A property opens a book many times in one test.
    okOf(await deleteBook(book));
    const store = okOf(await openBook({ book, synthetic: false }, world));
    return { store, sync: okOf(await openSync(store, machine)) };
  },
});
