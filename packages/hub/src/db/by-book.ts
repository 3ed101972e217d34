import { must } from '@soxanh/core';

/**
 * Sorts asks by their book, has each book's answered together, and puts the answers back in the order of the asks.
 *
 * @param answer one answer for each ask of a book, in their order.
 */
export async function answerByBook<A extends { readonly book: string }, T>(
  asks: readonly A[],
  answer: (book: string, asks: readonly A[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const places = new Map<string, number[]>();
  for (const [at, { book }] of asks.entries()) {
    const ofBook = places.get(book);
    if (ofBook === undefined) places.set(book, [at]);
    else ofBook.push(at);
  }
  const answers: T[] = [];
  await Promise.all(
    [...places].map(async ([book, ats]) => {
      const given = await answer(
        book,
        ats.map((at) => must(asks[at], 'it was counted')),
      );
      for (const [i, at] of ats.entries()) answers[at] = must(given[i], 'one answer an ask');
    }),
  );
  return answers;
}
