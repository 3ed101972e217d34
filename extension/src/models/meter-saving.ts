import { signal, type ReadonlySignal } from '@preact/signals';
import type { Author, EntryDraft, EntryId, KnownEntry, MeterEntry } from '@soxanh/core';
import type { Book, SaveProblem } from '../data/book.ts';
import type { Later } from '../platform/timer.ts';
import { takingBack } from './meter-taking-back.ts';

/** What the last act on the meter book did. */
export type MeterOutcome =
  | {
      readonly kind: 'saved';
      readonly entries: readonly KnownEntry[];
      /** Takes it back; undefined once the time for that is over, or where there is no way back in one press. */
      readonly undo: (() => Promise<boolean>) | undefined;
    }
  | { readonly kind: 'undone'; readonly entries: readonly KnownEntry[] }
  | { readonly kind: 'problem'; readonly problem: SaveProblem };

/** What is to be written, in whose name, and the notes that stay on this machine. */
export interface MeterWriting {
  readonly drafts: readonly EntryDraft[];
  readonly by: Author;
  readonly notes?: readonly (string | undefined)[];
}

/** How long "Hoàn tác" stands beside what was saved; afterwards an entry is corrected or removed in its meter's history. */
const UNDO_MILLIS = 10_000;

/** Writes to the meter book, says what became of it, and can take the last save back. */
export class MeterSaving {
  readonly outcome: ReadonlySignal<MeterOutcome | undefined>;
  /** Something is being written; a second press meanwhile does nothing. */
  readonly busy: ReadonlySignal<boolean>;
  private readonly last = signal<MeterOutcome | undefined>(undefined);
  private readonly writing = signal(false);
  private readonly book: Pick<Book, 'save'>;
  private readonly later: Later;
  private stopTimer: () => void = () => undefined;

  constructor(book: Pick<Book, 'save'>, later: Later) {
    this.book = book;
    this.later = later;
    this.outcome = this.last;
    this.busy = this.writing;
  }

  /**
   * Writes, all or none. When it answers true everything is on disk (law S1).
   *
   * @param before the entries in force, so that a correction can be taken back.
   */
  async save(writing: MeterWriting, before: readonly MeterEntry[]): Promise<boolean> {
    const entries = await this.write(writing);
    if (entries === undefined) return false;
    const back = takingBack(
      entries,
      new Map(before.map((entry): [EntryId, MeterEntry] => [entry.id, entry])),
    );
    const undo = back === undefined ? undefined : () => this.undo(entries, { drafts: back, by: writing.by });
    this.show({ kind: 'saved', entries, undo });
    this.stopTimer = this.later(
      UNDO_MILLIS,
      () => (this.last.value = { kind: 'saved', entries, undo: undefined }),
    );
    return true;
  }

  /** Shows nothing any more. */
  clear(): void {
    this.stopTimer();
    this.last.value = undefined;
  }

  private async undo(entries: readonly KnownEntry[], writing: MeterWriting): Promise<boolean> {
    const done = await this.write(writing);
    if (done !== undefined) this.show({ kind: 'undone', entries });
    return done !== undefined;
  }

  private show(outcome: MeterOutcome): void {
    this.stopTimer();
    this.last.value = outcome;
  }

  private async write({ drafts, by, notes }: MeterWriting): Promise<readonly KnownEntry[] | undefined> {
    if (this.writing.peek()) return undefined;
    this.writing.value = true;
    const saved = await this.book.save(drafts, by, notes);
    this.writing.value = false;
    if (saved.ok) return saved.value.entries;
    this.show({ kind: 'problem', problem: saved.error });
    return undefined;
  }
}
