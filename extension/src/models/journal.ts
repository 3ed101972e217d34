import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { EntryDraft, EntryId, KnownEntry, Language, Result } from '@soxanh/core';
import type { Listed, SaveProblem, StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import type { Later } from '../platform/timer.ts';
import { headsOf, historyOf } from './journal-entry.ts';
import { removalOf, restoredImport } from './journal-import.ts';
import { ImportPanel } from './journal-import-panel.ts';
import { authorFor } from './author-for.ts';
import { isTold, journalRows, type JournalRow, type Told } from './journal-rows.ts';
import { NO_FILTER, type JournalFilter } from './journal-filter.ts';
import { listedFor } from './journal-list.ts';
import { correctionOf, type Correction } from './correction.ts';
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

const PAGE = 50;

/** How long what was done can be taken back with one press; afterwards the list still can. */
const UNDO_MILLIS = 10_000;

/** The state of the journal's page: a list, what can be done with an entry, and the way back for ten seconds. */
export class Journal {
  readonly filter = signal<JournalFilter>(NO_FILTER);
  /** Undefined until the first answer. */
  readonly rows: Signal<readonly JournalRow[] | undefined> = signal(undefined);
  readonly more = signal(false);
  readonly conflicts = signal<readonly (readonly Listed[])[]>([]);
  /** Why something was not saved. */
  readonly problem = signal<SaveProblem | undefined>(undefined);
  /** Why something is not shown. */
  readonly unread = signal<StoreProblem | undefined>(undefined);
  readonly correction = signal<Correction | undefined>(undefined);
  readonly done = signal<JournalDone | undefined>(undefined);
  /** The entry whose corrections are laid side by side, and those. */
  readonly family: Signal<{ readonly of: EntryId; readonly members: readonly Listed[] } | undefined> =
    signal(undefined);
  readonly imports: ImportPanel;
  private readonly session: JournalSession;
  private readonly later: Later;
  private turn = 0;
  private stopWaiting: () => void = () => undefined;

  constructor(session: JournalSession, later: Later) {
    this.session = session;
    this.imports = new ImportPanel(session);
    this.later = later;
  }

  /** Grows with every change made in any window. */
  get revision(): ReadonlySignal<number> {
    return this.session.book.revision;
  }

  /** Shows other entries, from the newest. */
  async show(change: Partial<JournalFilter>): Promise<void> {
    batch(() => {
      this.filter.value = { ...this.filter.value, ...change };
      this.family.value = undefined;
      this.imports.close();
      this.correction.value = undefined;
    });
    await this.read(PAGE);
  }

  /** Reads again what is in sight: something was changed, here or in another window. */
  async refresh(): Promise<void> {
    const { family } = this;
    await this.read(Math.max(PAGE, this.rows.value?.length ?? 0));
    if (family.value !== undefined) await this.openFamily(family.value.of);
    this.heed(await this.imports.refresh());
  }

  /** Shows the next page beneath. */
  async showMore(): Promise<void> {
    await this.read((this.rows.value?.length ?? 0) + PAGE);
  }

  /** Tells whether this machine may change an entry: whoever may write such a one. */
  mayChange({ entry }: JournalRow): boolean {
    return authorFor(this.session, sayingAgain(entry)) !== undefined;
  }

  /** Tells whether this machine wrote an entry: only then is its hour shown (law T3). */
  isOwn({ entry }: Listed): boolean {
    return entry.by.device === this.session.settings.value.device;
  }

  startCorrection(row: JournalRow, language: Language): void {
    this.correction.value = correctionOf(row, this.session.book.office.value, language);
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
    this.say({ deed: 'corrected', row, now, undo: [againInPlaceOf(row.entry, [saved.id])] });
  }

  async remove(row: JournalRow, reason?: string): Promise<void> {
    const why = reason === undefined || reason.trim() === '' ? {} : { reason: reason.trim() };
    const saved = await this.write([{ kind: 'void', supersedes: this.headsWith(row), ...why }], row);
    if (saved !== undefined)
      this.say({ deed: 'removed', row, undo: [againInPlaceOf(row.entry, [saved.id])] });
  }

  /**
   * Brings a removed entry back: a new entry that says the same and supersedes the removal; of an import that was
   * removed whole, one that stands by itself.
   */
  async restore(row: JournalRow): Promise<void> {
    const one = await this.imports.restored(row);
    this.heed(one);
    if (!one.ok) return;
    if (one.value?.kind === 'there') {
      this.say({ deed: 'there', row, undo: undefined });
      return;
    }
    const draft = one.value?.draft ?? againInPlaceOf(row.entry, [row.replacedBy ?? row.entry.id]);
    const saved = await this.write([draft], row);
    if (saved !== undefined)
      this.say({ deed: 'restored', row, undo: [{ kind: 'void', supersedes: [saved.id] }] });
  }

  async openImport(row: JournalRow): Promise<void> {
    this.heed(await this.imports.open(row));
  }

  /** Takes the import that is shown back whole, with the corrections of its rows. */
  async removeImport(row: JournalRow): Promise<void> {
    const { value: opened } = this.imports.opened;
    if (opened === undefined) return;
    const { counted } = opened.batch;
    const saved = await this.write([removalOf(opened.batch)], row);
    if (saved === undefined) return;
    this.imports.close();
    const undo = restoredImport(counted, saved.id);
    this.say({ deed: 'import-removed', row, count: counted.length, undo });
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
    if ((await this.write([draft], row)) !== undefined) this.say({ deed: 'chosen', row, undo: undefined });
  }

  /** Takes back what was just done. */
  async undo(): Promise<void> {
    const { value: done } = this.done;
    if (done?.undo === undefined) return;
    if ((await this.write(done.undo, done.row)) !== undefined)
      this.say({ deed: 'undone', row: done.row, undo: undefined });
  }

  /** Lays an entry's corrections side by side, oldest first. */
  async openFamily(of: EntryId): Promise<void> {
    const family = await this.session.book.family(of);
    this.heed(family);
    if (family.ok) this.family.value = { of, members: historyOf(family.value, of) };
  }

  closeFamily(): void {
    this.family.value = undefined;
  }

  /** An entry's rivals in a conflict and itself: whoever corrects or removes one has settled it for all. */
  private headsWith({ entry }: JournalRow): EntryId[] {
    const heads = this.conflicts.value
      .map(headsOf)
      .find((each) => each.some((head) => head.entry.id === entry.id));
    return heads === undefined ? [entry.id] : heads.map((head) => head.entry.id);
  }

  private say(done: JournalDone): void {
    this.stopWaiting();
    this.done.value = done;
    this.stopWaiting = this.later(UNDO_MILLIS, () => (this.done.value = undefined));
  }

  /** What could not be read is said. */
  private heed(read: Result<unknown, StoreProblem>): void {
    if (!read.ok) this.unread.value = read.error;
  }

  /** @returns the first of the entries that were written. */
  private async write(drafts: readonly EntryDraft[], row: JournalRow): Promise<KnownEntry | undefined> {
    const { book, author } = this.session;
    const [draft] = drafts;
    const as = draft === undefined || draft.kind === 'void' ? sayingAgain(row.entry) : draft;
    const by = authorFor(this.session, as) ?? author('');
    // A note is of the one entry it was written for: what says the same again keeps it.
    const saved = await book.save(drafts, by, drafts.length === 1 ? [row.note] : []);
    this.problem.value = saved.ok ? undefined : saved.error;
    if (!saved.ok) return undefined;
    await this.refresh();
    // A save that answers ok has written what it was given.
    return saved.value.entries[0];
  }

  private async read(wanted: number): Promise<void> {
    const mine = ++this.turn;
    const { book } = this.session;
    const [listed, conflicts] = await Promise.all([this.readRows(wanted), book.conflicts()]);
    // An answer that a newer question overtook would show what nobody asks for any more.
    if (mine !== this.turn) return;
    batch(() => {
      this.unread.value = listed.ok ? undefined : listed.error;
      if (listed.ok) {
        this.rows.value = listed.value.slice(0, wanted);
        this.more.value = listed.value.length > wanted;
      }
      if (conflicts.ok) this.conflicts.value = conflicts.value;
    });
  }

  /** Entries that have no place in the table (facts, removals) are left out, so it may take more than one page. */
  private async readRows(wanted: number) {
    const rows: JournalRow[] = [];
    let before: EntryId | undefined;
    for (;;) {
      const limit = wanted + 1 - rows.length;
      const page = await listedFor(this.session.book, this.filter.value, before, limit);
      if (!page.ok) return page;
      rows.push(...journalRows(page.value));
      before = page.value.at(-1)?.entry.id;
      if (rows.length > wanted || page.value.length < limit) return { ok: true as const, value: rows };
    }
  }
}
