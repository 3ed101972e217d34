import { createHash, type Hash } from 'node:crypto';
import { canonicalText, err, ok, type Result } from '@soxanh/core';
import type { BackupProblem, Restored } from '../db/back-up/read-back-up.ts';
import type { HubStorage, Place, StorageProblem } from '../db/storage.ts';
import { readBooks } from './back-up-books.ts';

/** Why a back-up is not to be relied on. */
export type ProofProblem =
  | { readonly kind: 'unreadable'; readonly problem: BackupProblem }
  | { readonly kind: 'storage'; readonly problem: StorageProblem }
  /** What came out of it is not what went in. */
  | { readonly kind: 'differs'; readonly book: string; readonly in: 'records' | 'machines' };

/** What was read back and found equal. */
export interface Proof {
  readonly books: number;
  readonly records: number;
}

/**
 * Tries a back-up as it would be used: reads it into a fresh database and compares each book's records, by their number
 * and the SHA-256 of all their texts, and its machines with the hub's own. A back-up that nobody read back is a hope.
 *
 * @param pieces the text of the back-up, from its file.
 * @param fresh a database without books.
 */
export async function proveBackup(
  pieces: AsyncIterable<string>,
  fresh: HubStorage,
  hub: HubStorage,
): Promise<Result<Proof, ProofProblem>> {
  const read = await readBooks(pieces, fresh);
  if (!read.ok) return err({ kind: 'unreadable', problem: read.error });
  const [damaged] = read.value.damaged;
  if (damaged !== undefined) return err({ kind: 'unreadable', problem: damaged.problem });
  let records = 0;
  for (const restored of read.value.restored) {
    const problem = await differenceOf(restored, fresh, hub);
    if (problem !== undefined) return err(problem);
    records += restored.records;
  }
  return ok({ books: read.value.restored.length, records });
}

async function differenceOf(
  { book, records }: Restored,
  fresh: HubStorage,
  hub: HubStorage,
): Promise<ProofProblem | undefined> {
  const [there, here] = [await digestOf(fresh, book, records), await digestOf(hub, book, records)];
  if (!there.ok) return { kind: 'storage', problem: there.error };
  if (!here.ok) return { kind: 'storage', problem: here.error };
  if (there.value !== here.value) return { kind: 'differs', book, in: 'records' };
  const [copies, machines] = [await fresh.machines(book), await hub.machines(book)];
  if (!copies.ok) return { kind: 'storage', problem: copies.error };
  if (!machines.ok) return { kind: 'storage', problem: machines.error };
  // A machine that came meanwhile is no fault; one that is missing is.
  const now = new Set(machines.value.map(({ machine }) => machine));
  return copies.value.length > 0 && copies.value.every(({ machine }) => now.has(machine))
    ? undefined
    : { kind: 'differs', book, in: 'machines' };
}

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
