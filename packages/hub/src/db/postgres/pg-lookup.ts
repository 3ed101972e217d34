import type { PoolClient } from 'pg';
import { MOST_REMOVALS, type Entry, type EntryId } from '@soxanh/core';
import { betterTwin } from '../better-twin.ts';
import type { Lookup } from '../book-commit.ts';
import { textOfBytes } from '../bytes.ts';
import { batchKey, wantedBeyond, type Wanted } from '../record.ts';
import type { KnownText } from '../storage.ts';
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
  from soxanh.record r where r.book = $1 and r.batch = any($6::text[])
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
  /** Every id and import that was asked for. */
  private readonly asked = new Set<string>();

  /** What of it was not asked for before. */
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
      holder: (device, n) => this.holders.get(placeKey(device, n)),
    };
  }
}

/** Looks up all that judging may ask about: one statement for nearly every push, more where removals are removed. */
export async function find(
  client: PoolClient,
  book: string,
  wanted: Wanted,
  seqs: readonly number[],
): Promise<Found> {
  const findings = new Findings();
  let next: Wanted | undefined = wanted;
  for (let step = 0; next !== undefined && step <= MOST_REMOVALS; step++) {
    const { ids, targets, batches, places } = findings.newOf(next);
    if (step > 0 && ids.length + batches.length === 0) break;
    const values = [
      book,
      ids,
      targets,
      places.map(({ device }) => device),
      places.map(({ n }) => n),
      batches,
      step === 0 ? seqs : [],
    ];
    const rows = (await rowsOf(client, FIND, values)) as unknown as readonly FoundRow[];
    next = wantedBeyond(findings.add(rows));
  }
  return { lookup: findings.lookup, tags: findings.tags };
}

const entryIn = (text: string): Entry => JSON.parse(text) as Entry;
