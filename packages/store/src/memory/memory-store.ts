import {
  entrySet,
  err,
  ledgerOf,
  ok,
  resolve,
  writeEntry,
  type Author,
  type ChainEnd,
  type Entry,
  type EntryDraft,
  type EntryId,
  type EntrySet,
  type Fact,
  type KnownEntry,
  type Ledger,
  type MonthCells,
  type Page,
  type PageGroup,
  type Resolution,
  type Result,
} from '@soxanh/core';
import {
  type Admitted,
  type BookInfo,
  type BookStore,
  type Listed,
  type ListQuestion,
  type PageQuestion,
  type Saved,
  type StoreProblem,
  type Twin,
  type World,
} from '../book-store.ts';
import { chainEnd } from '../chain-end.ts';
import { deviceOf } from '../device.ts';
import { factOf } from '../fact-of.ts';
import { familyOf, tornBy } from '../family-of.ts';
import type { Fate } from '../fate.ts';
import { fatesOf } from '../fates-of.ts';
import { hashText } from '../hash.ts';
import { answers, listedOf } from '../listed.ts';
import { sifted } from '../merge.ts';
import { hold } from '../sync/hold.ts';
import { tidyMonth } from '../tidy-month.ts';
import { MemoryDesk } from './memory-desk.ts';
import { alone, copyOfParts, type MemoryParts } from './memory-parts.ts';
import { takeInMemory } from './take-memory.ts';

/** Everything that follows from the entries, worked out when first asked for. */
interface Derived {
  readonly resolution: Resolution;
  readonly fates: ReadonlyMap<EntryId, Fate>;
  readonly ledger: Ledger;
  readonly sorted: readonly Entry[];
}

/**
 * A book's store that lives as long as the program: for the command line and for tests. It keeps the entries and works
 * everything else out from scratch, so it is also what a store that updates step by step is compared with (law L3).
 *
 * @example
 * const store = new MemoryStore({ book: 'b1', synthetic: false }, { now: Date.now, random: randomBytes });
 * await store.admit(bundle.entries, bundle.header);
 */
export class MemoryStore implements BookStore {
  readonly info: BookInfo;
  /** What it is made of; for the half that shares it. */
  readonly parts: MemoryParts;
  private readonly world: World;
  private readonly listeners = new Set<() => void>();
  private derived: Derived | undefined;

  constructor(
    info: BookInfo,
    world: World,
    parts: MemoryParts = {
      set: entrySet(),
      notes: new Map(),
      marks: new Map(),
      ends: new Map(),
      sharing: alone(),
    },
  ) {
    this.info = info;
    this.world = world;
    this.parts = parts;
  }

  /** A copy of the whole store, as it is made of a browser's profile. */
  copy(world: World = this.world): MemoryStore {
    return new MemoryStore(this.info, world, copyOfParts(this.parts));
  }

  async save(
    drafts: readonly EntryDraft[],
    by: Author,
    notes: readonly (string | undefined)[] = [],
  ): Promise<Result<Saved, StoreProblem>> {
    for (const draft of drafts) {
      const missing = draft.supersedes?.find((id) => !this.set.entries.has(id));
      if (missing !== undefined) return err({ kind: 'unknown-entry', id: missing });
    }
    const { world } = this;
    const pen = { now: () => world.now(), random: (count: number) => world.random(count), hash: hashText };
    const entries: KnownEntry[] = [];
    let end = this.endOf(by.device);
    for (const [i, draft] of drafts.entries()) {
      const written = writeEntry(draft, by, end, pen);
      ({ end } = written);
      entries.push(written.entry);
      this.set.entries.set(written.entry.id, written.entry);
      this.parts.sharing.fresh.add(written.entry.id);
      const note = notes[i];
      if (note !== undefined) this.parts.notes.set(written.entry.id, note);
    }
    if (end !== undefined) this.parts.ends.set(by.device, end);
    this.changed();
    return ok({ entries });
  }

  private endOf(device: string): ChainEnd | undefined {
    const { aside } = this.parts.sharing;
    const known = [...aside.values()].flatMap(({ entry }) => entry ?? []);
    const mine = function* (...rows: readonly Iterable<Entry>[]) {
      for (const row of rows) for (const entry of row) if (deviceOf(entry) === device) yield entry;
    };
    return (
      this.parts.ends.get(device) ?? chainEnd(undefined, mine(this.set.entries.values(), known), hashText)
    );
  }

  async admit(entries: Iterable<Entry>, from: BookInfo): Promise<Result<Admitted, StoreProblem>> {
    if (from.book !== this.info.book)
      return err({ kind: 'other-book', mine: this.info.book, theirs: from.book });
    const good = sifted(entries);
    // What comes around the hub is not counted before the hub has it.
    if (this.parts.sharing.place.epoch !== '') {
      const held = await hold(new MemoryDesk(this.parts), good.entries, 'file');
      const same = good.entries.length - held.added;
      return ok({ added: held.added, same, twins: 0, refused: good.refused, clones: held.clones });
    }
    const { counts, clones } = takeInMemory(this.parts, good.entries);
    if (counts.new + counts.twin > 0) this.changed();
    return ok({ added: counts.new, same: counts.same, twins: counts.twin, refused: good.refused, clones });
  }

