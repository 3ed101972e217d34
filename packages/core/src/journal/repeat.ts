import type { Entry } from './entry.ts';
import type { EntryId } from './id.ts';
import { keyOf } from './link.ts';
import { byOf } from './of-duty.ts';

/** An entry that counts and the keys of the imported rows it stands for. */
interface Claim {
  readonly counting: Entry;
  readonly keys: string[];
  /** The smallest id among the imported rows. */
  first: EntryId;
  /** Somebody has put the imported row right. */
  corrected: boolean;
  /** The Office or a head of the department has written or corrected it: who may correct the other copies as well. */
  isOfOversight: boolean;
}

/**
 * Of the entries that count, finds those that only repeat an imported row: the same file imported on two machines
 * counts once. Of equal keys one that the Office or a head wrote or corrected goes before those of others, who may not
 * correct it and so may not put it aside by a key of their own (law T1); then a corrected row before an uncorrected one, so
 * that a correction of one copy is the correction of the row; then the smallest id.
 *
 * @param imported the entries that carry a key.
 * @param countingFor the entry that counts in the family of an entry; undefined if none does.
 */
export function repeatedRows(
  imported: readonly Entry[],
  countingFor: (entry: Entry) => Entry | undefined,
): Set<Entry> {
  const contested = contestedKeys(imported, countingFor);
  if (contested.size === 0) return new Set();
  const claims = new Map<Entry, Claim>();
  for (const entry of imported) {
    const key = keyOf(entry);
    const counting = countingFor(entry);
    if (key === undefined || counting === undefined || !contested.has(key)) continue;
    const corrected = counting !== entry;
    const isOfOversight = hasOversight(entry) || hasOversight(counting);
    const claim = claims.get(counting);
    if (claim === undefined) {
      claims.set(counting, { counting, keys: [key], first: entry.id, corrected, isOfOversight });
      continue;
    }
    claim.keys.push(key);
    if (entry.id < claim.first) claim.first = entry.id;
    if (corrected) claim.corrected = true;
    if (isOfOversight) claim.isOfOversight = true;
  }
  return losers([...claims.values()].toSorted(strongestFirst));
}

/** Keys for which more than one entry counts. */
function contestedKeys(
  imported: readonly Entry[],
  countingFor: (entry: Entry) => Entry | undefined,
): Set<string> {
  const holders = new Map<string, Entry>();
  const contested = new Set<string>();
  for (const entry of imported) {
    const key = keyOf(entry);
    const counting = countingFor(entry);
    if (key === undefined || counting === undefined) continue;
    const holder = holders.get(key);
    if (holder === undefined) holders.set(key, counting);
    else if (holder !== counting) contested.add(key);
  }
  return contested;
}

/** Strongest first, each takes its keys; who finds one taken has lost. So every key is taken once. */
function losers(claims: readonly Claim[]): Set<Entry> {
  const taken = new Set<string>();
  const lost = new Set<Entry>();
  for (const { counting, keys } of claims) {
    if (keys.some((key) => taken.has(key))) lost.add(counting);
    else for (const key of keys) taken.add(key);
  }
  return lost;
}

/** Whether whoever wrote an entry may correct what others wrote of its department. */
const hasOversight = (entry: Entry): boolean => ['office', 'head'].includes(String(byOf(entry).role));

const strongestFirst = (a: Claim, b: Claim): number => {
  if (a.isOfOversight !== b.isOfOversight) return a.isOfOversight ? -1 : 1;
  if (a.corrected !== b.corrected) return a.corrected ? -1 : 1;
  return a.first < b.first ? -1 : 1;
};
