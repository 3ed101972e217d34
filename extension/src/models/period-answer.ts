import { batch, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Result } from '@soxanh/core';

/** What a page shows of a question it asked: the newest answer, or why there is none. */
export interface LiveAnswer<T, E> {
  /** Undefined until the first answer; a later refusal leaves the last good answer in sight. */
  readonly value: ReadonlySignal<T | undefined>;
  readonly problem: ReadonlySignal<E | undefined>;
  /** Asks again after a refusal. */
  retry(): void;
  /** Asks no more. */
  stop(): void;
}

/**
 * Asks a question now, and again whenever a signal changes that it read before its first wait. Answers that were
 * overtaken by a newer question are dropped, whatever the order in which they come.
 *
 * @example
 * const month = liveAnswer(() => {
 *   book.revision.value; // ask again after every change
 *   return book.table({ period: period.value });
 * });
 */
export function liveAnswer<T, E>(ask: () => Promise<Result<T, E>>): LiveAnswer<T, E> {
  const value = signal<T | undefined>(undefined);
  const problem = signal<E | undefined>(undefined);
  const tries = signal(0);
  let turn = 0;
  const take = (mine: number, answer: Result<T, E>): void => {
    if (mine !== turn) return;
    batch(() => {
      if (answer.ok) value.value = answer.value;
      problem.value = answer.ok ? undefined : answer.error;
    });
  };
  const stopAsking = effect(() => {
    void tries.value;
    const mine = ++turn;
    void ask().then((answer) => take(mine, answer));
  });
  const retry = (): void => {
    tries.value++;
  };
  const stop = (): void => {
    turn = -1;
    stopAsking();
  };
  return { value, problem, retry, stop };
}
