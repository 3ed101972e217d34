import { canonicalText, type UseEntry } from '@soxanh/core';
import { openBook } from '@soxanh/store/idb';
import { openSync } from '@soxanh/store/idb/sync';
import {
  linkOver,
  PAGE_LIMIT,
  pageBody,
  PROTOCOL,
  syncHub,
  type Exchange,
  type PageHead,
} from '@soxanh/sync';
import { deviceJournals } from '../measure/journal.ts';
import { RawStore } from './raw-store.ts';

const DEVICES = 10;
const BOOK = 'first-sync';

/**
 * A machine that joins a book: the whole log by a real turn into an empty store. The hub answers from memory, byte for byte
 * what it would send: measured is the work of the one who joins. Runs in the browser.
 *
 * @param count entries of the log: whole pages.
 * @returns milliseconds.
 */
export async function firstSync(count: number, world: Parameters<typeof openBook>[1]): Promise<number> {
  // Of the entries only their bytes stay: sweeping round what no client has would be measured too.
  const hub = hubInMemory(logOf(count));
  const opened = await openBook({ book: BOOK, synthetic: true }, world);
  if (!opened.ok) throw new Error(opened.error.kind);
  const sync = await openSync(opened.value, { device: 'joins', names: ['joins'], duties: [] });
  if (!sync.ok) throw new Error(sync.error.kind);
  const start = performance.now();
  const turn = await syncHub(sync.value, linkOver(hub, BOOK));
  const took = performance.now() - start;
  // A turn that stopped early would measure nothing.
  if (!turn.ok || !turn.value.complete || turn.value.added !== count) throw new Error(JSON.stringify(turn));
  return took;
}

/** The same entries as bare records, put one by one in one transaction; in milliseconds. */
export async function bareLog(count: number): Promise<number> {
  const log = logOf(count);
  const raw = await RawStore.open('raw-log');
  const start = performance.now();
  await raw.putAll(log);
  return performance.now() - start;
}

/** The entries in the order of a log: day by day, each device's together, as it sends them when it is switched on. */
const logOf = (count: number): UseEntry[] => deviceJournals(count, DEVICES).flat().toSorted(byDay);

const byDay = (a: UseEntry, b: UseEntry): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

/** A hub that has its pages ready as bytes; a body is read from them as from the network. */
function hubInMemory(log: readonly UseEntry[]): Exchange {
  const pages = new Map<string, Uint8Array<ArrayBuffer>>();
  const cursorAt = (seq: number): string => (seq === 0 ? '' : `e1.${seq}.tag.mac`);
  for (let from = 0; from <= log.length; from += PAGE_LIMIT.records) {
    const lines = log.slice(from, from + PAGE_LIMIT.records).map((entry) => canonicalText(entry));
    const head: PageHead = {
      protocol: PROTOCOL,
      book: BOOK,
      epoch: 'e1',
      first: from + 1,
      records: lines.length,
      cursor: cursorAt(from + lines.length),
      more: from + lines.length < log.length,
      rights: '1.0',
    };
    pages.set(cursorAt(from), new TextEncoder().encode(pageBody(head, lines)));
  }
  return async ({ path }) => {
    const after = new URLSearchParams(path.slice(path.indexOf('?'))).get('after') ?? '';
    return { ok: true, value: { status: 200, body: await new Response(pages.get(after)).text() } };
  };
}
