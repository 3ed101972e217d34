import { err, ok, type Result } from '@soxanh/core';
import { textOfBytes } from '../bytes.ts';
import { cutPage, type PageRow } from '../cut-page.ts';
import type { Page, PageAsk, Restart, StorageProblem, Stored } from '../storage.ts';
import { restartFor } from '../timeline.ts';
import { openHead, selectBook } from './pg-book.ts';
import type { Primary } from './primary.ts';
import { beginFor, flat, literal, transact, type Row } from './transact.ts';

/**
 * Reads a page in one snapshot: the book's row, the tags of the places the client remembers, the rows. All statements
 * go in one message, the commit after it: an empty pull costs two ways there and back.
 */
export async function readPage(primary: Primary, ask: PageAsk): Stored<Page | Restart> {
  const { book, after, high, most } = ask;
  const from = after?.seq ?? 0;
  const where = `where book = ${literal(book)} and seq`;
  const tags = `select seq, tag from soxanh.record ${where} in (${whole(from)}, ${whole(high?.seq ?? 0)})`;
  const rows = `select seq, tag, text from soxanh.record ${where} > ${whole(from)} and seq <= ${whole(from + most.records)} order by seq`;
  const begin = [beginFor(book, 'repeatable read'), selectBook(book), tags, rows].join('; ');
  return flat(
    await transact(primary, begin, async (_client, begun) => {
      const [bookRow, tagRows, pageRows] = begun.slice(-3).map((one) => one.rows as readonly Row[]);
      return pageFrom(ask, bookRow?.[0], tagRows ?? [], pageRows ?? []);
    }),
  );
}

function pageFrom(
  ask: PageAsk,
  bookRow: Row | undefined,
  tagRows: readonly Row[],
  rows: readonly Row[],
): Result<Page | Restart, StorageProblem> {
  const head = openHead(bookRow);
  if (!head.ok) return err(head.error);
  const tags = new Map(tagRows.map(([seq, tag]) => [seq as number, textOfBytes(tag as Buffer)]));
  const restart = restartFor(head.value, [ask.after, ask.high], (seq) => tags.get(seq));
  return ok(restart ?? cutPage(ask, head.value, rows as unknown as readonly PageRow[]));
}

/** A number as it stands in a statement. What a client made up may be none: then there is no such record. */
const whole = (number: number): string =>
  Number.isSafeInteger(number) && number >= 0 ? String(number) : '0';
