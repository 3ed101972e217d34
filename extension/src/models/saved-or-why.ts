import { err } from '@soxanh/core';
import type { Book } from '../data/book.ts';

/**
 * Saves, and says why not also where the part that writes could not be fetched: it is fetched when it is first needed,
 * and the program may have been brought up to date beneath an open page. Then nothing was saved.
 */
export const savedOrWhy = (
  book: Pick<Book, 'save'>,
  ...what: Parameters<Book['save']>
): ReturnType<Book['save']> =>
  book.save(...what).catch((error: unknown) => err({ kind: 'failed' as const, detail: String(error) }));
