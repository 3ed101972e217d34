import { err, ok, type Result } from '@soxanh/core';
import { linesOf } from '../db/back-up/lines-of.ts';
import {
  readBackup,
  type BackupProblem,
  type BookLoader,
  type Restored,
} from '../db/back-up/read-back-up.ts';
import { BACKUP_FORMAT, CHECK_LINE, isEntryLine } from '../db/back-up/schema.ts';
import { writeBackup } from '../db/back-up/write-back-up.ts';
import type { HubStorage, StorageProblem } from '../db/storage.ts';
import * as v from 'valibot';

/**
 * Writes every book of a hub, one after the other, with the hashes of tokens: for who runs the hub. A book that is being
 * restored itself is left out; it is in the file it comes from.
 */
export async function* writeBooks(
  storage: HubStorage,
  now: number,
): AsyncGenerator<Result<string, StorageProblem>> {
  const books = await storage.books();
  if (!books.ok) {
    yield books;
    return;
  }
  for (const book of books.value) {
    const head = await storage.head(book);
    if (!head.ok && head.error.kind === 'loading') continue;
    yield* writeBackup(storage, book, { tokens: true, now });
  }
}

/** What became of a file of books. */
export interface RestoredBooks {
  readonly restored: readonly Restored[];
  /** Books this hub has already: they were left as they are. */
  readonly taken: readonly string[];
  /** Books that cannot be read, and why; those after them were read all the same. */
  readonly damaged: readonly DamagedBook[];
}

/** A book of a back-up that cannot be read. Lines that `problem` names are counted from the book's first one. */
export interface DamagedBook {
  /** Undefined where its first line does not say so. */
  readonly book: string | undefined;
  /** Where it begins in the file; the first line is 1. */
  readonly line: number;
  readonly problem: BackupProblem;
}

/**
 * Restores the books of a back-up, one after the other. Broken off it may be begun anew with the same file: what is there
 * already is passed over.
 *
 * @param pieces the text, cut anywhere.
 * @param but lines of the file at which books begin that are passed over.
 */
export async function readBooks(
  pieces: AsyncIterable<string>,
  storage: BookLoader,
  but: ReadonlySet<number> = new Set(),
): Promise<Result<RestoredBooks, BackupProblem>> {
  const lines = new Lines(linesOf(pieces));
  const restored: Restored[] = [];
  const taken: string[] = [];
  const damaged: DamagedBook[] = [];
  let passed = 0;
  try {
    for (let first = await lines.next(); first !== undefined; first = await lines.next()) {
      const line = lines.count;
      const one = new BookLines(first, lines);
      const read = but.has(line) ? PASSED_OVER : await readBackup(one, storage);
      if (read === PASSED_OVER) passed++;
      else if (read.ok) restored.push(read.value);
      else if (read.error.kind === 'book-taken') taken.push(read.error.book);
      else if (isOfItsBook(read.error)) damaged.push({ book: bookIn(first), line, problem: read.error });
      else return read;
      await one.rest();
    }
  } finally {
    await lines.end();
  }
  const [first] = damaged;
  if (restored.length + taken.length + passed > 0) return ok({ restored, taken, damaged });
  return err(first?.problem ?? { kind: 'not-a-backup', begins: '' });
}

const PASSED_OVER = 'passed over';

/** What says nothing against the books that follow. */
const isOfItsBook = ({ kind }: BackupProblem): boolean =>
  kind === 'damaged' ||
  kind === 'cut-off' ||
  kind === 'line-ends' ||
  kind === 'half-restored' ||
  kind === 'not-a-backup' ||
  kind === 'newer-version';

/** Lines one after the other; the last one may be put back. */
class Lines {
  /** How many were given. */
  count = 0;
  private readonly lines: AsyncGenerator<string>;
  private putBack: string | undefined;

  constructor(lines: AsyncGenerator<string>) {
    this.lines = lines;
  }

  async next(): Promise<string | undefined> {
    const line = this.putBack ?? (await this.lines.next()).value;
    this.putBack = undefined;
    if (typeof line !== 'string') return undefined;
    this.count++;
    return line;
  }

  back(line: string): void {
    this.putBack = line;
    this.count--;
  }

  async end(): Promise<void> {
    await this.lines.return(undefined);
  }
}

/** The lines of one book: up to the one that ends it, or to another book's first where that one is missing. */
class BookLines implements AsyncIterable<string> {
  private isOver = false;
  private readonly first: string;
  private readonly lines: Lines;

  constructor(first: string, lines: Lines) {
    this.first = first;
    this.lines = lines;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    yield `${this.first}\n`;
    for (;;) {
      const line = await this.next();
      if (line === undefined) return;
      yield `${line}\n`;
    }
  }

  /** Passes over what nobody read. */
  async rest(): Promise<void> {
    while ((await this.next()) !== undefined);
  }

  private async next(): Promise<string | undefined> {
    if (this.isOver) return undefined;
    const line = await this.lines.next();
    if (line === undefined || isEnd(line)) this.isOver = true;
    else if (isHead(line)) {
      this.isOver = true;
      this.lines.back(line);
      return undefined;
    }
    return line;
  }
}

const isEnd = (line: string): boolean => {
  if (!line.startsWith('{"check":')) return false;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), CHECK_LINE), line);
  return read.success && read.output.check.end === true && !isEntryLine(read.output);
};

const HEAD = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({ format: v.literal(BACKUP_FORMAT), book: v.string() }),
);

/** A book's first line, of a later version too; not what an entry says of itself. */
const isHead = (line: string): boolean => line.includes(`"${BACKUP_FORMAT}"`) && bookIn(line) !== undefined;

function bookIn(line: string): string | undefined {
  const read = v.safeParse(HEAD, line);
  return read.success && !isEntryLine(read.output) ? read.output.book : undefined;
}
