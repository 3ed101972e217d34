import { batchVoidedBy, ok, resolve, type Entry, type EntryId, type Result } from '@soxanh/core';
import type { Listed, StoreProblem, Twin } from '../book-store.ts';
import { familyOf } from '../family-of.ts';
import { Arrivals } from './arrivals.ts';
import { Links } from './links.ts';
import { neighbourhood } from './neighbourhood.ts';
import { withNotes } from './read-list.ts';
import type { Reading } from './schema.ts';
import { Shelf } from './shelf.ts';

type Read<T> = Promise<Result<T, StoreProblem>>;

export async function readFamily(reading: Reading, id: EntryId): Read<readonly Listed[]> {
  return ok(await listedAround(reading, new Shelf(reading), id));
}

export async function readConflicts(reading: Reading): Read<readonly (readonly Listed[])[]> {
  const shelf = new Shelf(reading);
  const families = [];
  for (const head of await reading.objectStore('conflicts').getAllKeys())
    families.push(await listedAround(reading, shelf, head as EntryId));
  return ok(families);
}

async function listedAround(reading: Reading, shelf: Shelf, id: EntryId): Promise<readonly Listed[]> {
  await shelf.find([id]);
  const stored = shelf.get(id);
  if (stored === undefined) return [];
  const around = { shelf, links: new Links(reading), arrivals: new Arrivals([]), rivals: false };
  const isOfFamily = batchVoidedBy(stored.entry) === undefined;
  const near = isOfFamily ? await neighbourhood(around, [stored.entry]) : new Map([[id, stored.entry]]);
  // What is linked may still not correct each other; core says which are one family.
  const members = familyOf(stored.entry, resolve(near));
  return withNotes(
    reading,
    members.toSorted(byId).flatMap((member) => shelf.get(member.id) ?? []),
  );
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
