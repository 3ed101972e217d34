import { must, type Result } from '@soxanh/core';
import type { AppendAsk, Appended, Decide, HubStorage, StorageProblem } from './storage.ts';

interface Waiting<A> {
  readonly ask: A;
  readonly answer: (answer: Result<Appended, StorageProblem>) => void;
  readonly fail: (error: unknown) => void;
}

/** How many entries one commit takes at most: it holds the event loop, or a book's row, that long. */
const MOST_ENTRIES = 2000;

/**
 * Puts asks that arrive while a commit is under way into the next one: many single pushes then cost as many waits for
 * the disk as there are commits. Nothing waits for others to come: a lone ask is written in the same turn of the loop.
 *
 * @returns a function that answers each ask once its commit is on disk.
 * @example
 * const append = groupAppends(storage, decide);
 * const answers = await Promise.all([append(one), append(other)]); // one commit
 */
export function groupAppends<A extends AppendAsk>(
  storage: Pick<HubStorage, 'append'>,
  decide: Decide<A>,
  mostEntries: number = MOST_ENTRIES,
): (ask: A) => Promise<Result<Appended, StorageProblem>> {
  let waiting: Waiting<A>[] = [];
  let isBusy = false;

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = taken(waiting, mostEntries);
      waiting = waiting.slice(group.length);
      try {
        const answers = await storage.append(
          group.map(({ ask }) => ask),
          decide,
        );
        for (const [at, one] of group.entries()) one.answer(must(answers[at], 'one answer an ask'));
      } catch (error) {
        // Each of them failed: the storage tells those apart that did not.
        for (const one of group) one.fail(error);
      }
    }
    isBusy = false;
  };

  return (ask) =>
    new Promise((answer, fail) => {
      waiting.push({ ask, answer, fail });
      if (isBusy) return;
      isBusy = true;
      // After everything that this turn of the loop brings in.
      setImmediate(() => void flush());
    });
}

/** As many as one commit takes, and at least one. */
function taken<A extends AppendAsk>(waiting: readonly Waiting<A>[], most: number): Waiting<A>[] {
  let entries = 0;
  const group: Waiting<A>[] = [];
  for (const one of waiting) {
    entries += one.ask.entries.length;
    if (group.length > 0 && entries > most) break;
    group.push(one);
  }
  return group;
}
