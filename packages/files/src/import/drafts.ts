import type { EntryDraft, EntryId } from '@soxanh/core';
import type { ImportPlan, PlannedRow } from './plan.ts';

/** Ids one void names at most: 39 bytes each, and an entry weighs 64 KiB at most. */
const MOST_IDS = 1000;

/** What the entries of one import have in common. */
export interface Batch {
  /** Different for every import, so that taking one back never takes back another. */
  readonly id: string;
  /** Why entries are taken back, in the language of whoever imports. */
  readonly reason: string;
  /** Whether the office allows notes to become part of entries. */
  readonly notes: boolean;
}

/** The entries a plan asks for: what is taken back first, then what is added, each row with where it came from. */
export const importDrafts = (plan: ImportPlan, batch: Batch): EntryDraft[] => [
  ...voidDrafts(plan.takeBack, batch),
  ...plan.add.map((planned) => useDraft(planned, batch)),
];

/** The entries that take others back. */
export function voidDrafts(takeBack: readonly EntryId[], { reason }: Pick<Batch, 'reason'>): EntryDraft[] {
  const voids: EntryDraft[] = [];
  for (let from = 0; from < takeBack.length; from += MOST_IDS)
    voids.push({ kind: 'void', supersedes: takeBack.slice(from, from + MOST_IDS), reason });
  return voids;
}

function useDraft({ row, key }: PlannedRow, batch: Batch): EntryDraft {
  const { department, resource, day, amount, item, about, note } = row;
  return {
    kind: 'use',
    department,
    resource,
    day,
    amount,
    ...(item === undefined ? {} : { item }),
    ...(about === undefined ? {} : { about }),
    ...(note === undefined || !batch.notes ? {} : { note }),
    source: { batch: batch.id, key, row: row.row },
  };
}
