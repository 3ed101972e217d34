import { isDeviceId, type Entry, type EntryId } from '@soxanh/core';
import type { ChainLength, ChainPlace } from '@soxanh/sync';
import { deviceOf, placeInRow } from '../device.ts';
import type { Desk } from './desk.ts';
import { inRow, textOf } from './text.ts';

interface Place {
  readonly n: number;
  readonly id: EntryId;
}

/** Which number of which device is which entry. Built by looking through everything, and kept while nothing is added. */
export interface Rows {
  /** Of how many entries it was built: they only become more. */
  readonly total: number;
  /** By device, in the order of numbers. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
}

/** From where to where in a device's row; both ends included. */
interface Span {
  readonly device: string;
  readonly first: number;
  readonly last: number;
}

/** The rows as they are, from what was built before if that still holds. */
export async function rowsOf(desk: Desk, before: Rows | undefined): Promise<Rows> {
  const total = await desk.total();
  if (before?.total === total) return before;
  const rows = new Map<string, Map<string, Place>>();
  const add = (entry: Entry): void => {
    const device = deviceOf(entry);
    const n = placeInRow(entry);
    // A later version may call a device anything; a name becomes a folder's (law T4).
    if (device === undefined || !isDeviceId(device) || n === 0) return;
    const row = rows.get(device) ?? new Map<string, Place>();
    rows.set(device, row);
    row.set(`${n} ${entry.id}`, { n, id: entry.id });
  };
  for (const entry of await desk.journal()) add(entry);
  for (const { entry } of await desk.allAside()) if (entry !== undefined) add(entry);
  const sorted = [...rows].map(([device, row]) => [device, [...row.values()].toSorted(inOrder)] as const);
  return { total, places: new Map(sorted) };
}

const inOrder = (a: Place, b: Place): number => (a.n === b.n ? (a.id < b.id ? -1 : 1) : a.n - b.n);

/** See `SyncStore.chains`. */
export function chains({ places }: Rows): readonly ChainLength[] {
  return [...places].map(([device, row]) => {
    const last = row.at(-1)?.n ?? 0;
    const forked = row.find(({ n, id }, at) => row[at + 1]?.n === n && row[at + 1]?.id !== id)?.n;
    return forked === undefined ? { device, last } : { device, last, forked };
  });
}

/** See `SyncStore.chainAfter`. */
export async function chainAfter(
  desk: Desk,
  rows: Rows,
  after: { readonly device: string; readonly n: number; readonly limit: number },
): Promise<readonly Entry[]> {
  const { device, n, limit } = after;
  const row = await textsIn(desk, rows, { device, first: n + 1, last: Number.MAX_SAFE_INTEGER }, limit);
  return row.slice(0, limit);
}

/** See `SyncStore.chainPlaces`. */
export async function chainPlaces(desk: Desk, rows: Rows, span: Span): Promise<readonly ChainPlace[]> {
  const row = await textsIn(desk, rows, span, Number.MAX_SAFE_INTEGER);
  const places = row.map((entry) => ({ n: placeInRow(entry), id: entry.id, hash: textOf(entry).hash }));
  const numbers = new Map(places.map(({ id, n }) => [id, n]));
  // Another text under one of these ids may be known by its refusal only.
  const refusals = (await desk.asideAt(new Set(numbers.keys()))).filter(({ entry }) => entry === undefined);
  const known = refusals.flatMap(({ id, hash }) => {
    const n = numbers.get(id);
    return n === undefined ? [] : { n, id, hash };
  });
  return [...places, ...known].toSorted(inOrder);
}

/** Every text in a stretch of a row, those aside included; of at most so many ids. */
async function textsIn(desk: Desk, { places }: Rows, span: Span, most: number): Promise<Entry[]> {
  const { device, first, last } = span;
  const row = (places.get(device) ?? []).filter(({ n }) => n >= first && n <= last).slice(0, most);
  const ids = new Set(row.map(({ id }) => id));
  const counted = await desk.textsOf(ids);
  const aside = (await desk.asideAt(ids)).flatMap(({ entry }) => entry ?? []);
  return [...[...counted.values()].flat(), ...aside]
    .filter((entry) => {
      const n = placeInRow(entry);
      return deviceOf(entry) === device && n >= first && n <= last;
    })
    .toSorted(inRow);
}
