import { canonicalText } from './canonical.ts';
import type { Entry, KnownEntry } from './entry.ts';
import { known } from './kind.ts';

/** SHA-256 of a UTF-8 text, in base64url without padding. From outside: the core brings no cryptography. */
export type Hash = (text: string) => string;

/** What is odd about one device's row of entries. */
export type ChainProblem =
  | { readonly kind: 'gap'; readonly device: string; readonly after: number; readonly before: number }
  | { readonly kind: 'clone'; readonly device: string; readonly n: number; readonly ids: readonly string[] }
  | { readonly kind: 'broken'; readonly device: string; readonly n: number; readonly id: string };

/**
 * Follows each device's chain: every entry carries its place in the row and the hash of the one before. A missing
 * number is a gap (something has not arrived), two entries with one number are a cloned profile, a hash that does not
 * fit is somebody's edit. Nothing is refused because of it; it is shown.
 */
export function chainProblems(entries: Iterable<Entry>, hash: Hash): ChainProblem[] {
  const devices = new Map<string, KnownEntry[]>();
  for (const entry of entries) {
    const mine = known(entry) ?? (entry.v === 1 ? (entry as KnownEntry) : undefined);
    if (mine === undefined) continue;
    const row = devices.get(mine.by.device);
    if (row === undefined) devices.set(mine.by.device, [mine]);
    else row.push(mine);
  }
  return [...devices].flatMap(([device, row]) => problemsOfRow(device, row, hash));
}

function problemsOfRow(device: string, row: readonly KnownEntry[], hash: Hash): ChainProblem[] {
  const problems: ChainProblem[] = [];
  const sorted = row.toSorted((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1));
  let previous: KnownEntry | undefined;
  for (const entry of sorted) {
    const expected = previous === undefined ? 1 : previous.n + 1;
    if (previous !== undefined && entry.n === previous.n) {
      problems.push({ kind: 'clone', device, n: entry.n, ids: [previous.id, entry.id] });
    } else if (entry.n > expected) {
      problems.push({ kind: 'gap', device, after: expected - 1, before: entry.n });
    } else if (entry.prev !== (previous === undefined ? null : hash(canonicalText(previous)))) {
      problems.push({ kind: 'broken', device, n: entry.n, id: entry.id });
    }
    previous = entry;
  }
  return problems;
}
