import { createHash, type Hash } from 'node:crypto';
import { canonicalText, err, ok, type Result } from '@soxanh/core';
import { textOfLines } from '../bytes.ts';
import type { Machine } from '../people.ts';
import type { HubStorage, Place, StorageProblem } from '../storage.ts';
import { BACKUP_FORMAT, BACKUP_VERSION } from './schema.ts';

/** How many records stand between two check lines. */
const RECORDS_A_CHECK = 1000;
const MOST_BYTES = 2 ** 22;

/** What a back-up holds beside entries. */
export interface BackupChoice {
  /** Tokens' hashes too, so that no machine has to join again: for who runs the hub, not for who asks it. */
  readonly tokens: boolean;
  /** When it is made. */
  readonly now: number;
}

/**
 * Writes one book as lines of text, the same for every database: its machines, then its log as it is when this begins. The
 * log only grows, so what is written meanwhile does not disturb it. Invitations are left out: they live for hours.
 *
 * @yields pieces of the text, whole lines each; a problem ends it, and the text then lacks its last line.
 */
export async function* writeBackup(
  storage: HubStorage,
  book: string,
  { tokens, now }: BackupChoice,
): AsyncGenerator<Result<string, StorageProblem>> {
  const head = await storage.head(book);
  if (!head.ok) {
    yield head;
    return;
  }
  const machines = await storage.machines(book);
  if (!machines.ok) {
    yield machines;
    return;
  }
  const { epoch, seq, synthetic } = head.value;
  const digest = createHash('sha256');
  const first = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    book,
    synthetic,
    epoch,
    seq,
    at: now,
  };
  const lines = [first, ...machines.value.map((machine) => machineLine(machine, tokens))];
  yield hashed(digest, `${lines.map((line) => canonicalText(line)).join('\n')}\n`);
  let after: Place | undefined;
  for (let at = 0; at < seq; at = after.seq) {
    const most = { records: Math.min(RECORDS_A_CHECK, seq - at), bytes: MOST_BYTES };
    const page = await storage.page({ book, after, high: undefined, most });
    if (!page.ok || page.value.is === 'restart') {
      yield page.ok ? err({ kind: 'unavailable', why: 'the book began a new epoch' }) : page;
      return;
    }
    after = page.value.last;
    yield hashed(digest, textOfLines(page.value.lines));
    if (after.seq < seq) yield hashed(digest, checkLine(digest, after.seq, {}));
  }
  yield ok(checkLine(digest, seq, { end: true }));
}

function machineLine(machine: Machine, tokens: boolean): object {
  const { tokenHash, seenAt: _passing, ...kept } = machine;
  return { machine: tokens ? { ...kept, tokenHash } : kept };
}

const checkLine = (digest: Hash, records: number, more: object): string =>
  `${canonicalText({ check: { records, sha256: digest.copy().digest('base64url'), ...more } })}\n`;

function hashed(digest: Hash, text: string): Result<string, never> {
  digest.update(text);
  return ok(text);
}
