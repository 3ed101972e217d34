import { canonicalText } from './canonical.ts';
import type { Entry } from './entry.ts';

/** SHA-256 of a UTF-8 text, in base64url without padding. From outside: the core brings no cryptography. */
export type Hash = (text: string) => string;

/** What is odd about one device's row of entries. */
export type ChainProblem =
  /** Entries between two numbers have not arrived; `after` is 0 if the first is missing. */
  | { readonly kind: 'gap'; readonly device: string; readonly after: number; readonly before: number }
  /** Entries that claim one place: a profile was copied, or a back-up restored and written on. */
  | { readonly kind: 'clone'; readonly device: string; readonly n: number; readonly ids: readonly string[] }
  /** The hash of the entry before does not fit: somebody edited one of the two. */
  | { readonly kind: 'broken'; readonly device: string; readonly n: number; readonly id: string };

interface Ring {
  readonly entry: Entry;
  readonly device: string;
  readonly n: number;
  readonly prev: unknown;
}

/**
 * Follows each device's chain: every entry carries its place in the row and the hash of the one before. A missing
 * number is a gap (something has not arrived), entries with one number are a cloned profile, a hash that does not fit
 * is somebody's edit. Nothing is refused because of it; it is shown.
 */
export function chainProblems(entries: Iterable<Entry>, hash: Hash): ChainProblem[] {
  const devices = new Map<string, Map<number, Ring[]>>();
  for (const entry of entries) {
    const ring = ringOf(entry);
    if (ring === undefined) continue;
    const row = devices.get(ring.device) ?? new Map<number, Ring[]>();
    devices.set(ring.device, row);
    const place = row.get(ring.n);
    if (place === undefined) row.set(ring.n, [ring]);
    else place.push(ring);
  }
  return [...devices].flatMap(([device, row]) => problemsOfRow(device, row, hash));
}

/** An entry's place in its chain. A later version is taken at its word as far as it speaks of a chain this way. */
function ringOf(entry: Entry): Ring | undefined {
  const { n, prev, by } = entry as { n?: unknown; prev?: unknown; by?: { device?: unknown } | null };
  const device = by?.device;
  if (typeof n !== 'number' || typeof device !== 'string') return undefined;
  return { entry, device, n, prev };
}

function problemsOfRow(
  device: string,
  row: ReadonlyMap<number, readonly Ring[]>,
  hash: Hash,
): ChainProblem[] {
  const problems: ChainProblem[] = [];
  let last = 0;
  // Before the first entry there is nothing to link to.
  let links: readonly (string | null)[] = [null];
  for (const [n, rings] of [...row].toSorted(([a], [b]) => a - b)) {
    const ids = rings.map(({ entry }) => entry.id).toSorted();
    if (n > last + 1) problems.push({ kind: 'gap', device, after: last, before: n });
    else {
      const stray = rings.filter(({ prev }) => !links.some((link) => link === prev));
      const strayIds = stray.map(({ entry }) => entry.id).toSorted();
      for (const id of strayIds) problems.push({ kind: 'broken', device, n, id });
    }
    if (ids.length > 1) problems.push({ kind: 'clone', device, n, ids });
    last = n;
    links = rings.map(({ entry }) => hash(canonicalText(entry)));
  }
  return problems;
}
