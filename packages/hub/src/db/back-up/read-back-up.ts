import { createHash, hash, type Hash } from 'node:crypto';
import { canonicalText, entryOf, isEntryId, ok, err, type Result } from '@soxanh/core';
import { jsonOf } from '@soxanh/sync';
import * as v from 'valibot';
import type { Machine } from '../people.ts';
import type { Head, HubStorage, LoadedRecord, StorageProblem } from '../storage.ts';
import { linesOf } from './lines-of.ts';
import {
  isEntryLine,
  BACKUP_HEAD,
  BACKUP_VERSION,
  CHECK_LINE,
  MACHINE_LINE,
  REFUSAL_LINE,
  type BackupHead,
} from './schema.ts';

/** Why a back-up was not restored. The book is then not there, or half-way: the same back-up may be read again. */
export type BackupProblem =
  | { readonly kind: 'not-a-backup'; readonly begins: string }
  | { readonly kind: 'newer-version'; readonly version: number }
  /** The hub has this book already. */
  | { readonly kind: 'book-taken'; readonly book: string }
  /** The hub has another back-up of this book half-way, which keeps this one out until that is abandoned. */
  | { readonly kind: 'half-restored'; readonly book: string }
  /** Some program turned the line feeds into CR LF: every sum and every entry's text is another now. */
  | { readonly kind: 'line-ends' }
  /** Line numbers begin at 1. */
  | { readonly kind: 'damaged'; readonly line: number; readonly why: string }
  /** It ends before its last line. */
  | { readonly kind: 'cut-off'; readonly records: number }
  | StorageProblem;

/** What was restored. */
export interface Restored {
  readonly book: string;
  readonly records: number;
  readonly machines: readonly Machine[];
  /** When the back-up was made, in milliseconds. */
  readonly at: number;
  readonly head: Head;
}

/** Where a restored book goes. */
export type BookLoader = Pick<HubStorage, 'beginLoad' | 'load' | 'endLoad'>;

/**
 * Keeps nothing: a back-up is read through it to see whether it is whole. A book that breaks off half-way in a real one
 * would keep every other back-up of itself out.
 */
export const NOWHERE: BookLoader = {
  beginLoad: async () => ok({ is: 'begun', seq: 0 }),
  load: async () => ok(true),
  endLoad: async () =>
    ok({ epoch: '', seq: 0, tag: '', synthetic: false, rights: '', secret: new Uint8Array() }),
};

/**
 * Restores a book from the lines of a back-up, on a hub that does not have it. The book gets a new epoch, so that every
 * client compares and heals it (law S7), and is seen by nobody until all of it is there.
 *
 * @param pieces the text in pieces of any size. Nothing is written before the check line after it was found right.
 */
export async function readBackup(
  pieces: AsyncIterable<string>,
  storage: BookLoader,
): Promise<Result<Restored, BackupProblem>> {
  const reading = new Reading(storage);
  for await (const line of linesOf(pieces)) {
    const problem = await reading.take(line);
    if (problem !== undefined) return err(problem);
  }
  return reading.end();
}

/**
 * How many characters may stand before a check line: all of it is held in memory until then, and whoever sends it is no
 * machine of the hub yet. A back-up has four million between two of them, and before the first one its machines.
 */
const MOST_UNCHECKED = 2 ** 25;

/** A restore on its way, line by line. */
class Reading {
  private readonly storage: BookLoader;
  private readonly digest: Hash = createHash('sha256');
  private head: BackupHead | undefined;
  private mark = '';
  private readonly machines: Machine[] = [];
  /** Records since the last check line, not written yet. */
  private waiting: LoadedRecord[] = [];
  private unchecked = 0;
  private line = 0;
  private records = 0;
  private restored: Head | undefined;

  constructor(storage: BookLoader) {
    this.storage = storage;
  }

  async take(line: string): Promise<BackupProblem | undefined> {
    this.line++;
    if (this.restored !== undefined) return this.damaged('stands after the last line');
    this.unchecked += line.length;
    if (this.unchecked > MOST_UNCHECKED) return this.damaged('is too far from the next check line');
    const parsed = jsonOf(line);
    if (this.head === undefined) {
      const problem = this.takeHead(line, parsed);
      this.count(line);
      return problem;
    }
    // What anybody wrote stands in entries, and they may have fields of any name: only other lines are the back-up's own.
    const isOwn = !isEntryLine(parsed);
    if (isOwn && v.is(CHECK_LINE, parsed)) {
      const problem = await this.takeCheck(parsed.check);
      this.count(line);
      return problem;
    }
    this.count(line);
    if (isOwn && v.is(MACHINE_LINE, parsed)) {
      if (this.records > 0) return this.damaged('is a machine among records');
      this.machines.push(machineOf(parsed.machine));
      return undefined;
    }
    const record = recordOf(line, parsed);
    if (!record.ok) return this.damaged(record.error);
    this.waiting.push(record.value);
    this.records++;
    return undefined;
  }

