import {
  addEntry,
  batchVoidedBy,
  entrySet,
  known,
  ledgerOf,
  resolve,
  type Entry,
  type MonthCells,
  type Page,
  type Standing,
} from '@soxanh/core';
import type { BookStore } from '../book-store.ts';
import { tornBy } from '../family-of.ts';
import { tidyMonth } from '../tidy-month.ts';
import { okOf } from './world.ts';

/** Everything a store says of a journal. */
export interface Seen {
  readonly cells: readonly MonthCells[];
  readonly pages: readonly Page[];
  readonly facts: readonly string[];
  readonly standings: readonly (readonly [id: string, standing: Standing, replacedBy: string | undefined])[];
  readonly conflicts: readonly (readonly string[])[];
  readonly twins: readonly (readonly [id: string, others: readonly string[]])[];
  readonly entries: readonly Entry[];
  readonly count: number;
}

const GROUPS = ['meter', 'paper', 'explanation'] as const;

/** What core says of a journal, worked out from scratch: the measure of every store. */
export function expectedOf(arrived: Iterable<Entry>): Seen {
  const set = entrySet();
  for (const entry of arrived) addEntry(set, entry);
  const entries = [...set.entries.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { counted, families, standing } = resolve(entries);
  const ledger = ledgerOf(counted);
  const heads = new Map<string, string>();
  for (const { head, members } of families)
    for (const member of members)
      if (head !== undefined && head !== member && batchVoidedBy(member) === undefined)
        heads.set(member.id, head.id);
  const torn = families.flatMap((family) => {
    const by = tornBy(family);
    return by === undefined ? [] : [{ by, members: family.members }];
  });
  return {
    cells: [...ledger.months()].flatMap((cells) => tidyMonth(cells) ?? []),
    pages: GROUPS.flatMap((group) => [...ledger.pages(group)]),
    facts: counted
      .filter(({ kind }) => kind === 'office')
      .map(({ id }) => id)
      .toSorted(),
    standings: entries
      .filter((entry) => known(entry) !== undefined)
      .map(({ id }) => [id, standing(id) as Standing, heads.get(id)]),
    conflicts: torn
      .toSorted((a, b) => (a.by < b.by ? -1 : 1))
      .map(({ members }) => members.filter((entry) => known(entry) !== undefined).map(({ id }) => id))
      .map((ids) => ids.toSorted()),
    twins: [...set.twins]
      .map(([id, texts]) => [id, [...texts].toSorted()] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    entries,
    count: entries.length,
  };
}

/** What a store says. */
export async function seenIn(store: BookStore): Promise<Seen> {
  const listed = okOf(await store.list({ limit: 1_000_000 }));
  const pages: Page[] = [];
  for (const group of GROUPS) pages.push(...okOf(await store.pages({ group })));
  return {
    cells: okOf(await store.months({ first: '0000-01', last: '9999-12' })),
    pages,
    facts: okOf(await store.facts()).map(({ id }) => id),
    standings: listed.toReversed().map(({ entry, standing, replacedBy }) => [entry.id, standing, replacedBy]),
    conflicts: okOf(await store.conflicts()).map((family) => family.map(({ entry }) => entry.id)),
    twins: okOf(await store.twins()).map(({ counts, others }) => [counts.id, others]),
    entries: okOf(await store.all()),
    count: okOf(await store.count()),
  };
}
