import type { Entry, Result } from '@soxanh/core';
import type { Book, StoreProblem } from './book.ts';

/** Every entry of a book, smallest id first: for what can only be told from the whole, such as an import. */
export const wholeJournal = (book: Book): Promise<Result<readonly Entry[], StoreProblem>> => book.store.all();
