import { addEntry, entrySet, officeOf, resolve, type Entry, type Fact, type Office } from '@soxanh/core';
import type { Machine } from '../db/people.ts';
import type { BookState, KnownOfBook } from '../db/storage.ts';

/** What judging an entry of a book needs to know of it, as of the entry's place in the log. */
export interface Standing {
  readonly office: Office;
  readonly machines: readonly Machine[];
}

/** How many books are kept at hand: an office's facts are some hundred. */
const MOST_BOOKS = 1000;

/** What is known of a book, as of the rights of its state. */
export interface Kept {
  readonly state: BookState;
  readonly standing: Standing;
}

interface Added {
  readonly count: number;
  readonly without: Standing;
  readonly standing: Standing;
}

/**
 * Keeps what is known of books between pushes. What is kept is named by the book's `rights`, which are random and change
 * with every fact and every machine: after a restart, a failover or a change by another hub the storage brings the new
 * state along.
 *
 * @example
 * const offices = new OfficeCache();
 * offices.of('so-1'); // undefined: nothing is known of it yet
 */
export class OfficeCache {
  private readonly books = new Map<string, Kept>();
  private readonly most: number;
  /** What holds after the facts of a commit that is under way, until it adds another: hundreds of entries may ask. */
  private readonly withAdded = new WeakMap<readonly Entry[], Added>();

  constructor(most: number = MOST_BOOKS) {
    this.most = most;
  }

  /**
   * What is kept of a book: its rights for `AppendAsk.rights`, all of it for `at`, since other books may have taken its room
   * until then.
   */
  of(book: string): Kept | undefined {
    const there = this.books.get(book);
    return there === undefined ? undefined : this.keep(book, there);
  }

  /**
   * What holds where an entry is judged: all that is stored, facts that this very commit stored before it included. Those are
   * not kept, for the commit may yet fail.
   *
   * @param kept what was kept when the storage was asked.
   * @throws if the storage brought no state although the rights are others: a bug there.
   */
  at(known: KnownOfBook, kept: Kept | undefined): Standing {
    const { state, standing } = this.keptFor(known, kept);
    const { addedFacts } = known;
    if (addedFacts.length === 0) return standing;
    const before = this.withAdded.get(addedFacts);
    if (before?.count === addedFacts.length && before.without === standing) return before.standing;
    // A copy: the list grows while the commit goes on, and the office may be asked about later.
    const facts = [...state.facts, ...addedFacts];
    const added = { ...standing, office: later(() => officeIn(facts)) };
    this.withAdded.set(addedFacts, { count: addedFacts.length, without: standing, standing: added });
    return added;
  }

  private keptFor({ book, rights, state }: KnownOfBook, before: Kept | undefined): Kept {
    const there = this.books.get(book);
    if (there?.state.rights === rights) return there;
    if (before?.state.rights === rights) return before;
    if (state === undefined) throw new Error('Impossible: other rights come with their state');
    return this.keep(book, {
      state,
      standing: { office: later(() => officeIn(state.facts)), machines: state.machines },
    });
  }

  /** The book that was asked about longest ago goes first. */
  private keep(book: string, kept: Kept): Kept {
    this.books.delete(book);
    this.books.set(book, kept);
    const [oldest] = this.books.keys();
    if (this.books.size > this.most && oldest !== undefined) this.books.delete(oldest);
    return kept;
  }
}

/**
 * The office that entries describe: facts in force after corrections, twins and imports that were taken back.
 *
 * @param entries facts and what takes them back, in any order.
 */
export function officeIn(entries: Iterable<Entry>): Office {
  const set = entrySet();
  for (const entry of entries) addEntry(set, entry);
  const { counted } = resolve(set.entries);
  const facts = counted.flatMap((entry): Fact[] => (entry.kind === 'office' ? [entry] : []));
  return officeOf(facts);
}

/**
 * An office that is read when it is first asked about. The Office itself may write everything, and a first push may state
 * hundreds of facts: none of them asks.
 */
function later(make: () => Office): Office {
  let made: Office | undefined;
  return new Proxy({} as Office, {
    get: (_none, field) => Reflect.get((made ??= make()), field) as unknown,
  });
}
