import { ok, resolve, type Entry, type EntryId, type Fact, type MonthCells, type Result } from '@soxanh/core';
import type { BookStore, Listed, ListQuestion, StoreProblem, Twin } from '../book-store.ts';
import { answers, listedOf } from '../listed.ts';
import { Arrivals } from './arrivals.ts';
import { Links } from './links.ts';
import { neighbourhood } from './neighbourhood.ts';
import { newestFirst } from './newest-first.ts';
import type { Reading, StoreName } from './schema.ts';
import { Shelf, type Stored } from './shelf.ts';

type Read<T> = Promise<Result<T, StoreProblem>>;

/** The stores that hold entries, with what lists say of them. */
export const ENTRY_STORES: StoreName[] = ['entries', 'blocks', 'links', 'notes', 'conflicts', 'twins'];

export async function readFacts(reading: Reading): Read<readonly Fact[]> {
  return ok(await reading.objectStore('facts').getAll());
}

export async function readMonths(
  reading: Reading,
  { first, last, department, resource }: Parameters<BookStore['months']>[0],
): Read<readonly MonthCells[]> {
  if (first > last) return ok([]);
  // An array sorts after every text: the stretch ends after the last month's last record.
  const stretch = IDBKeyRange.bound([first], [last, []]);
  const cells = await reading.objectStore('cells').getAll(stretch);
  const asked = cells.filter(
    (month) =>
      (department === undefined || month.department === department) &&
      (resource === undefined || month.resource === resource),
  );
  return ok(asked.toSorted(byPlace));
}

/** The order in which a ledger tells its months, whatever the order of the keys. */
function byPlace(a: MonthCells, b: MonthCells): number {
  for (const part of ['department', 'resource', 'month'] as const)
    if (a[part] !== b[part]) return a[part] < b[part] ? -1 : 1;
  return 0;
}

export async function readList(reading: Reading, question: ListQuestion): Read<readonly Listed[]> {
  const found: Stored[] = [];
  if (question.limit > 0) {
    for await (const stored of newestFirst(reading, new Shelf(reading), question)) {
      if (answers(question, stored.entry, stored.fate)) found.push(stored);
      if (found.length >= question.limit) break;
    }
  }
  return ok(await withNotes(reading, found));
}

export async function readFamily(reading: Reading, id: EntryId): Read<readonly Listed[]> {
  return ok(await familyOf(reading, new Shelf(reading), id));
}

export async function readConflicts(reading: Reading): Read<readonly (readonly Listed[])[]> {
  const shelf = new Shelf(reading);
  const families = [];
  for (const head of await reading.objectStore('conflicts').getAllKeys())
    families.push(await familyOf(reading, shelf, head as EntryId));
  return ok(families);
}

async function familyOf(reading: Reading, shelf: Shelf, id: EntryId): Promise<readonly Listed[]> {
  await shelf.find([id]);
  const stored = shelf.get(id);
  if (stored === undefined) return [];
  const around = { shelf, links: new Links(reading), arrivals: new Arrivals([]), rivals: false };
  const near = await neighbourhood(around, [stored.entry]);
  // What is linked may still not correct each other; core says which are one family.
  const family = resolve(near.values()).families.find(({ members }) => members.includes(stored.entry));
  const members = family?.members ?? [stored.entry];
  return withNotes(
    reading,
    members.toSorted(byId).flatMap((member) => shelf.get(member.id) ?? []),
  );
}

async function withNotes(reading: Reading, stored: readonly Stored[]): Promise<readonly Listed[]> {
  const notes = reading.objectStore('notes');
  const listed = await Promise.all(
    stored.map(async ({ entry, fate }) => listedOf(entry, fate, await notes.get(entry.id))),
  );
  return listed.filter((one) => one !== undefined);
}

export async function readTwins(reading: Reading): Read<readonly Twin[]> {
  const store = reading.objectStore('twins');
  const [ids, texts] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const shelf = new Shelf(reading);
  await shelf.find(ids as EntryId[]);
  return ok(
    ids.flatMap((id, i) => {
      const counts = shelf.get(id as EntryId)?.entry;
      return counts === undefined ? [] : [{ counts, others: texts[i] ?? [] }];
    }),
  );
}

export async function readAll(reading: Reading): Read<readonly Entry[]> {
  const [rows, blocks] = await Promise.all([
    reading.objectStore('entries').getAll(),
    reading.objectStore('blocks').getAll(),
  ]);
  const entries = [...blocks.flatMap((block) => block.entries), ...rows.map(({ entry }) => entry)];
  return ok(entries.toSorted(byId));
}

export async function readCount(reading: Reading): Read<number> {
  const [rows, blocks] = await Promise.all([
    reading.objectStore('entries').count(),
    new Shelf(reading).directory(),
  ]);
  return ok(blocks.reduce((sum, [, , size]) => sum + size, rows));
}

const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : 1);
