import type { Entry, EntryId } from '@soxanh/core';
import { betterTwin } from '../better-twin.ts';
import type { Lookup } from '../book-commit.ts';
import type { Invitation, Machine } from '../people.ts';
import { batchKey, type RecordRow } from '../record.ts';
import { placeKey, type StagedRow } from '../staged-log.ts';
import type { BookState, Head } from '../storage.ts';

/** A committed row. */
export interface MemoryRow {
  readonly tag: string;
  readonly row: RecordRow;
  readonly entry: Entry | undefined;
}

/** One book in memory: what a database would have of it on disk. */
export class MemoryBook {
  readonly rows: MemoryRow[] = [];
  readonly machines = new Map<string, Machine>();
  readonly invitations = new Map<string, Invitation>();
  epoch: string;
  rights: string;
  /** Which back-up is being restored; undefined once the book is open. */
  loading: string | undefined;
  readonly synthetic: boolean;
  readonly secret: Uint8Array;
  private readonly byId = new Map<EntryId, MemoryRow[]>();
  private readonly holders = new Map<string, EntryId>();

  constructor(made: Pick<Head, 'epoch' | 'rights' | 'synthetic' | 'secret'>, loading: string | undefined) {
    this.epoch = made.epoch;
    this.rights = made.rights;
    this.synthetic = made.synthetic;
    this.secret = made.secret;
    this.loading = loading;
  }

  get head(): Head {
    const { epoch, rights, synthetic, secret, rows } = this;
    return { epoch, seq: rows.length, tag: rows.at(-1)?.tag ?? '', rights, synthetic, secret };
  }

  get state(): BookState {
    const facts = this.rows.flatMap(({ row, entry }) => (row.isFact && entry !== undefined ? [entry] : []));
    return { rights: this.rights, facts, machines: this.allMachines };
  }

  /** By their ids, as a database orders them. */
  get allMachines(): Machine[] {
    return [...this.machines.values()].toSorted((a, b) => (a.machine < b.machine ? -1 : 1));
  }

  readonly lookup: Lookup = {
    entry: (id) => {
      let found: Entry | undefined;
      for (const { entry } of this.byId.get(id) ?? []) found = betterTwin(found, entry);
      return found;
    },
    batch: (batch, most) => {
      const key = batchKey(batch);
      const found: Entry[] = [];
      for (const { row, entry } of this.rows) {
        if (found.length === most) break;
        if (row.batch === key && entry !== undefined) found.push(entry);
      }
      return found;
    },
    texts: (id) => (this.byId.get(id) ?? []).map(({ row: { is, hash, device } }) => ({ is, hash, device })),
    holder: (device, n) => this.holders.get(placeKey(device, n)),
  };

  /** The entries under a name of a device. */
  writtenUnder(device: string): readonly Entry[] {
    return this.rows.flatMap(({ row, entry }) =>
      row.device === device && row.n !== undefined && entry !== undefined ? [entry] : [],
    );
  }

  commit(staged: readonly Omit<StagedRow, 'seq'>[], tag: string): void {
    for (const { row, entry } of staged) this.keep({ tag, row, entry });
  }

  copy(): MemoryBook {
    const copy = new MemoryBook(this, this.loading);
    for (const row of this.rows) copy.keep(row);
    for (const [id, machine] of this.machines) copy.machines.set(id, machine);
    for (const [id, invitation] of this.invitations) copy.invitations.set(id, invitation);
    return copy;
  }

  private keep(kept: MemoryRow): void {
    this.rows.push(kept);
    const { id, device, n } = kept.row;
    const under = this.byId.get(id);
    if (under === undefined) this.byId.set(id, [kept]);
    else under.push(kept);
    if (n !== undefined && !this.holders.has(placeKey(device, n))) this.holders.set(placeKey(device, n), id);
  }
}

/** A permission to found a book, and the book that was founded by it. */
export interface MemoryFounding {
  readonly expiresAt: number;
  readonly book: string | undefined;
}

/**
 * What a hub in memory has on disk: it outlives the storage that works on it, as a file outlives a process.
 *
 * @example
 * const disk = new MemoryDisk();
 * const yesterday = disk.copy(); // a raw back-up: epochs included
 */
export class MemoryDisk {
  readonly books = new Map<string, MemoryBook>();
  readonly foundings = new Map<string, MemoryFounding>();

  copy(): MemoryDisk {
    const copy = new MemoryDisk();
    for (const [id, book] of this.books) copy.books.set(id, book.copy());
    for (const [secret, founding] of this.foundings) copy.foundings.set(secret, founding);
    return copy;
  }
}
