import type { EntryDraft } from '../journal/author.ts';
import type { EntryId } from '../journal/id.ts';
import { isPaged } from '../journal/page.ts';
import type { MeterEntry } from './meter-days.ts';

/** The meter book as it would be after a save, and the ids its drafts go by in it. */
export interface AsIfSaved {
  readonly entries: readonly MeterEntry[];
  /** Of each draft, in order; not those they will have once they are saved. */
  readonly ids: readonly EntryId[];
}

/**
 * What a meter's entries would be if drafts were saved, so that people see what comes of it before: the use since the
 * last reading, the questions that open, the answer that settles one.
 *
 * @param entries the meter's entries in force.
 * @param drafts of this meter; what they supersede is gone.
 * @example
 * const draft: EntryDraft = { kind: 'reading', meter: 'dien-1', day: '2026-06-30', value: '812' };
 * asIfSaved([], [draft]).entries.length; // 1
 */
export function asIfSaved(entries: readonly MeterEntry[], drafts: readonly EntryDraft[]): AsIfSaved {
  const gone = new Set<string>(drafts.flatMap(({ supersedes }) => supersedes ?? []));
  const ids = drafts.map((_, at) => idAt(at));
  const added = drafts.flatMap((draft, at): MeterEntry[] => {
    const entry = { ...UNSIGNED, ...draft, id: idAt(at) };
    return isPaged(entry) && 'meter' in entry ? [entry] : [];
  });
  return { entries: [...entries.filter(({ id }) => !gone.has(id)), ...added], ids };
}

const UNSIGNED = { v: 1, n: 1, prev: null, at: '', by: { device: '-', role: 'office' } } as const;

/** Beyond every id a clock can lead to: what is about to be written is newer than all there is. */
const idAt = (at: number): EntryId => `ffffffff-ffff-7fff-bfff-${String(at).padStart(12, '0')}` as EntryId;
