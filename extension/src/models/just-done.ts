import { signal, type ReadonlySignal } from '@preact/signals';
import type { Later } from '../platform/timer.ts';

/** How long what was done can be taken back with one press. Later it is removed or corrected where it is listed. */
const UNDO_MILLIS = 10_000;

/**
 * What was done last, for a page to say.
 *
 * @example
 * const done = new JustDone<string>(later);
 * done.offer('Đã ghi. Hoàn tác'); // for ten seconds, then nothing
 * done.say('Đã hoàn tác.'); // until something else is done
 */
export class JustDone<T> {
  readonly value: ReadonlySignal<T | undefined>;
  private readonly last = signal<T | undefined>(undefined);
  private readonly later: Later;
  private stopTimer: () => void = () => undefined;

  constructor(later: Later) {
    this.later = later;
    this.value = this.last;
  }

  /** Shows what was done until something else is. */
  say(done: T): void {
    this.stopTimer();
    this.last.value = done;
  }

  /** Shows what was done for as long as it can be taken back. */
  offer(done: T, afterwards?: T): void {
    this.say(done);
    this.stopTimer = this.later(UNDO_MILLIS, () => (this.last.value = afterwards));
  }

  /** Shows nothing any more. */
  clear(): void {
    this.stopTimer();
    this.last.value = undefined;
  }
}
