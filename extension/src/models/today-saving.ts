import { signal, type ReadonlySignal } from '@preact/signals';
import type { Author, EntryId, KnownEntry, Result } from '@soxanh/core';
import type { Book, SaveProblem } from '../data/book.ts';
import type { Later } from '../platform/timer.ts';
import type { ByHand } from './chips.ts';
import type { Drafts } from './line-drafts.ts';

/** What the last act did, until the next one. */
export type Outcome =
  | {
      readonly kind: 'saved';
      readonly entries: readonly KnownEntry[];
      readonly mayUndo: boolean;
      /** Kinds whose confirmed zero counts no more. */
      readonly overrules: readonly ByHand[];
    }
  | { readonly kind: 'corrected'; readonly entries: readonly KnownEntry[]; readonly before: KnownEntry }
  | { readonly kind: 'removed'; readonly entries: readonly KnownEntry[] }
  | { readonly kind: 'problem'; readonly problem: SaveProblem };

/** How long "Hoàn tác" stands beside what was saved. Later it is "Bỏ" in the list of recent entries. */
const UNDO_MILLIS = 10_000;

/** Writes entries, says what became of them, and can take the last ones back. */
export class Saving {
  readonly outcome: ReadonlySignal<Outcome | undefined>;
  /** Something is being written; a second press meanwhile does nothing. */
  readonly busy: ReadonlySignal<boolean>;
  /** The newest entry this machine has written here. */
  newest: EntryId | undefined;
  private readonly last = signal<Outcome | undefined>(undefined);
  private readonly writing = signal(false);
  private readonly book: Book;
  private readonly later: Later;
  private stopTimer: () => void = () => undefined;

  constructor(book: Book, later: Later) {
    this.book = book;
    this.later = later;
    this.outcome = this.last;
    this.busy = this.writing;
  }

  /**
   * Saves entries, all or none.
   *
   * @param overrules kinds whose confirmed zero these entries make void, to be said afterwards.
   */
  async save(drafts: Drafts, by: Author, overrules: readonly ByHand[] = []): Promise<boolean> {
    const saved = await this.write(drafts, by);
    if (saved !== undefined) this.found(saved, overrules);
    return saved !== undefined;
  }

  /** Shows entries as just saved. */
  found(entries: readonly KnownEntry[], overrules: readonly ByHand[] = []): void {
    this.show({ kind: 'saved', entries, mayUndo: true, overrules });
    this.stopTimer = this.later(UNDO_MILLIS, () => {
      const now = this.last.peek();
      if (now?.kind === 'saved') this.last.value = { ...now, mayUndo: false };
    });
  }

  /** Saves a correction: drafts of which the first supersedes an entry. */
  async correct(before: KnownEntry, drafts: Drafts, by: Author): Promise<boolean> {
    const entries = await this.write(drafts, by);
    if (entries !== undefined) this.show({ kind: 'corrected', entries, before });
    return entries !== undefined;
  }

  /** Takes entries back: they stay in the journal and no longer count (law J1). */
  async remove(entries: readonly KnownEntry[], reason: string, by: Author): Promise<boolean> {
    const ids: EntryId[] = entries.map(({ id }) => id);
    const drafts = [{ kind: 'void', supersedes: ids, reason } as const];
    const done = await this.write({ drafts, notes: [] }, by);
    if (done !== undefined) this.show({ kind: 'removed', entries });
    return done !== undefined;
  }

  /** Shows nothing any more. */
  clear(): void {
    this.stopTimer();
    this.last.value = undefined;
  }

  private show(outcome: Outcome): void {
    this.stopTimer();
    this.last.value = outcome;
  }

  private async write({ drafts, notes }: Drafts, by: Author): Promise<readonly KnownEntry[] | undefined> {
    if (this.writing.peek()) return undefined;
    this.writing.value = true;
    const saved = await this.answer(drafts, by, notes);
    this.writing.value = false;
    if (saved.ok) {
      this.newest = saved.value.at(-1)?.id ?? this.newest;
      return saved.value;
    }
    this.show({ kind: 'problem', problem: saved.error });
    return undefined;
  }

  private async answer(
    drafts: Drafts['drafts'],
    by: Author,
    notes: Drafts['notes'],
  ): Promise<Result<readonly KnownEntry[], SaveProblem>> {
    const saved = await this.book.save(drafts, by, notes);
    return saved.ok ? { ok: true, value: saved.value.entries } : saved;
  }
}
