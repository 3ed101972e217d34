import type { Entry, KnownEntry } from './entry.ts';
import type { EntryId } from './id.ts';
import { known } from './kind.ts';
import { linksAmong, type Link } from './link.ts';
import { repeatedRows } from './repeat.ts';
import { loneStanding, type Standing } from './standing.ts';

/** Entries linked by corrections, resolved (decisions on families: greatest head counts). */
export interface Family {
  /** All known members, smallest id first. */
  readonly members: readonly Entry[];
  /** The head that counts; undefined in a cycle. */
  readonly head: Entry | undefined;
  /** The other heads, greatest first. */
  readonly rivals: readonly Entry[];
}

/** Which entries of a journal count, and why the others do not. */
export interface Resolution {
  /** What counts, in the order in which it was given. */
  readonly counted: readonly KnownEntry[];
  /** Entries linked to others, known or not, the family with the smallest id first; a lone entry has none. */
  readonly families: readonly Family[];
  /** Corrections without effect, because the kinds do not correct each other. */
  readonly idle: readonly Link[];
  readonly standing: (id: EntryId) => Standing | undefined;
}

/**
 * Finds what counts in a set of entries. The answer depends on the set only, never on its order (law J2).
 *
 * - Entries linked by `supersedes`, also through ids not known yet, are one family. Its heads are those that no known
 *   entry names; the greatest id counts, the others are conflicts (law J4). A cycle counts nothing.
 * - `use`, `none` and `void` correct each other; any other kind corrects its own. Other links have no effect.
 * - A void may name a batch and then supersedes every entry of that import that it reaches (`reachesRow`), whenever it
 *   arrives.
 * - Of families that carry the same import key only one counts: what the Office or a head wrote or corrected before what
 *   others did, a corrected one before an uncorrected one, then the smallest id. So a file imported on two machines counts
 *   once, and a correction of one copy is the correction.
 *
 * @param entries the entries; faster as a map by id, as `EntrySet` has it. Of several with one id the last is taken:
 *   `addEntry` chooses rightly between twins.
 * @example
 * const sample = sampleBook(monthPeriod(2026, 6), 'mau', () => 'A'.repeat(43));
 * const [first] = sample.entries;
 * resolve(sample.entries).standing(must(first, 'a sample is never empty').id); // 'counted'
 */
export function resolve(entries: Iterable<Entry> | ReadonlyMap<EntryId, Entry>): Resolution {
  const all =
    entries instanceof Map ? (entries as ReadonlyMap<EntryId, Entry>) : byId(entries as Iterable<Entry>);
  const linking: Entry[] = [];
  for (const entry of all.values()) if (!isPlain(entry)) linking.push(entry);
  return resolveAmong(all, linking);
}

/**
 * `resolve` for who has found out already which entries say something of others.
 *
 * @param all every entry by id.
 * @param linking those that are not plain (`isPlain`).
 */
export function resolveAmong(all: ReadonlyMap<EntryId, Entry>, linking: readonly Entry[]): Resolution {
  const { effective, idle } = linksAmong(all, linking);
  const named = new Set(effective.map(({ target }) => target));
  const families = familiesOf(all, effective, named);
  // By the entry itself: asked of a million entries, of which few are in it, that is far quicker than by id.
  const standings = new Map<Entry, Standing>();
  const heads = new Map<Entry, Entry | undefined>();
  for (const family of families) {
    placeFamily(family, named, standings);
    const { head } = family;
    const counts = head !== undefined && standings.get(head) === 'counted' ? head : undefined;
    for (const member of family.members) heads.set(member, counts);
  }
  const countingFor = (entry: Entry): Entry | undefined => {
    if (heads.has(entry)) return heads.get(entry);
    return loneStanding(entry) === 'counted' ? entry : undefined;
  };
  for (const lost of repeatedRows(linking, countingFor)) standings.set(lost, 'repeat');
  const standingOf = (entry: Entry): Standing => standings.get(entry) ?? loneStanding(entry);
  let counted: readonly KnownEntry[] | undefined;
  return {
    // A pass over the whole journal, which not everyone asks for.
    get counted() {
      counted ??= [...all.values()].filter((entry): entry is KnownEntry => standingOf(entry) === 'counted');
      return counted;
    },
    families,
    idle,
    standing: (id) => {
      const entry = all.get(id);
      return entry === undefined ? undefined : standingOf(entry);
    },
  };
}

function byId(entries: Iterable<Entry>): Map<EntryId, Entry> {
  const all = new Map<EntryId, Entry>();
  for (const entry of entries) all.set(entry.id, entry);
  return all;
}

/** Tells whether an entry says nothing of others: it counts as long as none names it. */
export const isPlain = (entry: Entry): entry is KnownEntry =>
  entry['supersedes'] === undefined && entry['source'] === undefined && loneStanding(entry) === 'counted';

function familiesOf(
  all: ReadonlyMap<EntryId, Entry>,
  links: readonly Link[],
  named: ReadonlySet<EntryId>,
): Family[] {
  const rootOf = rootsOf(links);
  const members = new Map<EntryId, Entry[]>();
  for (const id of new Set(links.flatMap(({ by, target }) => [by, target]))) {
    const entry = all.get(id);
    if (entry === undefined) continue;
    const root = rootOf(id);
    const family = members.get(root);
    if (family === undefined) members.set(root, [entry]);
    else family.push(entry);
  }
  return [...members.values()]
    .map((family) => familyOf(family.toSorted(smallestFirst), named))
    .toSorted((a, b) => ((a.members[0]?.id ?? '') < (b.members[0]?.id ?? '') ? -1 : 1));
}

/** The representative of each linked id: union-find, with the paths shortened on the way. */
function rootsOf(links: readonly Link[]): (id: EntryId) => EntryId {
  const parent = new Map<EntryId, EntryId>();
  const rootOf = (id: EntryId): EntryId => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    // A batch of thousands would else be walked thousands of times.
    for (let at = id; at !== root;) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { by, target } of links) parent.set(rootOf(by), rootOf(target));
  return rootOf;
}

function familyOf(members: readonly Entry[], named: ReadonlySet<EntryId>): Family {
  const [head, ...rivals] = members.filter((entry) => !named.has(entry.id)).toReversed();
  return { members, head, rivals };
}

const smallestFirst = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : 1);

function placeFamily(family: Family, named: ReadonlySet<EntryId>, standings: Map<Entry, Standing>): void {
  const { head } = family;
  const whenSuperseded = head === undefined ? 'cycle' : head.kind === 'void' ? 'removed' : 'corrected';
  for (const entry of family.members) {
    const isVoid = entry.kind === 'void';
    if (known(entry) === undefined) standings.set(entry, 'foreign');
    else if (entry === head) standings.set(entry, loneStanding(entry));
    else if (named.has(entry.id))
      standings.set(entry, isVoid && head !== undefined ? 'void' : whenSuperseded);
    else standings.set(entry, isVoid ? 'void' : 'conflict');
  }
}
