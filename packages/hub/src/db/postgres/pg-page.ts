import { err, ok, type Result } from '@soxanh/core';
import { textOfBytes } from '../bytes.ts';
import { NOTHING, pageOf, type Cut } from '../cut-page.ts';
import type { Page, PageAsk, Restart, StorageProblem, Stored } from '../storage.ts';
import { restartFor } from '../timeline.ts';
import { openHead, selectBook } from './pg-book.ts';
import type { Primary } from './primary.ts';
import { literal, look, type Row } from './transact.ts';

/** Reads a page in one snapshot: the book's row, the tags of the places the client remembers, the rows. */
export async function readPage(primary: Primary, ask: PageAsk): Stored<Page | Restart> {
  const { book, after, high, most } = ask;
  const from = after?.seq ?? 0;
  const where = `where book = ${literal(book)} and seq`;
  const tags = `select seq, tag from soxanh.record ${where} in (${whole(from)}, ${whole(high?.seq ?? 0)})`;
  const rows = `
    with sized as materialized
      (select seq, text, sum(octet_length(text) + 1) over (order by seq) as bytes
       from soxanh.record ${where} > ${whole(from)} and seq <= ${whole(from + most.records)}),
    page as
      (select count(*) as records, max(seq) as last, string_agg(text, e'\\n' order by seq) as lines
       from sized where bytes <= ${whole(most.bytes)} or seq = ${whole(from + 1)})
    select records, lines, last, (select tag from soxanh.record ${where} = page.last) from page`;
  const seen = await look(primary, book, [selectBook(book), tags, rows]);
  if (!seen.ok) return seen;
  const [bookRows, tagRows, page] = seen.value;
  return pageFrom(ask, bookRows?.[0], tagRows ?? [], page?.[0]);
}

function pageFrom(
  ask: PageAsk,
  bookRow: Row | undefined,
  tagRows: readonly Row[],
  row: Row | undefined,
): Result<Page | Restart, StorageProblem> {
  const head = openHead(bookRow);
  if (!head.ok) return err(head.error);
  const tags = new Map(tagRows.map(([seq, tag]) => [seq as number, textOfBytes(tag as Buffer)]));
  const restart = restartFor(head.value, [ask.after, ask.high], (seq) => tags.get(seq));
  return ok(restart ?? pageOf(ask, head.value, cutIn(row)));
}

/** The page's records as the database put them together. */
function cutIn(row: Row | undefined): Cut {
  const [records, lines, seq, tag] = row as readonly [number, string, number, Buffer];
  if (records === 0) return NOTHING;
  return { records, lines: Buffer.from(`${lines}\n`), last: { seq, tag } };
}

/** A number as it stands in a statement. What a client made up may be none: then there is no such record. */
const whole = (number: number): string =>
  Number.isSafeInteger(number) && number >= 0 ? String(number) : '0';
