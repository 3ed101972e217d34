import type { Entry } from '@soxanh/core';
import type { ChainLength, ChainPlace } from '@soxanh/sync';
import { deviceOf, placeInRow } from '../device.ts';
import type { Desk, RowSpan } from './desk.ts';
import { inRow, textOf } from './text.ts';

/** See `SyncStore.chains`. */
export async function chains(desk: Desk): Promise<readonly ChainLength[]> {
  const rows = new RowLengths();
  for (const entry of await desk.journal()) rows.add(entry);
  for (const { entry } of await desk.allAside()) if (entry !== undefined) rows.add(entry);
  return rows.told();
}

/** See `SyncStore.chainAfter`. */
export async function chainAfter(
  desk: Desk,
  device: string,
  n: number,
  limit: number,
): Promise<readonly Entry[]> {
  const row = await wholeRow(desk, { device, first: n + 1, last: Number.MAX_SAFE_INTEGER });
  return row.slice(0, limit);
}

/** See `SyncStore.chainPlaces`. */
export async function chainPlaces(desk: Desk, span: RowSpan): Promise<readonly ChainPlace[]> {
  const row = await wholeRow(desk, span);
  return row.map((entry) => ({ n: placeInRow(entry), id: entry.id, hash: textOf(entry).hash }));
}

async function wholeRow(desk: Desk, span: RowSpan): Promise<Entry[]> {
  const journal = await desk.row(span);
  const aside = (await desk.allAside()).flatMap(({ entry, device, n = 0 }) =>
    entry !== undefined && device === span.device && n >= span.first && n <= span.last ? entry : [],
  );
  return [...journal, ...aside].toSorted(inRow);
}

/** How far rows are known, and where two entries have one number. */
export class RowLengths {
  private readonly rows = new Map<string, Map<number, string>>();
  private readonly forks = new Map<string, number>();

  add(entry: Entry): void {
    const device = deviceOf(entry);
    const n = placeInRow(entry);
    if (device === undefined || n === 0) return;
    const row = this.rows.get(device) ?? new Map<number, string>();
    this.rows.set(device, row);
    const there = row.get(n);
    if (there === undefined) row.set(n, entry.id);
    else if (there !== entry.id) this.forks.set(device, Math.min(n, this.forks.get(device) ?? n));
  }

  told(): ChainLength[] {
    return [...this.rows].map(([device, row]) => {
      let last = 0;
      for (const n of row.keys()) last = Math.max(last, n);
      const forked = this.forks.get(device);
      return forked === undefined ? { device, last } : { device, last, forked };
    });
  }
}
