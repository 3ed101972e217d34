import type { Entry, KnownEntry } from './entry.ts';
import { isEntryId, type EntryId } from './id.ts';
import { known } from './kind.ts';

/** What became of an entry. */
export type Standing =
  /** It counts. */
  | 'counted'
  /** Something later corrects it. */
  | 'corrected'
  /** A void removed it. */
  | 'removed'
  /** A head beside a greater one: two places corrected the same entry (law J4). */
  | 'conflict'
  /** The same imported row came in twice; the other one counts. */
  | 'repeat'
  /** It takes something back and has itself nothing to count. */
  | 'void'
  /** Corrections in a circle: nothing of them counts. */
  | 'cycle'
  /** Of an unknown kind or a later version. */
  | 'foreign';

/** Entries linked by corrections, resolved (decisions on families: greatest head counts). */
export interface Family {
  /** All known members. */
  readonly members: readonly Entry[];
  /** The head that counts; undefined in a cycle. */
  readonly head: Entry | undefined;
  /** The other heads, greatest first. */
  readonly rivals: readonly Entry[];
}

/** Which entries of a journal count, and why the others do not. */
export interface Resolution {
  readonly counted: readonly KnownEntry[];
  /** Families of more than one entry; a lone entry has none. */
  readonly families: readonly Family[];
  standing(id: EntryId): Standing | undefined;
}

/**
 * Finds what counts in a set of entries. The answer depends on the set only, never on its order (law J2).
 *
 * - Entries linked by `supersedes`, also through ids not known yet, are one family. Its heads are those that no known
 *   entry names; the greatest id counts, the others are conflicts. A cycle counts nothing.
 * - `use`, `none` and `void` correct each other; any other kind corrects its own. Other links have no effect.
 * - A void may name a batch and then supersedes every entry of that import, whenever it arrives.
 * - Of families that carry the same import key only one counts: a corrected one before an uncorrected one, then the
 *   smallest id. So a file imported on two machines counts once, and a correction of one copy is the correction.
 */
export function resolve(entries: Iterable<Entry>): Resolution {
  const all = new Map<EntryId, Entry>();
  for (const entry of entries) all.set(entry.id, entry);
  const links = effectiveLinks(all);
  const families = familiesOf(all, links);
  const standings = new Map<EntryId, Standing>();
  for (const family of families) placeFamily(family, links.named, standings);
  for (const lost of repeatedHeads(all, families, standings)) standings.set(lost, 'repeat');
  const counted: KnownEntry[] = [];
  for (const entry of all.values()) {
    if ((standings.get(entry.id) ?? loneStanding(entry)) === 'counted') counted.push(entry as KnownEntry);
  }
  return {
    counted,
    families,
    standing: (id) => {
      const entry = all.get(id);
      return entry === undefined ? undefined : (standings.get(id) ?? loneStanding(entry));
    },
  };
}

/** What an entry is by itself, as long as no other entry is linked to it. */
export const loneStanding = (entry: Entry): Standing => {
  if (known(entry) === undefined) return 'foreign';
  return entry.kind === 'void' ? 'void' : 'counted';
};

interface Links {
  /** Pairs (correcting, corrected); the corrected one may be unknown. */
  readonly pairs: readonly (readonly [EntryId, EntryId])[];
  /** Ids that some known entry names. */
  readonly named: ReadonlySet<EntryId>;
}

function effectiveLinks(all: ReadonlyMap<EntryId, Entry>): Links {
  const pairs: [EntryId, EntryId][] = [];
  const voidedBatches = new Map<string, EntryId[]>();
  for (const entry of all.values()) {
    for (const target of targetsOf(entry)) {
      const corrected = all.get(target);
      if (corrected === undefined || maySupersede(entry, corrected)) pairs.push([entry.id, target]);
    }
    const batch = batchVoidedBy(entry);
    if (batch !== undefined) voidedBatches.set(batch, [...(voidedBatches.get(batch) ?? []), entry.id]);
  }
  if (voidedBatches.size > 0) {
    for (const entry of all.values()) {
      for (const id of voidedBatches.get(batchOf(entry) ?? '') ?? []) pairs.push([id, entry.id]);
    }
  }
  return { pairs, named: new Set(pairs.map(([, target]) => target)) };
}

const NONE: readonly EntryId[] = [];

/** The ids an entry corrects, as it says. A later version may mean something else by the field: only ids are links. */
export const targetsOf = (entry: Entry): readonly EntryId[] =>
  known(entry)?.supersedes ??
  (Array.isArray(entry['supersedes']) ? entry['supersedes'].filter(isLink) : NONE);

