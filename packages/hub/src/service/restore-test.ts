import { createHash, type Hash } from 'node:crypto';
import { canonicalText, err, ok, type Result } from '@soxanh/core';
import type { BackupProblem, Restored } from '../db/back-up/read-back-up.ts';
import type { Machine } from '../db/people.ts';
import type { HubStorage, Place, StorageProblem } from '../db/storage.ts';
import { readBooks } from './back-up-books.ts';

/** Why a back-up is not to be relied on. */
export type ProofProblem =
  | { readonly kind: 'unreadable'; readonly problem: BackupProblem }
  | { readonly kind: 'storage'; readonly problem: StorageProblem }
  /** What came out of it is not what went in. */
  | { readonly kind: 'differs'; readonly book: string; readonly in: 'records' | 'machines' }
  | { readonly kind: 'missing'; readonly book: string };

/** What was read back and found equal. */
export interface Proof {
  readonly books: number;
  readonly records: number;
}

/** The books of a hub that can be backed up, each with its machines: what a back-up that is begun now has to hold. */
export type Stock = ReadonlyMap<string, readonly Machine[]>;

/** Looks which books and machines there are. A book that is being restored itself is in the file it comes from. */
export async function stockOf(hub: HubStorage): Promise<Result<Stock, StorageProblem>> {
  const books = await hub.books();
  if (!books.ok) return books;
  const stock = new Map<string, readonly Machine[]>();
  for (const book of books.value) {
    const machines = await hub.machines(book);
    if (machines.ok) stock.set(book, machines.value);
    else if (machines.error.kind !== 'loading') return machines;
  }
  return ok(stock);
}

/**
 * Tries a back-up as it would be used: reads it into a fresh database and compares each book's records, by their number
 * and the SHA-256 of all their texts, and its machines, keys' hashes and duties included, with the hub's own. A back-up that
 * nobody read back is a hope.
 *
 * @param pieces the text of the back-up, from its file.
 * @param fresh a database without books.
 * @param stock what the hub had when the back-up was begun.
 */
export async function proveBackup(
  pieces: AsyncIterable<string>,
  fresh: HubStorage,
  hub: HubStorage,
  stock: Stock,
): Promise<Result<Proof, ProofProblem>> {
  const read = await readBooks(pieces, fresh);
  if (!read.ok) return err({ kind: 'unreadable', problem: read.error });
  const [damaged] = read.value.damaged;
  if (damaged !== undefined) return err({ kind: 'unreadable', problem: damaged.problem });
  let records = 0;
  const books = new Set(read.value.restored.map(({ book }) => book));
  const missing = [...stock.keys()].find((book) => !books.has(book));
  if (missing !== undefined) return err({ kind: 'missing', book: missing });
  for (const restored of read.value.restored) {
    const problem = await differenceOf(restored, fresh, hub, stock);
    if (problem !== undefined) return err(problem);
    records += restored.records;
  }
  return ok({ books: read.value.restored.length, records });
}

async function differenceOf(
  { book, records }: Restored,
  fresh: HubStorage,
  hub: HubStorage,
  stock: Stock,
): Promise<ProofProblem | undefined> {
  const [there, here] = [await digestOf(fresh, book, records), await digestOf(hub, book, records)];
  if (!there.ok) return { kind: 'storage', problem: there.error };
  if (!here.ok) return { kind: 'storage', problem: here.error };
  if (there.value !== here.value) return { kind: 'differs', book, in: 'records' };
  const [copies, machines] = [await fresh.machines(book), await hub.machines(book)];
  if (!copies.ok) return { kind: 'storage', problem: copies.error };
  if (!machines.ok) return { kind: 'storage', problem: machines.error };
  const kept = new Set(copies.value.map(textOf));
  const now = new Set(machines.value.map(textOf));
  // What came or was changed meanwhile is no fault; what is as it was has to be there as it is.
  const isWhole = (stock.get(book) ?? []).map(textOf).every((text) => kept.has(text) || !now.has(text));
  const known = new Set(machines.value.map(({ machine }) => machine));
  const isOurs = copies.value.length > 0 && copies.value.every(({ machine }) => known.has(machine));
  return isWhole && isOurs ? undefined : { kind: 'differs', book, in: 'machines' };
}

/** What a machine is, for comparing; when it was last there changes all the time. */
const textOf = ({ seenAt: _seenAt, ...machine }: Machine): string => JSON.stringify(machine);

const MOST_BYTES = 2 ** 22;

/** The number and the SHA-256 of the first records of a book, as one text. */
export async function digestOf(
  storage: HubStorage,
  book: string,
  records: number,
): Promise<Result<string, StorageProblem>> {
  const digest = createHash('sha256');
  let after: Place | undefined;
  let count = 0;
  while (count < records) {
    const most = { records: Math.min(2000, records - count), bytes: MOST_BYTES };
    const page = await storage.page({ book, after, high: undefined, most });
    if (!page.ok) return page;
    if (page.value.is === 'restart' || page.value.records === 0) break;
    digest.update(page.value.lines);
    count += page.value.records;
    after = page.value.last;
  }
  return ok(sealOf(count, digest));
}

/** How many records were read, and the SHA-256 of their lines, as one text. */
export const sealOf = (count: number, digest: Hash): string =>
  canonicalText({ count, sha256: digest.digest('base64url') });
