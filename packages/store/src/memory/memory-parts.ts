import type { ChainEnd, Entry, EntryId, EntrySet } from '@soxanh/core';
import type { Machine } from '@soxanh/sync';
import { NO_HUB, type Aside, type HubPlace, type OpenList } from '../sync/records.ts';

/** What a copy of a book in memory keeps of sharing. */
export interface MemorySharing {
  machine: Machine;
  place: HubPlace;
  /** By hash. */
  readonly aside: Map<string, Aside>;
  /** Ids of what was written here and is on no list. */
  readonly fresh: Set<EntryId>;
  readonly lists: Map<number, OpenList>;
  readonly confirmed: Map<number, readonly EntryId[]>;
}

/** What a store in memory is made of: the half for sharing works on the same. */
export interface MemoryParts {
  readonly set: EntrySet;
  readonly notes: Map<EntryId, string>;
  readonly marks: Map<string, string>;
  /** Ends of the chains of devices that wrote here. */
  readonly ends: Map<string, ChainEnd>;
  readonly sharing: MemorySharing;
}

/** Of a copy that shares with nobody yet. */
export const alone = (): MemorySharing => ({
  machine: { device: '', names: [], duties: [] },
  place: NO_HUB,
  aside: new Map(),
  fresh: new Set(),
  lists: new Map(),
  confirmed: new Map(),
});

/** The same things again: what happens to one does not happen to the other. */
export function copyOfParts({ set, notes, marks, ends, sharing }: MemoryParts): MemoryParts {
  const twins = [...set.twins].map(([id, texts]) => [id, new Set(texts)] as const);
  return {
    set: { entries: new Map<EntryId, Entry>(set.entries), twins: new Map(twins) },
    notes: new Map(notes),
    marks: new Map(marks),
    ends: new Map(ends),
    sharing: {
      ...sharing,
      aside: new Map(sharing.aside),
      fresh: new Set(sharing.fresh),
      lists: new Map(sharing.lists),
      confirmed: new Map(sharing.confirmed),
    },
  };
}
