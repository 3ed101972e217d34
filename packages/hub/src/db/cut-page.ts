import type { Head, Page, PageAsk } from './storage.ts';

/** A record as a page needs it. */
export type PageRow = readonly [seq: number, tag: string, text: string];

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
  let last = ask.after ?? { epoch: head.epoch, seq: 0, tag: '' };
  const texts: string[] = [];
  for (const [seq, tag, text] of rows) {
    bytes += Buffer.byteLength(text) + 1;
    if (records > 0 && bytes > ask.most.bytes) break;
    texts.push(text);
    last = { epoch: head.epoch, seq, tag };
    records++;
  }
  const lines = records === 0 ? '' : `${texts.join('\n')}\n`;
  return { is: 'page', records, lines, last, more: last.seq < head.seq, head };
}
