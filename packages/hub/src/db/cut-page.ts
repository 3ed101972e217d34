import { textOfBytes } from './bytes.ts';
import type { Head, Page, PageAsk } from './storage.ts';

/** A record as a page needs it. */
export type PageRow = readonly [seq: number, tag: Uint8Array, text: string];

/** Records that go into a page, and the last of them. */
export interface Cut {
  readonly records: number;
  readonly lines: Uint8Array;
  readonly last: { readonly seq: number; readonly tag: Uint8Array } | undefined;
}

/** A page that has no record: its reader is at the end of the log. */
export const NOTHING: Cut = { records: 0, lines: new Uint8Array(), last: undefined };

/** Where a page begins and the last number it may reach. Numbers have no gaps, so they count the records too. */
export const spanOf = (
  { after, most }: PageAsk,
  head: Head,
): { readonly after: number; readonly upTo: number } => {
  const from = after?.seq ?? 0;
  return { after: from, upTo: Math.min(head.seq, from + most.records) };
};

/** Takes rows in the order of the log, as many as a page's bytes allow and at least one. */
export function cutRows({ most }: PageAsk, rows: Iterable<PageRow>): Cut {
  let bytes = 0;
  let last: PageRow | undefined;
  const texts: string[] = [];
  for (const row of rows) {
    const text = row[2];
    bytes += Buffer.byteLength(text) + 1;
    if (texts.length > 0 && bytes > most.bytes) break;
    texts.push(text);
    last = row;
  }
  if (last === undefined) return NOTHING;
  const lines = Buffer.from(`${texts.join('\n')}\n`);
  return { records: texts.length, lines, last: { seq: last[0], tag: last[1] } };
}

/** Makes a page of its records. */
export function pageOf({ after }: PageAsk, head: Head, { records, lines, last }: Cut): Page {
  const place =
    last === undefined
      ? (after ?? { epoch: head.epoch, seq: 0, tag: '' })
      : { epoch: head.epoch, seq: last.seq, tag: textOfBytes(last.tag) };
  return { is: 'page', records, lines, last: place, more: place.seq < head.seq, head };
}
