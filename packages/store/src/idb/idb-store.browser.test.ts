import { afterEach } from 'vitest';
import { describeMerging } from '../contract/merging.ts';
import { describePaging } from '../contract/paging.ts';
import { describeSaving } from '../contract/saving.ts';
import { okOf, type Subject } from '../contract/world.ts';
import { deleteBook, listBooks } from './books.ts';
import { openBook } from './open-book.ts';

const indexedDb: Subject = {
  name: 'in IndexedDB',
  async open(book, world) {
    // A property opens a book many times in one test.
    okOf(await deleteBook(book));
    return okOf(await openBook({ book, synthetic: false }, world));
  },
};

afterEach(async () => {
  for (const book of await listBooks()) await deleteBook(book);
});

describeSaving(indexedDb);
describeMerging(indexedDb);
describePaging(indexedDb);
