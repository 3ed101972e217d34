import { hash as digest } from 'node:crypto';
import {
  batchOf,
  batchVoidedBy,
  canonicalText,
  isDeviceId,
  known,
  targetsOf,
  type Entry,
  type EntryId,
} from '@soxanh/core';
import type { IncomingEntry, LoadedRecord, Reason } from './storage.ts';

/** A row of the log without its number. */
export interface RecordRow {
  readonly is: 'entry' | 'refusal';
  readonly id: EntryId;
  readonly hash: string;
  /** Empty where a later version of the envelope has none. */
  readonly device: string;
  readonly n: number | undefined;
  /** It says what the office is: loaded whenever `rights` changes. */
  readonly isFact: boolean;
  /** As `batchKey` makes it. */
  readonly batch: string | undefined;
  /** The line that readers get. */
  readonly text: string;
}

/** The row of an entry. A later version is taken at its word as far as it speaks of device and number this way. */
export function entryRow({ entry, text, hash }: IncomingEntry): RecordRow {
  const { n, by } = entry as { readonly n?: unknown; readonly by?: { readonly device?: unknown } | null };
  const batch = batchOf(entry);
  return {
    is: 'entry',
    id: entry.id,
    hash,
    device: typeof by?.device === 'string' && isDeviceId(by.device) ? by.device : '',
    n: typeof n === 'number' && Number.isSafeInteger(n) && n > 0 ? n : undefined,
    isFact: isFact(entry),
    batch: batch === undefined ? undefined : batchKey(batch),
    text,
  };
}

/** Letters of a key: with three bytes each and a book's id, well below the 2,704 bytes a row of an index may have in PostgreSQL. */
const LONGEST_KEY = 200;

/**
 * The column for the name of an import, by which it is looked up in every storage. Escaped as in JSON: a name may hold what
 * a column of text may not, for PostgreSQL takes no NUL, and neither takes half a character. What is long then is told by
 * its SHA-256 (no short key begins with `#`): a row that no index takes would fail its commit each time it is sent. No
 * version that was given out kept long names by themselves, so no data have to be brought over.
 *
 * @example
 * batchKey('lô 1'); // '"lô 1"'
 */
export function batchKey(batch: string): string {
  const text = JSON.stringify(batch);
  return text.length <= LONGEST_KEY ? text : `#${digest('sha256', text, 'base64url')}`;
}

/** Facts of the office, those of later versions too, and what takes back imported ones: nobody but the Office does. */
const isFact = (entry: Entry): boolean =>
  entry.kind === 'office' || (batchVoidedBy(entry) !== undefined && known(entry)?.by.role === 'office');

/** The row of a refusal. Its line tells which text was refused and why, never the text (law T3). */
export function refusalRow(incoming: IncomingEntry, reason: Reason): RecordRow {
  const { id, hash, device } = entryRow(incoming);
  const text = canonicalText({ refused: { id, hash, device, reason } });
  return { is: 'refusal', id, hash, device, n: undefined, isFact: false, batch: undefined, text };
}

/** The row of a record from a back-up. */
export function loadedRow(record: LoadedRecord): RecordRow {
  if (record.is === 'entry') return entryRow(record);
  const { id, hash, device, text } = record;
  return { is: 'refusal', id, hash, device, n: undefined, isFact: false, batch: undefined, text };
}

/**
 * What judging may ask about once some entries were found: whose a removal is depends on what it removed. Step by step as
 * the judge goes (`MOST_REMOVALS`).
 *
 * @returns undefined if that is nothing.
 */
export function wantedBeyond(found: Iterable<Entry>): Wanted | undefined {
  const ids = new Set<EntryId>();
  const batches = new Set<string>();
  for (const entry of found) {
    if (entry.kind !== 'void') continue;
    for (const id of targetsOf(entry)) ids.add(id);
    const batch = batchVoidedBy(entry);
    if (batch !== undefined) batches.add(batch);
  }
  if (ids.size === 0 && batches.size === 0) return undefined;
  return { ids: [...ids], targets: [...ids], batches: [...batches], places: [] };
}

/** What judging entries may ask about: their own ids, those they name, the imports they take back, their places. */
export interface Wanted {
  readonly ids: readonly EntryId[];
  /** Of these the entries themselves are wanted too. */
  readonly targets: readonly EntryId[];
  readonly batches: readonly string[];
  readonly places: readonly { readonly device: string; readonly n: number }[];
}

/** Everything that judging some entries may ask about, each once: what a database over a network is asked for at once. */
export function wantedFor(entries: readonly IncomingEntry[]): Wanted {
  const targets = new Set(entries.flatMap(({ entry }) => targetsOf(entry)));
  const own = entries.map(({ entry }) => entry.id);
  const batches = new Set(entries.flatMap(({ entry }) => batchVoidedBy(entry) ?? []));
  const places = entries.flatMap((incoming) => {
    const { device, n } = entryRow(incoming);
    return n === undefined ? [] : [{ device, n }];
  });
  return {
    ids: [...new Set([...own, ...targets])],
    targets: [...new Set([...targets, ...own])],
    batches: [...batches],
    places,
  };
}
