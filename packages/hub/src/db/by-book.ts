import { err, must, type Result } from '@soxanh/core';
import type { StorageProblem } from './storage.ts';

/** The asks of one book, and where they stood among all. */
interface OfBook<A> {
  readonly asks: A[];
  readonly places: number[];
}

function sortByBook<A extends { readonly book: string }>(asks: readonly A[]): Map<string, OfBook<A>> {
  const books = new Map<string, OfBook<A>>();
  for (const [at, ask] of asks.entries()) {
    const of = books.get(ask.book) ?? { asks: [], places: [] };
    books.set(ask.book, of);
    of.asks.push(ask);
    of.places.push(at);
  }
  return books;
}

/**
 * Sorts asks by their book, has each book's answered together, and puts the answers back in the order of the asks.
 *
 * @param answer one answer for each ask of a book, in their order.
 */
export function answerByBook<A extends { readonly book: string }, T>(
  asks: readonly A[],
  answer: (book: string, asks: readonly A[]) => readonly T[],
): readonly T[] {
  const answers: T[] = [];
  for (const [book, of] of sortByBook(asks)) putBack(answers, of, answer(book, of.asks));
  return answers;
}

/**
 * `answerByBook` for who answers later: the books at the same time. What one of several stumbles over fails that book's asks
 * only (law S6): the others' may be on disk, and have to be told.
 *
 * @throws what every book stumbled over, the first of it.
 */
export async function answerByBookLater<A extends { readonly book: string }, T>(
  asks: readonly A[],
  answer: (book: string, asks: readonly A[]) => Promise<readonly Result<T, StorageProblem>[]>,
): Promise<readonly Result<T, StorageProblem>[]> {
  const books = [...sortByBook(asks)];
  const settled = await Promise.allSettled(books.map(([book, of]) => answer(book, of.asks)));
  const answers: Result<T, StorageProblem>[] = [];
  const isAnyDone = settled.some(({ status }) => status === 'fulfilled');
  for (const [at, [, of]] of books.entries()) {
    const one = must(settled[at], 'one a book');
    if (one.status === 'fulfilled') putBack(answers, of, one.value);
    else if (!isAnyDone) throw one.reason;
    else {
      const failed = unavailable(one.reason);
      putBack(
        answers,
        of,
        of.asks.map(() => failed),
      );
    }
  }
  return answers;
}

/** What was thrown as a problem, with where: the log is the only place where anybody sees it. */
export const unavailable = (thrown: unknown): Result<never, StorageProblem> =>
  err({
    kind: 'unavailable',
    why: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
  });

function putBack<T>(answers: T[], { places }: OfBook<unknown>, given: readonly T[]): void {
  // Places are numbers of this very list.
  for (const [i, at] of places.entries()) answers[at] = must(given[i], 'one answer an ask');
}
