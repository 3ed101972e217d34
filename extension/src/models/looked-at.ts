import { signal, type ReadonlySignal } from '@preact/signals';
import { ok, type Result } from '@soxanh/core';
import type { StoreProblem } from '../data/book.ts';

/**
 * Something that is read for whoever looks at it, and read again when the book changes. What is read counts only while it is
 * still what is asked for: a slow reading of something closed or left since must not come up again.
 */
export class LookedAt<Key, Shown> {
  readonly shown: ReadonlySignal<Shown | undefined>;
  private readonly latest = signal<Shown | undefined>(undefined);
  private readonly read: (key: Key) => Promise<Result<Shown, StoreProblem>>;
  private key: Key | undefined;
  private reads = 0;

  constructor(read: (key: Key) => Promise<Result<Shown, StoreProblem>>) {
    this.read = read;
    this.shown = this.latest;
  }

  async open(key: Key): Promise<Result<true, StoreProblem>> {
    this.key = key;
    return this.refresh();
  }

  async refresh(): Promise<Result<true, StoreProblem>> {
    const { key } = this;
    if (key === undefined) return ok(true);
    const number = ++this.reads;
    const answer = await this.read(key);
    if (!answer.ok) return answer;
    if (key === this.key && number === this.reads) this.latest.value = answer.value;
    return ok(true);
  }

  close(): void {
    this.key = undefined;
    this.latest.value = undefined;
  }
}
