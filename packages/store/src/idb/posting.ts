import { Ledger, monthsOf, type Entry, type Fact, type OfficeEntry } from '@soxanh/core';
import { factOf } from '../fact-of.ts';
import { placedOf } from '../listed.ts';
import { tidyMonth } from '../tidy-month.ts';
import { unattended, type BookSchema, type Writing } from './schema.ts';
import { MANY } from './shelf.ts';

type CellsKey = BookSchema['cells']['key'];

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

  /** Reads the cells that are touched, changes them and writes them back. */
  async write(writing: Writing): Promise<void> {
    this.writeFacts(writing);
    const touched = this.touchedCells();
    if (touched.length === 0) return;
    const ledger = await loadedLedger(writing, touched);
    for (const entry of this.taken) withPlace(entry, (placed) => ledger.unpost(placed));
    for (const entry of this.posted) withPlace(entry, (placed) => ledger.post(placed));
    const store = writing.objectStore('cells');
    for (const key of touched) {
      const [month, department, resource] = key;
      const cells = ledger.month(department, resource, month);
      const tidied = cells === undefined ? undefined : tidyMonth(cells);
      unattended(tidied === undefined ? store.delete(key) : store.put(tidied));
    }
  }

  private touchedCells(): CellsKey[] {
    const touched = new Map<string, CellsKey>();
    for (const entry of [...this.taken, ...this.posted]) {
      withPlace(entry, (placed) => {
        for (const month of monthsOf(placed)) {
          const key: CellsKey = [month, placed.department, placed.resource];
          touched.set(key.join('|'), key);
        }
      });
    }
    return [...touched.values()];
  }

  private writeFacts(writing: Writing): void {
    const facts = (entries: readonly Entry[]): Fact[] =>
      entries.filter((entry) => entry.kind === 'office').map((entry) => factOf(entry as OfficeEntry));
    for (const { id } of facts(this.taken)) unattended(writing.objectStore('facts').delete(id));
    for (const fact of facts(this.posted)) unattended(writing.objectStore('facts').put(fact));
  }
}

function withPlace(entry: Entry, use: (placed: NonNullable<ReturnType<typeof placedOf>>) => void): void {
  const placed = placedOf(entry);
  if (placed !== undefined) use(placed);
}

async function loadedLedger(writing: Writing, keys: readonly CellsKey[]): Promise<Ledger> {
  const store = writing.objectStore('cells');
  const months = keys.map(([month]) => month).toSorted();
  const found =
    keys.length > MANY
      ? await store.getAll(IDBKeyRange.bound([months[0]], [months.at(-1), []]))
      : await Promise.all(keys.map((key) => store.get(key)));
  const ledger = new Ledger();
  for (const cells of found) if (cells !== undefined) ledger.load(cells);
  return ledger;
}