  end(): Result<Restored, BackupProblem> {
    const { head, restored, records, machines } = this;
    if (head === undefined) return err({ kind: 'not-a-backup', begins: '' });
    if (restored === undefined) return err({ kind: 'cut-off', records });
    return ok({ book: head.book, records, machines, at: head.at, head: restored });
  }

  private takeHead(line: string, parsed: unknown): BackupProblem | undefined {
    if (!v.is(BACKUP_HEAD, parsed)) return { kind: 'not-a-backup', begins: line.slice(0, 80) };
    if (line.endsWith('\r')) return { kind: 'line-ends' };
    if (parsed.version > BACKUP_VERSION) return { kind: 'newer-version', version: parsed.version };
    this.head = parsed;
    this.mark = hash('sha256', line, 'base64url');
    return undefined;
  }

  private async takeCheck(check: {
    readonly records: number;
    readonly sha256: string;
    readonly end?: true | undefined;
  }): Promise<BackupProblem | undefined> {
    if (check.records !== this.records)
      return this.damaged(`counts ${check.records} records, not ${this.records}`);
    if (check.sha256 !== this.digest.copy().digest('base64url'))
      return this.damaged('is not the SHA-256 of what is before it');
    return (await this.write()) ?? (check.end === true ? await this.open() : undefined);
  }

  /** Writes what was checked; what an earlier try has written already is left out. */
  private async write(): Promise<BackupProblem | undefined> {
    const { head, mark, machines, records, waiting } = this;
    if (head === undefined) return undefined;
    const { book, synthetic, epoch } = head;
    const begun = await this.storage.beginLoad({ book, synthetic, epoch, mark, machines });
    if (!begun.ok) return begun.error;
    if (begun.value.is !== 'begun')
      return { kind: begun.value.is === 'half' ? 'half-restored' : 'book-taken', book };
    const missing = waiting.slice(Math.max(0, begun.value.seq - (records - waiting.length)));
    this.waiting = [];
    // Machines are kept to the end, and stand before the first record.
    if (records > 0) this.unchecked = 0;
    if (missing.length === 0) return undefined;
    const loaded = await this.storage.load(book, mark, records - missing.length, missing);
    return loaded.ok ? undefined : loaded.error;
  }

  private async open(): Promise<BackupProblem | undefined> {
    if (this.head?.seq !== this.records)
      return this.damaged(`ends the log at ${this.records}, not ${this.head?.seq}`);
    const opened = await this.storage.endLoad(this.head.book, this.mark);
    if (!opened.ok) return opened.error;
    this.restored = opened.value;
    return undefined;
  }

  private count(line: string): void {
    this.digest.update(`${line}\n`);
  }

  private damaged(why: string): BackupProblem {
    return { kind: 'damaged', line: this.line, why };
  }
}

const machineOf = (line: v.InferOutput<typeof MACHINE_LINE>['machine']): Machine => ({
  machine: line.machine,
  tokenHash: line.tokenHash,
  label: line.label,
  duties: line.duties.map(({ role, department }) =>
    department === undefined ? { role } : { role, department },
  ),
  devices: line.devices,
  madeAt: line.madeAt,
  seenAt: undefined,
  revokedAt: line.revokedAt,
});

/** A line of the log: an entry in its own canonical text, or a refusal. */
function recordOf(line: string, parsed: unknown): Result<LoadedRecord, string> {
  if (!isEntryLine(parsed) && v.is(REFUSAL_LINE, parsed)) {
    const { id, hash: text, device } = parsed.refused;
    return isEntryId(id)
      ? ok({ is: 'refusal', id, hash: text, device, text: line })
      : err('refuses no entry id');
  }
  const entry = entryOf(line);
  if (!entry.ok) return err(`is no record: ${entry.error.field} ${entry.error.reason}`);
  if (canonicalText(entry.value) !== line) return err('is not in canonical text');
  return ok({ is: 'entry', entry: entry.value, text: line, hash: hash('sha256', line, 'base64url') });
}
