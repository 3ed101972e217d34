import type { Entry, EntryId } from '@soxanh/core';
import type { Machine } from '@soxanh/sync';
import type { Aside, Fresh, HubPlace, OpenList } from './records.ts';

/** What came of taking entries into the journal. */
export interface Taken {
  /** Texts that were not there. */
  readonly added: number;
  /** Devices that write here and of which something came that was not written here. */
  readonly clones: readonly string[];
}

/**
 * What sharing needs of one transaction of a store: everything is read as it stands in the transaction, and written with
 * it or not at all. Writing answers nothing: what fails, fails the transaction. The rules of sharing stand on this once,
 * for every kind of store.
 */
export interface Desk {
  /** Its names include those it had before. */
  machine(): Promise<Machine>;
  /** The machine's name and duties from now on; the names it had are kept with those given. */
  become(machine: Machine): Promise<void>;
  place(): Promise<HubPlace>;
  setPlace(place: HubPlace): void;
  /** Tells whether the journal names a hub. */
  namesHub(): Promise<boolean>;

  /** What is aside under some ids, in any order. */
  asideAt(ids: ReadonlySet<EntryId>): Promise<readonly Aside[]>;
  /** All that is aside, by id and hash. */
  allAside(): Promise<readonly Aside[]>;
  putAside(aside: Aside): void;
  dropAside(aside: Aside): void;

  /** The texts the journal has under some ids; nothing for an id it does not have. */
  textsOf(ids: ReadonlySet<EntryId>): Promise<ReadonlyMap<EntryId, readonly Entry[]>>;
  /**
   * Takes entries into the journal, and brings up to date what follows from it.
   *
   * @param familiar ids that were aside: this copy knew them, whoever wrote them.
   */
  take(entries: readonly Entry[], familiar: ReadonlySet<EntryId>): Promise<Taken>;
  /** Takes texts out of the journal, as if they had never come. */
  leave(texts: readonly Entry[]): Promise<void>;
  /** A device's row goes on after these, although they are aside; answers which devices write here. */
  passBy(entries: readonly Entry[]): Promise<readonly string[]>;

  /** Own entries that are open and on no list. Before a log was read to its end: all own entries. */
  fresh(): Promise<readonly Fresh[]>;
  /** They are fresh no more: acknowledged, listed or aside. */
  noFresh(entries: readonly Entry[]): Promise<void>;
  /** What there is until now is fresh no more. */
  endFresh(): Promise<void>;

  /** The lists of open entries, by number. */
  lists(): AsyncIterable<readonly [no: number, list: OpenList]>;
  hasLists(): Promise<boolean>;
  /** Puts a list in the place of a number; without one, after all others. */
  putList(list: OpenList, no?: number): Promise<void>;
  dropList(no: number): void;

  /** Keeps what a page had, while a log is being read anew. */
  confirm(first: number, ids: readonly EntryId[]): void;
  confirmed(): Promise<ReadonlySet<EntryId>>;
  forgetConfirmed(): void;

  /** Every text of the journal. */
  journal(): Promise<Iterable<Entry>>;
  /** How many ids the journal has; undefined if one of them has several texts. */
  plainCount(): Promise<number | undefined>;
  /** How many entries are known, counted or aside. */
  total(): Promise<number>;
}
