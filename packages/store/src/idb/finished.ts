import type { Result } from '@soxanh/core';
import type { StoreProblem } from '../book-store.ts';

/** A transaction on its way. */
export interface Started<T> {
  readonly done: Promise<void>;
  readonly abort: () => void;
  readonly result: Promise<Result<T, StoreProblem>>;
}

/**
 * Waits for a transaction. A refusal undoes it; an answer counts only once the transaction is complete, because until
 * then the disk may still say no.
 */
export async function finished<T>({ done, abort, result }: Started<T>): Promise<Result<T, StoreProblem>> {
  // Watched from the beginning: it may fail while the work is still waiting for something.
  const end = done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  let answer;
  try {
    answer = await result;
  } catch (error) {
    undo(abort);
    throw causeOf(error, await end);
  }
  if (!answer.ok) undo(abort);
  const failure = await end;
  if (answer.ok && failure !== undefined) throw failure.error;
  return answer;
}

function undo(abort: () => void): void {
  try {
    abort();
  } catch {
    // It has ended already.
  }
}

/** A request that was only cut off says `AbortError`; why, the transaction knows. */
function causeOf(error: unknown, end: { readonly error: unknown } | undefined): unknown {
  const cutOff = error instanceof DOMException && error.name === 'AbortError';
  return cutOff && end !== undefined ? end.error : error;
}
