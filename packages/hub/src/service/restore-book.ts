import { err, ok, type Result } from '@soxanh/core';
import { INVITATION_MINUTES, type HubProblem } from '@soxanh/sync';
import * as v from 'valibot';
import { linesOf } from '../db/back-up/lines-of.ts';
import { readBackup, type BackupProblem, type Restored } from '../db/back-up/read-back-up.ts';
import { BACKUP_HEAD } from '../db/back-up/schema.ts';
import type { Hub } from './hub.ts';
import { invite } from './invite.ts';
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
 * text with the same invitation goes on where it ended.
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
  if (first.done === true || head === undefined) return notOne('is no back-up of a hub');
  // What is made up is shown on one machine and shared with nobody.
  if (head.synthetic) return err({ kind: 'book' });
  const taken = await world.storage.takeFounding(sha256(secret), head.book);
  if (!taken.ok) return troubleOf(taken.error, world);
  if (taken.value === 'gone') return err({ kind: 'invitation' });
  const restored = await readBackup(withFirst(first.value, lines), world.storage);
  return restored.ok ? openFor(hub, restored.value) : problemOf(hub, restored.error);
}

/** Lets the first machine of the Office in again. */
async function openFor(hub: Hub, { book, records, at }: Restored): Promise<Result<RestoredBook, HubProblem>> {
  const made = await invite(hub, book, { duties: [{ role: 'office' }], minutes: INVITATION_MINUTES.usual });
  if (!made.ok) return made;
  const { url, secret, expiresAt } = made.value;
  return ok({ book, records, at, invitation: { url, secret, expiresAt } });
}

function bookIn(line: string): { readonly book: string; readonly synthetic: boolean } | undefined {
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
    case 'not-a-backup':
      return notOne('is no back-up of a hub');
    case 'newer-version':
      return notOne(`has version ${problem.version}`);
    case 'damaged':
      return notOne(`line ${problem.line} ${problem.why}`);
    case 'cut-off':
      return notOne(`is cut off after ${problem.records} records`);
    case 'unavailable':
    case 'full':
    case 'no-book':
    case 'loading':
      return troubleOf(problem, world);
  }
}

const notOne = (why: string): Result<never, HubProblem> => err({ kind: 'bad-request', field: 'backup', why });
