import { textOfBytes } from './bytes.ts';
import type { Head, Page, PageAsk } from './storage.ts';

/** A record as a page needs it. */
export type PageRow = readonly [seq: number, tag: Uint8Array, text: string];

/** Where a page begins and the last number it may reach. Numbers have no gaps, so they count the records too. */
export const spanOf = (
  { after, most }: PageAsk,
  head: Head,
): { readonly after: number; readonly upTo: number } => {
  const from = after?.seq ?? 0;
  return { after: from, upTo: Math.min(head.seq, from + most.records) };
};

/** Makes a page of rows in the order of the log, as many as its bytes allow and at least one. */
export function cutPage(ask: PageAsk, head: Head, rows: Iterable<PageRow>): Page {
  let bytes = 0;
  let records = 0;
  let last: PageRow | undefined;
  const texts: string[] = [];
  for (const row of rows) {
    const text = row[2];
    bytes += Buffer.byteLength(text) + 1;
    if (records > 0 && bytes > ask.most.bytes) break;
    texts.push(text);
    last = row;
    records++;
  }
  const lines = records === 0 ? '' : `${texts.join('\n')}\n`;
  const place =
    last === undefined
      ? (ask.after ?? { epoch: head.epoch, seq: 0, tag: '' })
      : { epoch: head.epoch, seq: last[0], tag: textOfBytes(last[1]) };
  return { is: 'page', records, lines, last: place, more: place.seq < head.seq, head };
}
