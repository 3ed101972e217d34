import type { Entry, EntryId } from '@soxanh/core';
import { betterTwin } from './better-twin.ts';
import type { Lookup, LogWriter } from './book-commit.ts';
import { batchKey, type RecordRow } from './record.ts';

/** A row with its number, before it is committed. */
export interface StagedRow {
  readonly seq: number;
  readonly row: RecordRow;
  readonly entry: Entry | undefined;
}

/**
 * Rows of a commit that is not written yet, over what the log had before: for storages that write a commit at its end.
 */
export class StagedLog implements LogWriter {
  readonly rows: StagedRow[] = [];
  readonly lookup: Lookup;
  private readonly byId = new Map<EntryId, StagedRow[]>();
  private readonly holders = new Map<string, EntryId>();
  private last: number;

  constructor(before: Lookup, last: number) {
    this.last = last;
    this.lookup = {
      entry: (id) => this.entryUnder(id, before.entry(id)),
      batch: (batch, most) => this.entriesOf(batch, most, before),
      isUnread: (batch) => before.isUnread?.(batch) === true,
      texts: (id) => [
        ...before.texts(id),
        ...(this.byId.get(id) ?? []).map(({ row: { is, hash, device } }) => ({ is, hash, device })),
      ],
      holder: (device, n) => before.holder(device, n) ?? this.holders.get(placeKey(device, n)),
    };
  }

  write(row: RecordRow, entry: Entry | undefined): void {
    this.last++;
    const staged = { seq: this.last, row, entry };
    this.rows.push(staged);
    const under = this.byId.get(row.id);
    if (under === undefined) this.byId.set(row.id, [staged]);
    else under.push(staged);
    if (row.n === undefined) return;
    const place = placeKey(row.device, row.n);
    if (!this.holders.has(place)) this.holders.set(place, row.id);
  }

  private entryUnder(id: EntryId, before: Entry | undefined): Entry | undefined {
    let found = before;
    for (const { entry } of this.byId.get(id) ?? []) found = betterTwin(found, entry);
    return found;
  }

  private *entriesOf(batch: string, most: number, before: Lookup): Generator<Entry> {
    let left = most;
    for (const entry of before.batch(batch, most)) {
      left--;
      yield entry;
    }
    const key = batchKey(batch);
    for (const { row, entry } of this.rows) {
      if (row.batch !== key || entry === undefined) continue;
      if (left-- <= 0) return;
      yield entry;
    }
  }
}

/** A key for a place in a device's row: a device's name has no blank. */
export const placeKey = (device: string, n: number): string => `${device} ${n}`;
