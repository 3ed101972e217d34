import { err, ok, type Result } from '@soxanh/core';
import { linesOf } from '../db/back-up/lines-of.ts';
import { readBackup, type BackupProblem, type Restored } from '../db/back-up/read-back-up.ts';
import { CHECK_LINE, isEntryLine } from '../db/back-up/schema.ts';
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
  /** Books whose lines are damaged, and why; those after them were read all the same. */
  readonly damaged: readonly BackupProblem[];
}

/**
 * Restores the books of a back-up, one after the other. Broken off it may be begun anew with the same file: what is there
 * already is passed over.
 *
 * @param pieces the text, cut anywhere.
 */
export async function readBooks(
  pieces: AsyncIterable<string>,
  storage: HubStorage,
): Promise<Result<RestoredBooks, BackupProblem>> {
  const lines = linesOf(pieces)[Symbol.asyncIterator]();
  const restored: Restored[] = [];
  const taken: string[] = [];
  const damaged: BackupProblem[] = [];
  try {
    for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
      const one = new BookLines(next.value, lines);
      const read = await readBackup(one, storage);
      if (read.ok) restored.push(read.value);
      else if (read.error.kind === 'book-taken') taken.push(read.error.book);
      else if (isOfItsBook(read.error)) damaged.push(read.error);
      else return read;
      await one.rest();
    }
  } finally {
    await lines.return(undefined);
  }
  const [first] = damaged;
  if (restored.length > 0 || taken.length > 0) return ok({ restored, taken, damaged });
  return err(first ?? { kind: 'not-a-backup', begins: '' });
}

/** What says nothing against the books that follow. */
const isOfItsBook = ({ kind }: BackupProblem): boolean =>
  kind === 'damaged' || kind === 'cut-off' || kind === 'not-a-backup';

/** The lines of one book: up to the one that ends it. */
class BookLines implements AsyncIterable<string> {
  private isOver = false;
  private readonly first: string;
  private readonly lines: AsyncIterator<string, unknown>;

  constructor(first: string, lines: AsyncIterator<string, unknown>) {
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
    const next = await this.lines.next();
    if (next.done === true) this.isOver = true;
    else this.isOver = isEnd(next.value);
    return next.done === true ? undefined : next.value;
  }
}

const isEnd = (line: string): boolean => {
  if (!line.startsWith('{"check":')) return false;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), CHECK_LINE), line);
  return read.success && read.output.check.end === true && !isEntryLine(read.output);
};