const isLink = (part: unknown): part is EntryId => typeof part === 'string' && isEntryId(part);

/** The import an entry takes back whole, if it is such a void. */
export const batchVoidedBy = (entry: Entry): string | undefined =>
  entry.kind === 'void' && known(entry) !== undefined ? (entry as { batch?: string }).batch : undefined;

/** The import an entry was part of. */
export const batchOf = (entry: Entry): string | undefined => known(entry)?.source?.batch;

/** The key of the imported row, equal on every machine that imports the same file. */
export const keyOf = (entry: Entry): string | undefined => known(entry)?.source?.key;

const CORRECT_EACH_OTHER: ReadonlySet<string> = new Set(['use', 'none', 'void']);

/** Tells whether one entry's naming another has an effect. */
export const maySupersede = (by: Entry, target: Entry): boolean =>
  by.kind === target.kind || (CORRECT_EACH_OTHER.has(by.kind) && CORRECT_EACH_OTHER.has(target.kind));

function familiesOf(all: ReadonlyMap<EntryId, Entry>, { pairs, named }: Links): Family[] {
  const parent = new Map<EntryId, EntryId>();
  const rootOf = (id: EntryId): EntryId => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    // Shorten the path: a batch of thousands would else be walked thousands of times.
    for (let at = id; at !== root;) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  for (const [by, target] of pairs) parent.set(rootOf(by), rootOf(target));
  const members = new Map<EntryId, Entry[]>();
  for (const id of new Set(pairs.flat())) {
    const entry = all.get(id);
    if (entry === undefined) continue;
    const root = rootOf(id);
    const family = members.get(root);
    if (family === undefined) members.set(root, [entry]);
    else family.push(entry);
  }
  return [...members.values()].map((family) => {
    const heads = family.filter((entry) => !named.has(entry.id)).toSorted(greatestFirst);
    return { members: family, head: heads[0], rivals: heads.slice(1) };
  });
}

const greatestFirst = (a: Entry, b: Entry): number => (a.id > b.id ? -1 : a.id < b.id ? 1 : 0);

function placeFamily(family: Family, named: ReadonlySet<EntryId>, standings: Map<EntryId, Standing>): void {
  const { head } = family;
  const rivals = new Set(family.rivals.map((entry) => entry.id));
  const whenSuperseded = head === undefined ? 'cycle' : head.kind === 'void' ? 'removed' : 'corrected';
  for (const entry of family.members) {
    if (known(entry) === undefined) standings.set(entry.id, 'foreign');
    else if (entry === head) standings.set(entry.id, loneStanding(entry));
    else if (rivals.has(entry.id)) standings.set(entry.id, entry.kind === 'void' ? 'void' : 'conflict');
    else if (named.has(entry.id))
      standings.set(entry.id, entry.kind === 'void' && head !== undefined ? 'void' : whenSuperseded);
  }
}

interface Claim {
  readonly counting: EntryId;
  readonly first: EntryId;
  readonly corrected: boolean;
}

/** The counting heads that another family with the same import key makes superfluous. */
function repeatedHeads(
  all: ReadonlyMap<EntryId, Entry>,
  families: readonly Family[],
  standings: ReadonlyMap<EntryId, Standing>,
): Set<EntryId> {
  const familyOf = new Map<EntryId, Family>();
  for (const family of families) for (const member of family.members) familyOf.set(member.id, family);
  const claims = new Map<string, Claim[]>();
  for (const entry of all.values()) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const family = familyOf.get(entry.id);
    const counting = family === undefined ? entry : family.head;
    if (counting === undefined || (standings.get(counting.id) ?? loneStanding(counting)) !== 'counted')
      continue;
    const claim = { counting: counting.id, first: entry.id, corrected: counting !== entry };
    const rivals = claims.get(key);
    if (rivals === undefined) claims.set(key, [claim]);
    else rivals.push(claim);
  }
  const lost = new Set<EntryId>();
  for (const rivals of claims.values()) {
    if (rivals.length < 2) continue;
    const winner = rivals.reduce((best, claim) => (winsOver(claim, best) ? claim : best));
    for (const claim of rivals) if (claim.counting !== winner.counting) lost.add(claim.counting);
  }
  return lost;
}

const winsOver = (a: Claim, b: Claim): boolean =>
  a.corrected === b.corrected ? a.first < b.first : a.corrected;
