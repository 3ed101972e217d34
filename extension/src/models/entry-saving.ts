import { signal, type ReadonlySignal } from '@preact/signals';
import type { Author, EntryDraft, EntryId, KnownEntry } from '@soxanh/core';
import type { Book, SaveProblem } from '../data/book.ts';
import type { Later } from '../platform/timer.ts';
import { JustDone } from './just-done.ts';
import { savedOrWhy } from './saved-or-why.ts';
import { takingBack } from './taking-back.ts';

/** What the last act of a form did. */
export type SavingOutcome =
  | {
      readonly kind: 'saved';
      readonly entries: readonly KnownEntry[];
      /** Takes it back; undefined once the time for that is over, or where there is no way back in one press. */
      readonly undo: (() => Promise<boolean>) | undefined;
    }
  | { readonly kind: 'undone'; readonly entries: readonly KnownEntry[] }
  | { readonly kind: 'problem'; readonly problem: SaveProblem };

/** What is to be written, in whose name, and the notes that stay on this machine. */
export interface Writing {
  readonly drafts: readonly EntryDraft[];
  readonly by: Author;
  readonly notes?: readonly (string | undefined)[];
}

/** Writes what a form says, says what became of it, and can take the last save back. */
export class EntrySaving {
  readonly outcome: ReadonlySignal<SavingOutcome | undefined>;
  /** Something is being written; a second press meanwhile does nothing. */
  readonly busy: ReadonlySignal<boolean>;
  private readonly done: JustDone<SavingOutcome>;
  private readonly writing = signal(false);
  private readonly book: Pick<Book, 'save'>;

  constructor(book: Pick<Book, 'save'>, later: Later) {
    this.book = book;
    this.done = new JustDone(later);
    this.outcome = this.done.value;
    this.busy = this.writing;
  }

  /**
   * Writes, all or none. When it answers true everything is on disk (law S1).
   *
   * @param before the entries in force, so that a correction can be taken back.
   */
  async save(writing: Writing, before: readonly KnownEntry[] = []): Promise<boolean> {
    const entries = await this.write(writing);
    if (entries === undefined) return false;
    const back = takingBack(
      entries,
      new Map(before.map((entry): [EntryId, KnownEntry] => [entry.id, entry])),
    );
    const undo = back === undefined ? undefined : () => this.undo(entries, { drafts: back, by: writing.by });
    this.done.offer({ kind: 'saved', entries, undo }, { kind: 'saved', entries, undo: undefined });
    return true;
  }

  /** That something was not saved is said no longer: the form it was said of is gone. */
  forgetProblem(): void {
    if (this.outcome.peek()?.kind === 'problem') this.done.clear();
  }

  private async undo(entries: readonly KnownEntry[], writing: Writing): Promise<boolean> {
    const done = await this.write(writing);
    if (done !== undefined) this.done.say({ kind: 'undone', entries });
    return done !== undefined;
  }

  private async write({ drafts, by, notes }: Writing): Promise<readonly KnownEntry[] | undefined> {
    if (this.writing.peek()) return undefined;
    this.writing.value = true;
    const saved = await savedOrWhy(this.book, drafts, by, notes);
    this.writing.value = false;
    if (saved.ok) return saved.value.entries;
    this.done.say({ kind: 'problem', problem: saved.error });
    return undefined;
  }
}
