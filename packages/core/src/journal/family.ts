import type { Entry, KnownEntry } from './entry.ts';
import type { EntryId } from './id.ts';
import { known } from './kind.ts';
import { batchVoidedBy, linksAmong, type Link, type Links } from './link.ts';
import { repeatedRows } from './repeat.ts';
import { loneStanding, type Standing } from './standing.ts';

/** Entries linked by corrections, resolved (decisions on families: greatest head counts). */
export interface Family {
  /** All known members, smallest id first. The void of an import is one of every family it took something of back. */
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
 *   arrives. In each row's family it is a head for itself, until a member of that family names it: what becomes of one row
 *   is nothing to the others.
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
  const links = linksAmong(all, linking);
  const named = new Set(links.takenBack.keys());
  for (const { target } of links.effective) named.add(target);
  const families = familiesOf(all, links, named);
  // By the entry itself: asked of a million entries, of which few are in it, that is far quicker than by id.
  const standings = new Map<Entry, Standing>();
  const heads = new Map<Entry, Entry | undefined>();
  for (const family of families) {
    placeFamily(family, named, standings);
    const { head } = family;
    const counts = head !== undefined && standings.get(head) === 'counted' ? head : undefined;
    for (const member of family.members) if (!takesImportBack(member)) heads.set(member, counts);
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
    idle: links.idle,
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

/** A family that is being gathered. */
interface Gathering {
  readonly members: Entry[];
  /** The greatest void of an import that took something of it back. */
  removal: Entry | undefined;
}

function familiesOf(
  all: ReadonlyMap<EntryId, Entry>,
  { effective, takenBack, answered }: Links,
  named: ReadonlySet<EntryId>,
): Family[] {
  const rootOf = rootsOf(effective);
  const gathered = new Map<EntryId, Gathering>();
  for (const id of new Set([...effective.flatMap(({ by, target }) => [by, target]), ...takenBack.keys()])) {
    const root = rootOf(id);
    let family = gathered.get(root);
    if (family === undefined) gathered.set(root, (family = { members: [], removal: undefined }));
    const entry = all.get(id);
    if (entry !== undefined) family.members.push(entry);
    const removal = takenBack.get(id);
    if (removal !== undefined && (family.removal?.id ?? '') < removal.id) family.removal = removal;
  }
  const families: { readonly first: EntryId; readonly family: Family }[] = [];
  for (const { members, removal } of gathered.values()) {
    members.sort(smallestFirst);
    const [first] = members;
    if (first !== undefined)
      families.push({ first: first.id, family: familyOf(members, removal, named, answered) });
  }
  return families.toSorted((a, b) => (a.first < b.first ? -1 : 1)).map(({ family }) => family);
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

function familyOf(
  own: readonly Entry[],
  removal: Entry | undefined,
  named: ReadonlySet<EntryId>,
  answered: Links['answered'],
): Family {
  const heads = own.filter(({ id }) => !named.has(id));
  if (removal === undefined) return { members: own, ...headsOf(heads) };
  const isAnswered = own.some(({ id }) => answered.get(id)?.has(removal.id) === true);
  const members = [...own, removal].toSorted(smallestFirst);
  return { members, ...headsOf(isAnswered ? heads : [...heads, removal].toSorted(smallestFirst)) };
}

function headsOf(smallestFirst: readonly Entry[]): Pick<Family, 'head' | 'rivals'> {
  const [head, ...rivals] = smallestFirst.toReversed();
  return { head, rivals };
}

/** Whether an entry takes a whole import back: what became of it is nothing to any of the families it is in. */
const takesImportBack = (entry: Entry): boolean => batchVoidedBy(entry) !== undefined;

const smallestFirst = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : 1);

function placeFamily(family: Family, named: ReadonlySet<EntryId>, standings: Map<Entry, Standing>): void {
  const { head } = family;
  const whenSuperseded = head === undefined ? 'cycle' : head.kind === 'void' ? 'removed' : 'corrected';
  for (const entry of family.members) {
    if (takesImportBack(entry)) continue;
    const isVoid = entry.kind === 'void';
    if (known(entry) === undefined) standings.set(entry, 'foreign');
    else if (entry === head) standings.set(entry, loneStanding(entry));
    else if (named.has(entry.id))
      standings.set(entry, isVoid && head !== undefined ? 'void' : whenSuperseded);
    else standings.set(entry, isVoid ? 'void' : 'conflict');
  }
}
