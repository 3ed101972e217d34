import { Ledger, monthsOf, type Entry, type EntryDraft, type Fact, type OfficeEntry } from '@soxanh/core';
import { factOf } from '../fact-of.ts';
import { placedOf } from '../listed.ts';
import { tidyMonth } from '../tidy-month.ts';
import { put, remove, type BookSchema, type Writing } from './schema.ts';
import { MANY } from './shelf.ts';

type CellsKey = BookSchema['cells']['key'];
type Placed = NonNullable<ReturnType<typeof placedOf>>;

/** What a change of the journal does to cells and facts, gathered first and written in one go. */
export class Posting {
  private readonly posted: Entry[] = [];
  private readonly taken: Entry[] = [];

  /** An entry now counts. */
  post(entry: Entry): void {
    this.posted.push(entry);
  }

  /** An entry counts no more. */
  take(entry: Entry): void {
    this.taken.push(entry);
  }

  /** The cells that are touched. */
  touched(): CellsKey[] {
    return cellsOf([...this.taken, ...this.posted].flatMap((entry) => placedOf(entry) ?? []));
  }

  /** Changes the touched cells and facts, and writes them. */
  write(writing: Writing, cells: TouchedCells): void {
    for (const id of factsAmong(this.taken).map((fact) => fact.id)) remove(writing, 'facts', id);
    for (const fact of factsAmong(this.posted)) put(writing, 'facts', fact, fact.id);
    const { ledger, keys } = cells;
    for (const entry of this.taken) withPlace(entry, (placed) => ledger.unpost(placed));
    for (const entry of this.posted) withPlace(entry, (placed) => ledger.post(placed));
    for (const key of keys) {
      const [month, department, resource] = key;
      const changed = ledger.month(department, resource, month);
      const tidied = changed === undefined ? undefined : tidyMonth(changed);
      if (tidied === undefined) remove(writing, 'cells', key);
      else put(writing, 'cells', tidied, key);
    }
  }
}

const factsAmong = (entries: readonly Entry[]): Fact[] =>
  entries.filter((entry) => entry.kind === 'office').map((entry) => factOf(entry as OfficeEntry));

function withPlace(entry: Entry, use: (placed: Placed) => void): void {
  const placed = placedOf(entry);
  if (placed !== undefined) use(placed);
}

/** The cells that drafts will touch once they are entries. */
export const cellsOfDrafts = (drafts: readonly EntryDraft[]): CellsKey[] =>
  // Which months are touched follows from kind and days alone, and a draft has those.
  cellsOf(drafts.filter(({ kind }) => kind === 'use' || kind === 'none') as unknown as Placed[]);

function cellsOf(places: readonly Placed[]): CellsKey[] {
  const touched = new Map<string, CellsKey>();
  for (const place of places) {
    for (const month of monthsOf(place)) {
      const key: CellsKey = [month, place.department, place.resource];
      touched.set(`${month}|${place.department}|${place.resource}`, key);
    }
  }
  return [...touched.values()];
}

/** Cells read to be changed. */
export interface TouchedCells {
  readonly keys: readonly CellsKey[];
  readonly ledger: Ledger;
}

/** Reads cells to change them. */
export async function readCells(writing: Writing, keys: readonly CellsKey[]): Promise<TouchedCells> {
  const store = writing.objectStore('cells');
  const months = keys.map(([month]) => month).toSorted();
  const found =
    keys.length > MANY
      ? await store.getAll(IDBKeyRange.bound([months[0]], [months.at(-1), []]))
      : await Promise.all(keys.map((key) => store.get(key)));
  const ledger = new Ledger();
  for (const cells of found) if (cells !== undefined) ledger.load(cells);
  return { keys, ledger };
}
