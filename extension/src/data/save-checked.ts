import {
  err,
  LONGEST_TEXT,
  mayWrite,
  type Author,
  type EntryDraft,
  type Office,
  type Result,
} from '@soxanh/core';
import type { Saved } from '@soxanh/store';
import type { BookWorld, SaveProblem } from './book-world.ts';
import { SecondCopy } from './second-copy.ts';

/** Writes drafts if this author may and if a back-up could hold them, and remembers them in the second copy. */
export async function saveChecked(
  { store, area }: BookWorld,
  office: Office,
  drafts: readonly EntryDraft[],
  by: Author,
  notes?: readonly (string | undefined)[],
): Promise<Result<Saved, SaveProblem>> {
  for (const draft of drafts) {
    const allowed = mayWrite(by, draft, office);
    if (!allowed.ok) return err({ kind: 'not-allowed', refusal: allowed.error });
    if (Object.values(draft).some(isTooLong)) return err({ kind: 'too-long' });
  }
  const saved = await store.save(drafts, by, notes);
  // The second copy is a help, not a condition: its failure takes nothing back.
  if (saved.ok)
    void new SecondCopy(area, store.info.book).remember(saved.value.entries).catch(() => undefined);
  return saved;
}

const isTooLong = (value: unknown): boolean => typeof value === 'string' && value.length > LONGEST_TEXT;
