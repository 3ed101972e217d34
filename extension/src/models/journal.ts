import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Day, EntryDraft, EntryId, Language, ResourceId } from '@soxanh/core';
import type { SaveProblem, Listed } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import type { Later } from '../platform/timer.ts';
import { JournalCorrection } from './journal-correction.ts';
import { againInPlaceOf, headsOf, isRecorded, rowsOf, type JournalRow } from './journal-entry.ts';

/** What of a session the journal works with. */
export type JournalSession = Pick<Session, 'book' | 'settings' | 'author'>;

/** Which entries the journal shows. */
export interface JournalFilter {
  readonly department: string | undefined;
  readonly resource: ResourceId | undefined;
  readonly first: Day | undefined;
  readonly last: Day | undefined;
  readonly standing: 'counted' | 'all';
}

/** Everything that counts. */
export const NO_FILTER: JournalFilter = {
  department: undefined,
  resource: undefined,
  first: undefined,
  last: undefined,
  standing: 'counted',
};

/** What was just done, and the draft that takes it back. */
export interface JournalDone {
  readonly deed: 'corrected' | 'removed' | 'restored' | 'chosen' | 'undone';
  readonly row: JournalRow;
  readonly undo: EntryDraft | undefined;
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
  readonly problem = signal<SaveProblem | undefined>(undefined);
  readonly correction = signal<JournalCorrection | undefined>(undefined);
  readonly done = signal<JournalDone | undefined>(undefined);
  /** The entry whose corrections are laid side by side, and those. */
  readonly family: Signal<{ readonly of: EntryId; readonly members: readonly Listed[] } | undefined> =
    signal(undefined);
  private readonly session: JournalSession;
  private readonly later: Later;
  private turn = 0;
  private stopWaiting: () => void = () => undefined;

  constructor(session: JournalSession, later: Later) {
    this.session = session;
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
      this.correction.value = undefined;
    });
    await this.read(PAGE);
  }

  /** Reads again what is in sight: something was changed, here or in another window. */
  async refresh(): Promise<void> {
    const { family } = this;
    await this.read(Math.max(PAGE, this.rows.value?.length ?? 0));
    if (family.value !== undefined) await this.openFamily(family.value.of);
  }

  /** Shows the next page beneath. */
  async showMore(): Promise<void> {
    await this.read((this.rows.value?.length ?? 0) + PAGE);
  }

  /** Tells whether this machine may change an entry: the Office any, others those of their departments. */
  mayChange({ entry }: JournalRow): boolean {
    const { role, departments } = this.session.settings.value;
    return role === 'office' || departments.includes(entry.department);
  }

  /** Tells whether this machine wrote an entry: only then is its hour shown (law T3). */
  isOwn({ entry }: Listed): boolean {
    return entry.by.device === this.session.settings.value.device;
  }

  startCorrection(row: JournalRow, language: Language): void {
    this.correction.value = new JournalCorrection(row, language);
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
    const saved = await this.write({ ...draft.value, supersedes: this.headsWith(row) }, row);
    if (saved === undefined) return;
    this.correction.value = undefined;
    this.say({ deed: 'corrected', row, undo: againInPlaceOf(row.entry, [saved]) });
  }

  async remove(row: JournalRow, reason?: string): Promise<void> {
    const why = reason === undefined || reason.trim() === '' ? {} : { reason: reason.trim() };
    const saved = await this.write({ kind: 'void', supersedes: this.headsWith(row), ...why }, row);
    if (saved !== undefined) this.say({ deed: 'removed', row, undo: againInPlaceOf(row.entry, [saved]) });
  }

  /** Brings a removed entry back: a new entry that says the same and supersedes the removal. */
  async restore(row: JournalRow): Promise<void> {
    const saved = await this.write(againInPlaceOf(row.entry, [row.replacedBy ?? row.entry.id]), row);
    if (saved !== undefined) this.say({ deed: 'restored', row, undo: { kind: 'void', supersedes: [saved] } });
  }

  /**
   * Settles a conflict: a new entry says again what the right one says, and supersedes all rivals.
   *
   * @param reason why, in the language of the screen.
   */
  async choose(family: readonly Listed[], right: Listed, reason: string): Promise<void> {
    const heads = headsOf(family).map(({ entry }) => entry.id);
    const { entry } = right;
    const [row] = rowsOf([right, ...family]);
    if (row === undefined) return;
    const draft: EntryDraft = isRecorded(entry)
      ? againInPlaceOf(entry, heads, reason)
      : { kind: 'void', supersedes: heads, reason };
    if ((await this.write(draft, row)) !== undefined) this.say({ deed: 'chosen', row, undo: undefined });
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
    if (family.ok) this.family.value = { of, members: family.value };
    else this.problem.value = family.error;
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

  private async write(draft: EntryDraft, row: JournalRow): Promise<EntryId | undefined> {
    const { book, author } = this.session;
    const department = 'department' in draft ? draft.department : row.entry.department;
    const saved = await book.save([draft], author(department), [row.note]);
    this.problem.value = saved.ok ? undefined : saved.error;
    if (!saved.ok) return undefined;
    await this.refresh();
    // A save that answers ok has written what it was given.
    return saved.value.entries[0]?.id;
  }

  private async read(wanted: number): Promise<void> {
    const mine = ++this.turn;
    const { book } = this.session;
    const [listed, conflicts] = await Promise.all([this.readRows(wanted), book.conflicts()]);
    // An answer that a newer question overtook would show what nobody asks for any more.
    if (mine !== this.turn) return;
    batch(() => {
      if (!listed.ok) this.problem.value = listed.error;
      else {
        this.rows.value = listed.value.slice(0, wanted);
        this.more.value = listed.value.length > wanted;
      }
      if (conflicts.ok) this.conflicts.value = conflicts.value;
    });
  }

  /** Entries that have no place in the table (facts, removals) are left out, so it may take more than one page. */
  private async readRows(wanted: number) {
    const { standing, ...filter } = this.filter.value;
    const rows: JournalRow[] = [];
    let before: EntryId | undefined;
    for (;;) {
      const limit = wanted + 1 - rows.length;
      const page = await this.session.book.list({ ...filter, standing, before, limit });
      if (!page.ok) return page;
      rows.push(...rowsOf(page.value));
      before = page.value.at(-1)?.entry.id;
      if (rows.length > wanted || page.value.length < limit) return { ok: true as const, value: rows };
    }
  }
}
