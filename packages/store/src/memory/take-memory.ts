import { canonicalText, type Entry, type EntryId } from '@soxanh/core';
import { cloneMark } from '../book-store.ts';
import { chainEnd } from '../chain-end.ts';
import { deviceOf, placeInRow } from '../device.ts';
import { hashText } from '../hash.ts';
import { takeEntry } from '../merge.ts';
import type { MemoryParts } from './memory-parts.ts';

/** What taking in came to. */
export interface TakenInMemory {
  readonly counts: { readonly new: number; readonly same: number; readonly twin: number };
  readonly clones: readonly string[];
}

/**
 * Takes entries in: a union by id (law J2).
 *
 * @param familiar ids this copy knew before, whoever wrote them.
 */
export function takeInMemory(
  parts: MemoryParts,
  entries: readonly Entry[],
  familiar: ReadonlySet<EntryId> = new Set(),
): TakenInMemory {
  const counts = { new: 0, same: 0, twin: 0 };
  const strange: Entry[] = [];
  for (const entry of entries) {
    const taken = takeEntry(parts.set, entry);
    counts[taken]++;
    if (taken !== 'same' && !familiar.has(entry.id)) strange.push(entry);
  }
  return { counts, clones: passByInMemory(parts, strange) };
}

/**
 * Lets the rows of devices that write here go on after entries that were not written here.
 *
 * @returns those devices: their profile was copied.
 */
export function passByInMemory({ ends, marks }: MemoryParts, strange: readonly Entry[]): string[] {
  const clones = new Set<string>();
  for (const entry of strange) {
    const device = deviceOf(entry);
    const end = device === undefined ? undefined : ends.get(device);
    if (device === undefined || end === undefined) continue;
    clones.add(device);
    ends.set(device, chainEnd(end, [entry], hashText) ?? end);
    marks.set(cloneMark(device), String(placeInRow(entry)));
  }
  return [...clones];
}

/** Takes a text out of a set, as if it had never come: of others under its id the greatest counts (law J3). */
export function leaveInMemory({ set }: MemoryParts, entry: Entry): void {
  const { id } = entry;
  const [counting, text] = [set.entries.get(id), canonicalText(entry)];
  const others = set.twins.get(id);
  if (counting !== undefined && canonicalText(counting) === text) {
    const next = [...(others ?? [])].toSorted().at(-1);
    if (next === undefined) set.entries.delete(id);
    // A text this code wrote from a checked entry.
    else set.entries.set(id, JSON.parse(next) as Entry);
    if (next !== undefined) others?.delete(next);
  } else others?.delete(text);
  if (others?.size === 0) set.twins.delete(id);
}
