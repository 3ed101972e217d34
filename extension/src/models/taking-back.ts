import type { EntryDraft, EntryId, KnownEntry } from '@soxanh/core';
import { againInPlaceOf } from './saying-again.ts';

/**
 * The drafts that take a save back: what was new is removed, what was corrected is said again (law J1).
 *
 * @param before the entries that were in force, by id.
 * @returns undefined where one entry took the place of several: of those no single one comes back.
 */
export function takingBack(
  saved: readonly KnownEntry[],
  before: ReadonlyMap<EntryId, KnownEntry>,
): readonly EntryDraft[] | undefined {
  const drafts: EntryDraft[] = [];
  const added: EntryId[] = [];
  for (const { id, supersedes } of saved) {
    const [corrected, ...others] = supersedes ?? [];
    const was = corrected === undefined ? undefined : before.get(corrected);
    if (others.length > 0) return undefined;
    if (was === undefined) added.push(id);
    else drafts.push(againInPlaceOf(was, [id]));
  }
  return added.length === 0 ? drafts : [{ kind: 'void', supersedes: added }, ...drafts];
}
