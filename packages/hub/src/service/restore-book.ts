import { createHash } from 'node:crypto';
import { err, ok, type Result } from '@soxanh/core';
import { INVITATION_MINUTES, type BackupFault, type HubProblem } from '@soxanh/sync';
import * as v from 'valibot';
import { linesOf } from '../db/back-up/lines-of.ts';
import { readBackup, type BackupProblem, type Restored } from '../db/back-up/read-back-up.ts';
import { BACKUP_HEAD, isRecordLine } from '../db/back-up/schema.ts';
import type { Hub } from './hub.ts';
import { invite } from './invite.ts';
import { digestOf, sealOf } from './restore-test.ts';
import { sha256 } from './secret.ts';
import { shortageOf, troubleOf } from './trouble.ts';

/** What came of a restore. The machines of an Office's back-up have no tokens: the first one joins by this code. */
export interface RestoredBook {
  readonly book: string;
  readonly records: number;
  /** When the back-up was made, in milliseconds. */
  readonly at: number;
  readonly invitation: { readonly url: string; readonly secret: string; readonly expiresAt: number };
}

/**
 * Restores one book for whoever holds a founding invitation of this hub. The book must not be here; broken off, the same
 * text with the same invitation goes on where it ended, and if its answer was lost gives a fresh code (law S3).
 *
 * @param pieces the back-up's text, cut anywhere.
 */
export async function restoreBook(
  hub: Hub,
  secret: string,
  pieces: AsyncIterable<string>,
): Promise<Result<RestoredBook, HubProblem>> {
  const { world } = hub;
  const shortage = shortageOf(world);
  if (shortage !== undefined) return err(shortage);
  const lines = linesOf(pieces);
  const first = await lines.next();
  const head = first.done === true ? undefined : bookIn(first.value);
  if (first.done === true || head === undefined) return wrong('not-one');
  // What is made up is shown on one machine and shared with nobody.
  if (head.synthetic) return err({ kind: 'book' });
  const taken = await world.storage.takeFounding(sha256(secret), head.book);
  if (!taken.ok) return troubleOf(taken.error, world);
  if (taken.value === 'gone') return err({ kind: 'invitation' });
  const there = await withoutOffice(hub, head.book);
  // The book is here and nobody ever got in: the answer with the code was lost. Whoever has all of it may have another one.
  if (there !== undefined)
    return (await isAllOf(hub, there, lines))
      ? openFor(hub, { ...there, at: head.at })
      : err({ kind: 'book' });
  const restored = await readBackup(withFirst(first.value, lines), world.storage);
  return restored.ok ? openFor(hub, restored.value) : problemOf(hub, restored.error);
}

interface Known {
  readonly book: string;
  readonly records: number;
}

/** A book that is here whole, and to which no machine of the Office has a key. */
async function withoutOffice({ world }: Hub, book: string): Promise<Known | undefined> {
  const [machines, head] = [await world.storage.machines(book), await world.storage.head(book)];
  if (!machines.ok || !head.ok) return undefined;
  const isIn = machines.value.some(
    ({ tokenHash, revokedAt, duties }) =>
      tokenHash !== undefined && revokedAt === undefined && duties.some(({ role }) => role === 'office'),
  );
  return isIn ? undefined : { book, records: head.value.seq };
}

/** Tells whether these are the lines of a back-up of the very log that is here. */
async function isAllOf(
  { world }: Hub,
  { book, records }: Known,
  lines: AsyncIterable<string>,
): Promise<boolean> {
  const digest = createHash('sha256');
  let count = 0;
  for await (const line of lines) {
    if (!isRecordLine(line)) continue;
    digest.update(`${line}\n`);
    count++;
  }
  const here = await digestOf(world.storage, book, records);
  return here.ok && here.value === sealOf(count, digest);
}

type BookHead = Pick<v.InferOutput<typeof BACKUP_HEAD>, 'book' | 'synthetic' | 'at'>;

/** Lets the first machine of the Office in again. */
async function openFor(
  hub: Hub,
  { book, records, at }: Pick<Restored, 'book' | 'records' | 'at'>,
): Promise<Result<RestoredBook, HubProblem>> {
  const made = await invite(hub, book, { duties: [{ role: 'office' }], minutes: INVITATION_MINUTES.usual });
  if (!made.ok) return made;
  const { url, secret, expiresAt } = made.value;
  return ok({ book, records, at, invitation: { url, secret, expiresAt } });
}

function bookIn(line: string): BookHead | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), BACKUP_HEAD), line);
  return read.success ? read.output : undefined;
}

async function* withFirst(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield `${first}\n`;
  for await (const line of rest) yield `${line}\n`;
}

function problemOf({ world }: Hub, problem: BackupProblem): Result<never, HubProblem> {
  switch (problem.kind) {
    case 'book-taken':
      return err({ kind: 'book' });
    case 'half-restored':
      return wrong('half-restored', { book: problem.book });
    case 'line-ends':
      return wrong('line-ends');
    case 'not-a-backup':
      return wrong('not-one');
    case 'newer-version':
      return wrong('newer', { version: problem.version });
    case 'damaged':
      return wrong('damaged', { line: problem.line });
    case 'cut-off':
      return wrong('cut-off', { records: problem.records });
    case 'unavailable':
    case 'full':
    case 'no-book':
    case 'loading':
      return troubleOf(problem, world);
  }
}

const wrong = (
  fault: BackupFault['fault'],
  facts: Partial<Pick<BackupFault, 'version' | 'line' | 'records' | 'book'>> = {},
): Result<never, HubProblem> => err({ kind: 'backup', fault, ...facts });
