import { deleteBook, listBooks } from '@soxanh/store/idb';
import type { Result } from '@soxanh/core';
import type { StoreProblem } from './book.ts';

/** Ids of sample books begin so; a real one's are random letters and digits of full length. */
const SAMPLE = 'mau-';

/** The sample books this browser has, the open one among them. */
export const sampleBooks = async (): Promise<readonly string[]> =>
  (await listBooks()).filter((book) => book.startsWith(SAMPLE));

/** Deletes sample books from this browser for good. Real books have no such way out. */
export async function deleteSamples(books: readonly string[]): Promise<Result<true, StoreProblem>> {
  for (const book of books) {
    if (!book.startsWith(SAMPLE)) continue;
    const deleted = await deleteBook(book);
    if (!deleted.ok) return deleted;
  }
  return { ok: true, value: true };
}
