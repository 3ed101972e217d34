import {
  batchOf,
  batchVoidedBy,
  dayNumberFromText,
  dayOf,
  type Day,
  type KnownEntry,
  type NoneEntry,
  type UseEntry,
} from '@soxanh/core';
import type { Listed } from '../data/book.ts';

/** An entry that says what was used, or that nothing was. */
export type Recorded = UseEntry | NoneEntry;

/** An entry of use or of none, and what became of it. */
export interface RecordedRow extends Listed {
  readonly entry: Recorded;
}

/** The entries of a list that have a place in a table: those of use and of none. */
export const rowsOf = (listed: readonly Listed[]): RecordedRow[] =>
  listed.flatMap((one) => {
    const { entry } = one;
    return isRecorded(entry) ? [{ ...one, entry }] : [];
  });

/** The kinds of such entries: other kinds, too, have a department and a day. */
export const RECORDED_KINDS = ['use', 'none'] as const;

/** Tells whether an entry records use or none. */
export const isRecorded = (entry: KnownEntry): entry is Recorded =>
  entry.v === 1 && (entry.kind === 'use' || entry.kind === 'none');

/** The days an entry is for. */
interface Dated {
  readonly day: string;
  readonly through?: string | undefined;
}

/** The first day an entry is for. A journal keeps only entries whose day exists. */
export const firstDayOf = (entry: Dated): Day => dayNumberFromText(entry.day) ?? dayOf(1970, 1, 1);

/** The last day an entry is for. */
export const lastDayOf = (entry: Dated): Day =>
  dayNumberFromText(entry.through ?? entry.day) ?? firstDayOf(entry);

/** The heads of a family: those that no other member names, alone or with their import. */
export function headsOf(family: readonly Listed[]): Listed[] {
  const named = new Set(family.flatMap(({ entry }) => entry.supersedes ?? []));
  const removed = new Set(family.flatMap(({ entry }) => batchVoidedBy(entry) ?? []));
  return family.filter(({ entry }) => !named.has(entry.id) && !removed.has(batchOf(entry) ?? ''));
}

/** The heads of the conflict an entry belongs to, itself among them if it is one; none where there is no conflict. */
export const rivalsOf = (
  conflicts: readonly (readonly Listed[])[],
  { entry }: Pick<Listed, 'entry'>,
): Listed[] => headsOf(conflicts.find((family) => family.some((one) => one.entry.id === entry.id)) ?? []);
