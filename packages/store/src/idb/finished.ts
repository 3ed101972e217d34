import type { Result } from '@soxanh/core';
import type { StoreProblem } from '../book-store.ts';

/** A transaction with the work that is done in it. */
export interface Started<T> {
  readonly transaction: IDBTransaction;
  readonly result: Promise<Result<T, StoreProblem>>;
}

/**
 * Waits for a transaction. A refusal undoes it; an answer counts only once the transaction is complete, because until
 * then the disk may still say no.
 */
export async function finished<T>({ transaction, result }: Started<T>): Promise<Result<T, StoreProblem>> {
  // Watched from the beginning: it may fail while the work is still waiting for something.
  const end = endOf(transaction);
  let answer;
  try {
    answer = await result;
  } catch (error) {
    undo(transaction);
    throw causeOf(error, await end);
  }
  if (!answer.ok) undo(transaction);
  const failure = await end;
  if (answer.ok && failure !== undefined) throw failure.error;
  return answer;
}

/**
 * How a transaction ends: undefined if it completes, else why not. Not idb's `done`, which answers at the first error
 * event, when the transaction does not know its error yet.
 */
const endOf = (transaction: IDBTransaction): Promise<{ readonly error: DOMException } | undefined> =>
  new Promise((resolve) => {
    transaction.addEventListener('complete', () => resolve(undefined));
    transaction.addEventListener('abort', () =>
      resolve({ error: transaction.error ?? new DOMException('The transaction was ended.', 'AbortError') }),
    );
  });

function undo(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/** A request that was only cut off says `AbortError`; why, the transaction knows. */
function causeOf(error: unknown, end: { readonly error: DOMException } | undefined): unknown {
  const cutOff = error instanceof DOMException && error.name === 'AbortError';
  return cutOff && end !== undefined ? end.error : error;
}
