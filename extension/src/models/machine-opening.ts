import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Result } from '@soxanh/core';
import type { BookInfo, StoreProblem } from '../data/book.ts';
import type { Session, SessionProblem } from '../data/session.ts';

/** How far the opening of this machine's book is. */
export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'no-book' }
  | { readonly state: 'closed'; readonly problem: StoreProblem; readonly info: BookInfo }
  | { readonly state: 'open'; readonly session: Session };

/** Opens the book this machine is set to, and opens the other one when it is set to another. */
export class BookOpening {
  readonly state: ReadonlySignal<Opening>;
  private readonly current = signal<Opening>({ state: 'opening' });
  private readonly settings: ReadonlySignal<{ readonly book: BookInfo | undefined }>;
  private readonly open: () => Promise<Result<Session, SessionProblem>>;
  private turn = 0;

  constructor(
    settings: ReadonlySignal<{ readonly book: BookInfo | undefined }>,
    open: () => Promise<Result<Session, SessionProblem>>,
  ) {
    this.state = this.current;
    this.settings = settings;
    this.open = open;
    let shown: string | undefined;
    effect(() => {
      const book = settings.value.book?.book;
      if (book === shown && this.turn > 0) return;
      shown = book;
      void this.retry();
    });
  }

  /** Tries again; what was open is closed first. */
  async retry(): Promise<void> {
    const mine = ++this.turn;
    const before = this.current.peek();
    if (before.state === 'open') before.session.book.store.close();
    this.current.value = { state: 'opening' };
    const opened = await this.open();
    if (mine !== this.turn) {
      if (opened.ok) opened.value.book.store.close();
      return;
    }
    this.current.value = opened.ok ? { state: 'open', session: opened.value } : this.refusal(opened.error);
  }

  private refusal(problem: SessionProblem): Opening {
    const info = this.settings.peek().book;
    return problem.kind === 'no-book' || info === undefined
      ? { state: 'no-book' }
      : { state: 'closed', problem, info };
  }
}