  async facts(): Promise<Result<readonly Fact[], StoreProblem>> {
    const counted = this.derive().resolution.counted.filter((entry) => entry.kind === 'office');
    return ok(counted.map((entry) => factOf(entry)).toSorted(byId));
  }

  async months(
    question: Parameters<BookStore['months']>[0],
  ): Promise<Result<readonly MonthCells[], StoreProblem>> {
    const { first, last, department, resource } = question;
    const found = [...this.derive().ledger.months()].filter(
      (cells) =>
        cells.month >= first &&
        cells.month <= last &&
        (department === undefined || cells.department === department) &&
        (resource === undefined || cells.resource === resource),
    );
    // Copies: whoever loads them into a ledger may post to it.
    return ok(found.flatMap((cells) => tidyMonth(copyOf(cells)) ?? []));
  }

  async pages<G extends PageGroup>(
    question: PageQuestion<G>,
  ): Promise<Result<readonly Page<G>[], StoreProblem>> {
    const { group, subject, first = '', last = '9999-99' } = question;
    const pages = [...this.derive().ledger.pages(group, subject)];
    const asked = pages.filter(({ month }) => month >= first && month <= last);
    return ok(asked.map((page) => ({ ...page, entries: [...page.entries] })));
  }

  async list(question: ListQuestion): Promise<Result<readonly Listed[], StoreProblem>> {
    const { sorted, fates } = this.derive();
    const found: Listed[] = [];
    for (let i = sorted.length - 1; i >= 0 && found.length < question.limit; i--) {
      const entry = sorted[i];
      if (entry === undefined || (question.before !== undefined && entry.id >= question.before)) continue;
      if (answers(question, entry, fates.get(entry.id))) found.push(...this.listed(entry));
    }
    return ok(found);
  }

  async family(id: EntryId): Promise<Result<readonly Listed[], StoreProblem>> {
    const entry = this.set.entries.get(id);
    if (entry === undefined) return ok([]);
    return ok(this.listedFamily(familyOf(entry, this.derive().resolution)));
  }

  async conflicts(): Promise<Result<readonly (readonly Listed[])[], StoreProblem>> {
    const torn = this.derive().resolution.families.flatMap((family) => {
      const by = tornBy(family);
      return by === undefined ? [] : [{ by, members: family.members }];
    });
    const sorted = torn.toSorted((a, b) => (a.by < b.by ? -1 : 1));
    return ok(sorted.map(({ members }) => this.listedFamily(members)));
  }

  async twins(): Promise<Result<readonly Twin[], StoreProblem>> {
    const twins: Twin[] = [];
    for (const [id, texts] of [...this.set.twins].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const counts = this.set.entries.get(id);
      if (counts !== undefined) twins.push({ counts, others: [...texts].toSorted() });
    }
    return ok(twins);
  }

  async all(): Promise<Result<readonly Entry[], StoreProblem>> {
    return ok(this.derive().sorted);
  }

  async count(): Promise<Result<number, StoreProblem>> {
    return ok(this.set.entries.size);
  }

  async mark(name: string): Promise<string | undefined> {
    return this.parts.marks.get(name);
  }

  async setMark(name: string, value: string): Promise<Result<true, StoreProblem>> {
    this.parts.marks.set(name, value);
    return ok(true);
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  close(): void {
    this.listeners.clear();
  }

  private get set(): EntrySet {
    return this.parts.set;
  }

  private derive(): Derived {
    if (this.derived !== undefined) return this.derived;
    const sorted = [...this.set.entries.values()].toSorted(byId);
    const resolution = resolve(sorted);
    const ledger = ledgerOf(resolution.counted);
    this.derived = { resolution, fates: fatesOf(sorted, resolution), ledger, sorted };
    return this.derived;
  }

  private listedFamily(members: readonly Entry[]): readonly Listed[] {
    return members.toSorted(byId).flatMap((entry) => this.listed(entry));
  }

  private listed(entry: Entry): readonly Listed[] {
    const listed = listedOf(entry, this.derive().fates.get(entry.id), this.parts.notes.get(entry.id));
    return listed === undefined ? [] : [listed];
  }

  /** What was worked out holds no more. */
  changed(): void {
    this.derived = undefined;
    for (const listener of this.listeners) listener();
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

const copyOf = (cells: MonthCells): MonthCells => ({
  ...cells,
  sum: cells.sum.slice(),
  uses: cells.uses.slice(),
  rough: cells.rough.slice(),
  nones: cells.nones.slice(),
  items: Object.fromEntries(Object.entries(cells.items).map(([item, column]) => [item, column.slice()])),
  spans: [...cells.spans],
});
