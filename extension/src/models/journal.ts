import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { ok, type Author, type EntryDraft, type EntryId, type KnownEntry, type Language } from '@soxanh/core';
import type { Listed, SaveProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import type { Later } from '../platform/timer.ts';
import { departmentsFor, type OfDepartment } from './journal-departments.ts';
import { headsOf, rivalsOf } from './journal-entry.ts';
import { removalsOf, restoredImport } from './journal-import.ts';
import { ImportPanel } from './journal-import-panel.ts';
import { authorFor } from './author-for.ts';
import { correctorOf, mayTouch } from './corrector-of.ts';
import { formerNames } from './former-names.ts';
import { handsOf, type Hands } from './hands-of.ts';
import { JournalReading, type PendingWorld } from './journal-reading.ts';
import { isTold, journalRows, type JournalRow, type Told } from './journal-rows.ts';
import { JustDone } from './just-done.ts';
import { LookedAt } from './looked-at.ts';
import { NO_FILTER, type JournalFilter } from './journal-filter.ts';
import { correctionOf, type Correction } from './correction.ts';
import { savedOrWhy } from './saved-or-why.ts';
import { againInPlaceOf, sayingAgain } from './saying-again.ts';

/** What of a session the journal works with. */
export type JournalSession = Pick<Session, 'book' | 'settings' | 'author'>;

/** What was just done, and the drafts that take it back. */
export interface JournalDone {
  readonly deed: 'corrected' | 'removed' | 'restored' | 'there' | 'chosen' | 'undone' | 'import-removed';
  readonly row: JournalRow;
  /** What an entry was corrected to. */
  readonly now?: Told | undefined;
  /** How many entries went with an import. */
  readonly count?: number;
  readonly undo: readonly EntryDraft[] | undefined;
}

/** An entry whose corrections are laid side by side, and those. */
export interface OpenFamily {
  readonly of: EntryId;
  readonly members: readonly Listed[];
}

/** The state of the journal's page: a list, what can be done with an entry, and the way back for ten seconds. */
export class Journal {
  readonly filter = signal<JournalFilter>(NO_FILTER);
  readonly reading: JournalReading;
  /** Why something was not saved. */
  readonly problem = signal<SaveProblem | undefined>(undefined);
  /** Something is being written; a second press meanwhile does nothing. */
  readonly busy = signal(false);
  readonly correction = signal<Correction | undefined>(undefined);
  /** The entry whose removal is being given its reason. */
  readonly removing = signal<EntryId | undefined>(undefined);
  readonly done: ReadonlySignal<JournalDone | undefined>;
  readonly family: ReadonlySignal<OpenFamily | undefined>;
  readonly imports: ImportPanel;
  private readonly families: LookedAt<EntryId, OpenFamily>;
  private readonly session: JournalSession;
  private readonly former: ReadonlySignal<ReadonlySet<string>>;
  private readonly deeds: JustDone<JournalDone>;

  constructor(session: JournalSession, later: Later, pending?: PendingWorld) {
    this.session = session;
    this.reading = new JournalReading(session.book, pending);
    this.former = formerNames(session.book);
    this.imports = new ImportPanel(session, this.former);
    this.families = new LookedAt(async (of) => {
      const family = await session.book.family(of);
      return family.ok ? ok({ of, members: family.value }) : family;
    });
    this.family = this.families.shown;
    this.deeds = new JustDone(later);
    this.done = this.deeds.value;
  }

  /** Grows with every change made in any window. */
  get revision(): ReadonlySignal<number> {
    return this.session.book.revision;
  }

  /** Shows other entries, from the newest. */
  async show(change: Partial<JournalFilter>): Promise<void> {
    batch(() => {
      this.filter.value = { ...this.filter.value, ...change };
      this.families.close();
      this.imports.close();
      this.correction.value = undefined;
      this.removing.value = undefined;
    });
    await this.reading.first(this.filter.value);
  }

  /** Reads again what is in sight: something was changed, here or in another window. */
  async refresh(): Promise<void> {
    await this.reading.again(this.filter.value);
    this.reading.heed(await this.families.refresh());
    this.reading.heed(await this.imports.refresh());
  }

  /** Shows the next page beneath. */
  async showMore(): Promise<void> {
    await this.reading.next(this.filter.value);
  }

  /**
   * Tells whether this machine may change an entry: whoever may write such a one, and lay hands on it, on its rivals in a
   * conflict and on what removed it.
   */
  mayChange(row: JournalRow): boolean {
    const by = correctorOf(this.session, row.entry, this.former.value);
    if (by === undefined) return false;
    const { conflicts, removals } = this.reading;
    const removal = row.replacedBy === undefined ? undefined : removals.value.get(row.replacedBy);
    const rivals = rivalsOf(conflicts.value, row).map(({ entry }) => entry);
    return [...rivals, ...(removal === undefined ? [] : [removal])].every((entry) =>
      mayTouch(this.session, by, entry, this.former.value),
    );
  }

  /** Tells whether this machine may settle a conflict: it lays hands on every version. */
  maySettle(family: readonly Listed[]): boolean {
    return journalRows(family).every((row) => this.mayChange(row));
  }

  /** What this machine may change of what others wrote; said beneath the list. */
  get hands(): Hands {
    return handsOf(this.session);
  }

  /** Tells whether an entry is not sent yet. */
  isPending({ entry }: Listed): boolean {
    return this.reading.pending.value.has(entry.id);
  }

  /** Tells whether this machine wrote an entry: only then is its hour shown (law T3). */
  isOwn({ entry }: Listed): boolean {
    return entry.by.device === this.session.settings.value.device;
  }

  /** The departments to which a correction of an entry may move it. */
  departmentsFor(entry: OfDepartment): readonly string[] {
    return departmentsFor(this.session, entry);
  }

  startCorrection(row: JournalRow, language: Language): void {
    batch(() => {
      this.removing.value = undefined;
      this.correction.value = correctionOf(row, this.session.book.office.value, language);
    });
  }

  stopCorrection(): void {
    this.correction.value = undefined;
  }

  /** Saves the correction in hand. What is typed stays until it is saved. */
  async saveCorrection(): Promise<void> {
    const { value: correction } = this.correction;
    const draft = correction?.draft(this.session.book.today());
    if (correction === undefined || draft?.ok !== true) return;
    const { row } = correction;
    const saved = await this.write([{ ...draft.value, supersedes: this.headsWith(row) }], row);
    if (saved === undefined) return;
    this.correction.value = undefined;
    const now = isTold(saved) ? saved : undefined;
    this.deeds.offer({ deed: 'corrected', row, now, undo: [againInPlaceOf(row.entry, [saved.id])] });
  }

  startRemoval({ entry }: JournalRow): void {
    batch(() => {
      this.correction.value = undefined;
      this.removing.value = entry.id;
    });
  }

  stopRemoval(): void {
    this.removing.value = undefined;
  }

  /** Removes an entry. @param reason why (law J1). */
  async remove(row: JournalRow, reason: string): Promise<void> {
    const removal: EntryDraft = { kind: 'void', supersedes: this.headsWith(row), reason };
    const saved = await this.write([removal], row);
    if (saved === undefined) return;
    batch(() => {
      this.stopCorrection();
      this.stopRemoval();
    });
    this.deeds.offer({ deed: 'removed', row, undo: [againInPlaceOf(row.entry, [saved.id])] });
  }

  /**
   * Brings a removed entry back: a new entry that says the same and supersedes the removal; of an import that was
   * removed whole, one that stands by itself.
   */
  async restore(row: JournalRow): Promise<void> {
    const one = await this.imports.restored(row);
    this.reading.heed(one);
    if (!one.ok) return;
    if (one.value?.kind === 'there') {
      this.deeds.offer({ deed: 'there', row, undo: undefined });
      return;
    }
    const draft = one.value?.draft ?? againInPlaceOf(row.entry, [row.replacedBy ?? row.entry.id]);
    const saved = await this.write([draft], row);
    if (saved !== undefined)
      this.deeds.offer({ deed: 'restored', row, undo: [{ kind: 'void', supersedes: [saved.id] }] });
  }

  async openImport(row: JournalRow): Promise<void> {
    this.reading.heed(await this.imports.open(row));
  }

  /** Takes the import that is shown back whole, with the corrections of its rows. */
  async removeImport(row: JournalRow): Promise<void> {
    const { value: opened } = this.imports.opened;
    if (opened === undefined) return;
    const { counted } = opened.batch;
    const saved = await this.write(removalsOf(opened.batch, this.authorOf(row)), row);
    if (saved === undefined) return;
    this.imports.close();
    const undo = restoredImport(counted, saved.id);
    this.deeds.offer({ deed: 'import-removed', row, count: counted.length, undo });
  }

  /**
   * Settles a conflict: a new entry says again what the right one says, and supersedes all rivals.
   *
   * @param reason why, in the language of the screen.
   */
  async choose(family: readonly Listed[], right: Listed, reason: string): Promise<void> {
    const heads = headsOf(family).map(({ entry }) => entry.id);
    const { entry } = right;
    const [row] = journalRows([right, ...family]);
    if (row === undefined) return;
    const draft: EntryDraft = isTold(entry)
      ? againInPlaceOf(entry, heads, reason)
      : { kind: 'void', supersedes: heads, reason };
    if ((await this.write([draft], row)) !== undefined)
      this.deeds.offer({ deed: 'chosen', row, undo: undefined });
  }

  /** Takes back what was just done. */
  async undo(): Promise<void> {
    const { value: done } = this.done;
    if (done?.undo === undefined) return;
    if ((await this.write(done.undo, done.row)) !== undefined)
      this.deeds.offer({ deed: 'undone', row: done.row, undo: undefined });
  }

  /** Lays an entry's corrections side by side, oldest first. */
  async openFamily(of: EntryId): Promise<void> {
    this.reading.heed(await this.families.open(of));
  }

  closeFamily(): void {
    this.families.close();
  }

  /** An entry's rivals in a conflict and itself: whoever corrects or removes one has settled it for all. */
  private headsWith(row: JournalRow): EntryId[] {
    const heads = rivalsOf(this.reading.conflicts.value, row).map(({ entry }) => entry.id);
    return heads.includes(row.entry.id) ? heads : [row.entry.id];
  }

  /** As whom something is written about a row. */
  private authorOf(row: JournalRow, draft?: EntryDraft): Author {
    const as = draft === undefined || draft.kind === 'void' ? sayingAgain(row.entry) : draft;
    return authorFor(this.session, as) ?? this.session.author('');
  }

  /** @returns the first of the entries that were written. */
  private async write(drafts: readonly EntryDraft[], row: JournalRow): Promise<KnownEntry | undefined> {
    const { book } = this.session;
    const [draft] = drafts;
    const by = this.authorOf(row, draft);
    if (this.busy.peek()) return undefined;
    this.busy.value = true;
    // A note is of the one entry it was written for: what says the same again keeps it.
    const saved = await savedOrWhy(book, drafts, by, drafts.length === 1 ? [row.note] : []);
    this.problem.value = saved.ok ? undefined : saved.error;
    if (saved.ok) await this.refresh();
    // A form that is saved stays until what it changed is in sight: pressed again meanwhile it would save twice.
    this.busy.value = false;
    if (!saved.ok) return undefined;
    // A save that answers ok has written what it was given.
    return saved.value.entries[0];
  }
}
