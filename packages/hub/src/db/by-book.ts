import { must } from '@soxanh/core';

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

/** `answerByBook` for who answers later: the books at the same time. */
export async function answerByBookLater<A extends { readonly book: string }, T>(
  asks: readonly A[],
  answer: (book: string, asks: readonly A[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const answers: T[] = [];
  const answerOne = async ([book, of]: [string, OfBook<A>]): Promise<void> =>
    putBack(answers, of, await answer(book, of.asks));
  await Promise.all(Array.from(sortByBook(asks), answerOne));
  return answers;
}

function putBack<T>(answers: T[], { places }: OfBook<unknown>, given: readonly T[]): void {
  // Places are numbers of this very list.
  for (const [i, at] of places.entries()) answers[at] = must(given[i], 'one answer an ask');
}
