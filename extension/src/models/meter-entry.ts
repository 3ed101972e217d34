import type { EntryDraft, EntryId, KnownEntry, MeterEntry } from '@soxanh/core';

/** The draft that says what an entry of the meter book says, and nothing of other entries. */
export function sameAgain(entry: MeterEntry): EntryDraft {
  // Only what the envelope adds is taken off: a field this version does not know is kept (law J5).
  const { v: _v, id: _id, n: _n, prev: _prev, at: _at, by: _by, ...said } = entry;
  const { supersedes: _supersedes, reason: _reason, source: _source, ...draft } = said;
  return draft;
}

/**
 * The drafts that take a save back: what was new is removed, what was corrected is said again (law J1).
 *
 * @param before the entries that were in force, by id.
 * @returns undefined where one entry took the place of several: of those no single one comes back.
 */
export function takingBack(
  saved: readonly KnownEntry[],
  before: ReadonlyMap<EntryId, MeterEntry>,
): readonly EntryDraft[] | undefined {
  const drafts: EntryDraft[] = [];
  const added: EntryId[] = [];
  for (const { id, supersedes } of saved) {
    const [corrected, ...others] = supersedes ?? [];
    const was = corrected === undefined ? undefined : before.get(corrected);
    if (others.length > 0) return undefined;
    if (was === undefined) added.push(id);
    else drafts.push({ ...sameAgain(was), supersedes: [id] });
  }
  return added.length === 0 ? drafts : [{ kind: 'void', supersedes: added }, ...drafts];
}
