import {
  addEntry,
  canonicalText,
  deviceOf,
  entrySet,
  everyEntry,
  unite,
  type AsideEntry,
  type AsideNote,
  type BundleHubState,
  type Entry,
  type EntrySet,
} from '@soxanh/core';
import { sha256 } from '../world/sha256.ts';
import type { Book } from './open-book.ts';

/** What copies of a book are together. */
export interface MergedSharing {
  readonly set: EntrySet;
  /** Texts that do not count. */
  readonly aside: readonly AsideEntry[];
  /** How the union stands with the book's server; undefined if no copy follows one. */
  readonly hub: BundleHubState | undefined;
}

/**
 * A union of copies that may stand differently with their server. What a copy has acknowledged counts, and so does what this
 * machine wrote and has not sent yet. What no copy has acknowledged, and another machine wrote or one had refused or waiting,
 * does not: only its author may count it before the server has it (law S5). A copy from before the book followed a server
 * cannot say what of it counts: what only it has waits. There is no place in the log any more: the next turn reads it from
 * its beginning, and mends the rest.
 *
 * @param names what the machine that merges has written under: the union is its copy.
 */
export function mergedSharing(books: readonly Book[], names: readonly string[]): MergedSharing {
  const following = books.flatMap((book) => (book.hub === undefined ? [] : { ...book, hub: book.hub }));
  if (following.length === 0)
    return { set: unite(...books.map(({ set }) => set)), aside: [], hub: undefined };
  const epoch = following.map(({ hub }) => hub.epoch).reduce((a, b) => (a < b ? b : a));
  const pile = new Pile();
  for (const book of following) pile.addFollowing(book);
  for (const { set, hub } of books) if (hub === undefined) pile.addWaiting(everyEntry(set));
  // Without a log nobody would ever let it count.
  if (epoch !== '') pile.letWait((entry) => !names.includes(deviceOf(entry) ?? ''));
  return pile.merged(epoch);
}

type Followed = Pick<Book, 'set' | 'aside'> & { readonly hub: BundleHubState };

/** What copies say of each text, by its hash. */
class Pile {
  private readonly acknowledged = new Map<string, Entry>();
  private readonly open = new Map<string, Entry>();
  private readonly notes = new Map<string, AsideEntry>();

  addFollowing({ set, hub, aside }: Followed): void {
    const pending = new Set(hub.pending);
    for (const entry of everyEntry(set))
      (pending.has(entry.id) ? this.open : this.acknowledged).set(hashOf(entry), entry);
    for (const one of aside) {
      const there = this.notes.get(one.note.hash);
      // A refusal says more than that something waits; of two that say the same, always the same one.
      if (there === undefined || rank(one.note) > rank(there.note)) this.notes.set(one.note.hash, one);
    }
  }

  /** What no copy that follows the server has said anything of yet. */
  addWaiting(entries: Iterable<Entry>): void {
    for (const entry of entries) {
      const hash = hashOf(entry);
      if (!this.open.has(hash)) this.wait(hash, entry);
    }
  }

  /** What is open and of these waits, unless more is known of it. */
  letWait(isOfOthers: (entry: Entry) => boolean): void {
    for (const [hash, entry] of this.open) {
      if (!isOfOthers(entry)) continue;
      this.open.delete(hash);
      this.wait(hash, entry);
    }
  }

  merged(epoch: string): MergedSharing {
    const own = [...this.open].filter(
      ([hash]) => !this.acknowledged.has(hash) && this.notes.get(hash)?.note.why !== 'refused',
    );
    const counted = new Map([...this.acknowledged, ...own]);
    const set = entrySet();
    for (const entry of counted.values()) addEntry(set, entry);
    const aside = [...this.notes.values()]
      .filter(({ note }) => !counted.has(note.hash))
      .toSorted((a, b) => (a.note.hash < b.note.hash ? -1 : 1));
    const pending = [...new Set(own.map(([, { id }]) => id))].toSorted();
    const hub = {
      epoch,
      ...(pending.length === 0 ? {} : { pending }),
      ...(aside.length === 0 ? {} : { aside: aside.map(({ note }) => note) }),
    };
    return { set, aside, hub };
  }

  private wait(hash: string, entry: Entry): void {
    if (!this.notes.has(hash)) this.notes.set(hash, { entry, note: { id: entry.id, hash, why: 'waiting' } });
  }
}

const hashOf = (entry: Entry): string => sha256(canonicalText(entry));
const rank = (note: AsideNote): string => `${note.why === 'refused' ? 1 : 0} ${canonicalText(note)}`;
