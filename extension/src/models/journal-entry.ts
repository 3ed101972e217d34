import {
  batchOf,
  batchVoidedBy,
  dayNumberFromText,
  dayOf,
  isItemId,
  stampDay,
  type Day,
  type EntryDraft,
  type EntryId,
  type KnownEntry,
  type NoneEntry,
  type UseEntry,
} from '@soxanh/core';
import type { Listed } from '../data/book.ts';

/** An entry that says what was used, or that nothing was. */
export type Recorded = UseEntry | NoneEntry;

/** A row of the journal: an entry of use or of none, and what became of it. */
export interface JournalRow extends Listed {
  readonly entry: Recorded;
}

/** The entries of a list that have a place in a table: those of use and of none. */
export const rowsOf = (listed: readonly Listed[]): JournalRow[] =>
  listed.flatMap((one) => {
    const { entry } = one;
    return isRecorded(entry) ? [{ ...one, entry }] : [];
  });

/** The kinds of such entries: other kinds, too, have a department and a day. */
export const RECORDED_KINDS = ['use', 'none'] as const;

/** Tells whether an entry records use or none. */
export const isRecorded = (entry: KnownEntry): entry is Recorded =>
  entry.v === 1 && (entry.kind === 'use' || entry.kind === 'none');

/** The first day an entry is for. A journal keeps only entries whose day exists. */
export const firstDayOf = (entry: Recorded): Day => dayNumberFromText(entry.day) ?? dayOf(1970, 1, 1);

/** The last day an entry is for. */
export const lastDayOf = (entry: Recorded): Day =>
  entry.kind === 'use' && entry.through !== undefined
    ? (dayNumberFromText(entry.through) ?? firstDayOf(entry))
    : firstDayOf(entry);

/** What is to be known of an entry beside its amount. */
export type JournalMark = 'late' | 'about' | 'span' | 'imported' | 'corrects';

/** The marks of an entry. Imported rows and corrections are always written later: that says nothing of them. */
export function marksOf(entry: Recorded): JournalMark[] {
  const isUse = entry.kind === 'use';
  const corrects = entry.supersedes !== undefined;
  const written = stampDay(entry.at);
  const last = isUse && entry.through !== undefined ? entry.through : entry.day;
  const marks: readonly (readonly [JournalMark, boolean])[] = [
    ['imported', entry.source !== undefined],
    ['late', !corrects && entry.source === undefined && written !== undefined && written > last],
    ['about', isUse && entry.about === true],
    ['span', isUse && entry.through !== undefined],
    ['corrects', corrects],
  ];
  return marks.filter(([, holds]) => holds).map(([mark]) => mark);
}

/**
 * The draft that says again what an entry said, in place of others: how a removal is taken back, and how one of two
 * rival corrections is chosen.
 */
export function againInPlaceOf(entry: Recorded, supersedes: readonly EntryId[], reason?: string): EntryDraft {
  return {
    ...sayingAgain(entry),
    supersedes: [...supersedes],
    ...(reason === undefined ? {} : { reason }),
  };
}

/** The draft that says what an entry says, and nothing of other entries. */
export function sayingAgain(entry: Recorded): EntryDraft {
  const where = { department: entry.department, resource: entry.resource, day: entry.day };
  const note = entry.note === undefined ? {} : { note: entry.note };
  if (entry.kind === 'none') return { kind: 'none', ...where, ...note };
  return {
    kind: 'use',
    ...where,
    amount: entry.amount,
    ...(entry.through === undefined ? {} : { through: entry.through }),
    ...(entry.item === undefined ? {} : { item: entry.item }),
    ...(entry.about === undefined ? {} : { about: entry.about }),
    ...(entry.typed === undefined ? {} : { typed: entry.typed }),
    ...note,
  };
}

/** What of an entry a correction can change. */
export type JournalField = 'day' | 'department' | 'resource' | 'item' | 'amount' | 'about';

/** What differs between an entry and the one it corrects. */
export function differences(before: Recorded, after: Recorded): ReadonlySet<JournalField> {
  const [a, b] = [factsOf(before), factsOf(after)];
  return new Set(FIELDS.filter((field) => a[field] !== b[field]));
}

const FIELDS: readonly JournalField[] = ['day', 'department', 'resource', 'item', 'amount', 'about'];

function factsOf(entry: Recorded): Readonly<Record<JournalField, unknown>> {
  const { department, resource } = entry;
  const day = `${entry.day} ${entry.kind === 'use' ? (entry.through ?? '') : ''}`;
  if (entry.kind === 'none') return { day, department, resource, item: '', amount: 'none', about: false };
  const item = entry.item !== undefined && isItemId(entry.item) ? entry.item : '';
  return { day, department, resource, item, amount: entry.amount, about: entry.about === true };
}

/** The heads of a family: those that no other member names, alone or with their import. */
export function headsOf(family: readonly Listed[]): Listed[] {
  const named = new Set(family.flatMap(({ entry }) => entry.supersedes ?? []));
  const removed = new Set(family.flatMap(({ entry }) => batchVoidedBy(entry) ?? []));
  return family.filter(({ entry }) => !named.has(entry.id) && !removed.has(batchOf(entry) ?? ''));
}

/**
 * Of a family, the entries that have to do with one of them: its corrections and what it corrects. A removal of a whole
 * import makes all its rows one family; of those only the removal itself belongs here.
 */
export function historyOf(family: readonly Listed[], of: EntryId): Listed[] {
  const near = new Set<EntryId>([of]);
  const isWhole = ({ entry }: Listed): boolean => batchVoidedBy(entry) !== undefined;
  for (let before = 0; before < near.size;) {
    before = near.size;
    for (const member of family) {
      const named = member.entry.supersedes ?? [];
      const isLinked = near.has(member.entry.id) || named.some((id) => near.has(id));
      if (!isLinked || isWhole(member)) continue;
      for (const id of [member.entry.id, ...named]) near.add(id);
    }
  }
  const batches = new Set(
    family.filter(({ entry }) => near.has(entry.id)).flatMap(({ entry }) => batchOf(entry) ?? []),
  );
  return family.filter(({ entry }) => near.has(entry.id) || batches.has(batchVoidedBy(entry) ?? ''));
}
