import type { PoolClient } from 'pg';
import { MOST_REACHED, MOST_REMOVALS, type Entry, type EntryId } from '@soxanh/core';
import { betterTwin } from '../better-twin.ts';
import type { Lookup } from '../book-commit.ts';
import { textOfBytes } from '../bytes.ts';
import { MOST_LOOKS } from '../looks.ts';
import { batchKey, wantedBeyond, wantedFor, type Wanted } from '../record.ts';
import type { AppendAsk, KnownText } from '../storage.ts';
import { placeKey } from '../staged-log.ts';
import { rowsOf } from './transact.ts';

/** What was found of a log before anything is judged, and the tags of the places that were asked for. */
export interface Found {
  readonly lookup: Lookup;
  readonly tags: ReadonlyMap<number, string>;
}

/**
 * One statement for all of it, and one of its own: a statement sees what was committed when it began, so this must begin
 * after the book's row is held. `offset 0` keeps each id and each place a look-up of its own: a planner whose statistics
 * are behind takes a book for small, and would rather read all of it.
 */
export const FIND = `
  select 1, r.seq, r.kind, w.id::text, r.hash, r.device, r.n, null::text, case when w.id = any($3::uuid[]) then r.text end
  from unnest($2::uuid[]) as w (id) cross join lateral
    (select * from soxanh.record where book = $1 and id = w.id offset 0) r
  union all
  select 2, r.seq, r.kind, r.id::text, null, w.device, w.n, null, null
  from unnest($4::text[], $5::bigint[]) as w (device, n) cross join lateral
    (select * from soxanh.record where book = $1 and device = w.device and n = w.n offset 0) r
  union all
  select 3, r.seq, r.kind, null, null, null, null, r.batch, r.text
  from unnest($6::text[]) as w (batch) cross join lateral
    (select * from soxanh.record where book = $1 and batch = w.batch limit ${MOST_REACHED + 1} offset 0) r
  union all
  select 4, r.seq, r.kind, null, r.tag, null, null, null, null
  from soxanh.record r where r.book = $1 and r.seq = any($7::bigint[])
  order by 2`;

type FoundRow = readonly [
  what: 1 | 2 | 3 | 4,
  seq: number,
  kind: 0 | 1,
  id: EntryId,
  bytes: Buffer,
  device: string,
  n: number,
  batch: string,
  text: string | null,
];

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
};

/** What was found so far. */
class Findings {
  readonly texts = new Map<EntryId, KnownText[]>();
  readonly entries = new Map<EntryId, Entry | undefined>();
  readonly holders = new Map<string, EntryId>();
  readonly imports = new Map<string, Entry[]>();
  readonly tags = new Map<number, string>();
  /** Every id and import that was read, whether or not there was anything. */
  private readonly asked = new Set<string>();

  /** What of it was not read before. It is from now on. */
  newOf({ ids, targets, batches, places }: Wanted): Wanted {
    const isNew = (key: string): boolean => !this.asked.has(key);
    const wanted = {
      ids: ids.filter(isNew),
      targets: targets.filter(isNew),
      batches: batches.map((batch) => batchKey(batch)).filter(isNew),
      places,
    };
    for (const key of [...wanted.ids, ...wanted.batches]) this.asked.add(key);
    return wanted;
  }

  /** @returns the entries among the rows. */
  add(rows: readonly FoundRow[]): readonly Entry[] {
    const found: Entry[] = [];
    for (const [what, seq, kind, id, bytes, device, n, batch, text] of rows) {
      if (what === 1) {
        push(this.texts, id, { is: kind === 0 ? 'entry' : 'refusal', hash: textOfBytes(bytes), device });
        if (kind !== 0 || text === null) continue;
        const entry = entryIn(text);
        this.entries.set(id, betterTwin(this.entries.get(id), entry));
        found.push(entry);
      } else if (what === 2) {
        const place = placeKey(device, n);
        if (!this.holders.has(place)) this.holders.set(place, id);
      } else if (what === 3) {
        const entry = entryIn(text ?? '');
        push(this.imports, batch, entry);
        found.push(entry);
      } else this.tags.set(seq, textOfBytes(bytes));
    }
    return found;
  }

  get lookup(): Lookup {
    return {
      texts: (id) => this.texts.get(id) ?? [],
      entry: (id) => this.entries.get(id),
      batch: (batch) => this.imports.get(batchKey(batch)) ?? [],
      isUnread: (batch) => !this.asked.has(batchKey(batch)),
      holder: (device, n) => this.holders.get(placeKey(device, n)),
    };
  }
}

/**
 * Looks up all that judging may ask about: one statement for nearly every push, more where imports are taken back and removals
 * removed. Imports are read one by one, and no more of them once a machine has had its share of rows (law S6): it takes a few
 * letters to name one, and all are in memory at once.
 */
export async function find(
  client: PoolClient,
  book: string,
  asks: readonly AppendAsk[],
  seqs: readonly number[],
): Promise<Found> {
  const findings = new Findings();
  const read = async (wanted: Wanted, places: readonly number[] = []): Promise<readonly Entry[]> => {
    const { ids, targets, batches, places: ofDevices } = findings.newOf(wanted);
    const devices = ofDevices.map(({ device }) => device);
    const numbers = ofDevices.map(({ n }) => n);
    if (ids.length + batches.length + devices.length + places.length === 0) return [];
    const values = [book, ids, targets, devices, numbers, batches, places];
    return findings.add((await rowsOf(client, FIND, values)) as unknown as readonly FoundRow[]);
  };
  // One entry may need as much of what lies behind removals: it must not wait for ever.
  const shares = new Map<unknown, number>([[BEYOND, MOST_LOOKS + MOST_REACHED]]);
  const readImports = async (who: unknown, batches: readonly string[]): Promise<readonly Entry[]> => {
    const found: Entry[] = [];
    for (const batch of batches) {
      const share = shares.get(who) ?? MOST_LOOKS;
      if (share <= 0) break;
      const rows = await read({ ...NOTHING, batches: [batch] });
      shares.set(who, share - rows.length);
      for (const row of rows) found.push(row);
    }
    return found;
  };
  const wanted = wantedFor(asks.flatMap(({ entries }) => entries));
  const found = [...(await read({ ...wanted, batches: [] }, seqs))];
  for (const ask of asks) {
    const { batches } = wantedFor(ask.entries);
    for (const row of await readImports(ask.machine ?? ask, batches)) found.push(row);
  }
  let next = wantedBeyond(found);
  for (let step = 0; next !== undefined && step < MOST_REMOVALS; step++) {
    const beyond = [...(await read({ ...next, batches: [] }))];
    for (const row of await readImports(BEYOND, next.batches)) beyond.push(row);
    next = wantedBeyond(beyond);
  }
  return { lookup: findings.lookup, tags: findings.tags };
}

const BEYOND = 'what lies behind removals';
const NOTHING: Wanted = { ids: [], targets: [], batches: [], places: [] };

const entryIn = (text: string): Entry => JSON.parse(text) as Entry;
