import { err, ok, type Result } from '../result/result.ts';
import type { EntryDraft } from './author.ts';
import { canonicalText } from './canonical.ts';
import { checkEntry, type EntryProblem } from './check-entry.ts';
import { isTooLarge, LARGEST_ENTRY_BYTES } from './entry-limits.ts';

/**
 * Checks a draft before a device writes it: what passes here can be read back from a bundle. For drafts that hold what
 * people typed or files brought; a note that is too long would else be saved and refused when the back-up is restored.
 *
 * @example
 * checkDraft({ kind: 'none', department: 'van-phong', resource: 'paper', day: '2026-06-31' });
 * // err({ field: 'day', reason: 'must be a day, YYYY-MM-DD' })
 */
export function checkDraft(draft: EntryDraft): Result<EntryDraft, EntryProblem> {
  const written = { ...ENVELOPE, ...draft };
  const checked = checkEntry(written);
  if (!checked.ok) return checked;
  if (isTooLarge(canonicalText(written)))
    return err({ field: '', reason: `is larger than ${LARGEST_ENTRY_BYTES} bytes` });
  return ok(draft);
}

/** The largest envelope a device may add. */
const ENVELOPE = {
  v: 1,
  id: 'ffffffff-ffff-7fff-bfff-ffffffffffff',
  n: Number.MAX_SAFE_INTEGER,
  prev: '-'.repeat(43),
  at: '9999-12-31T23:59:59+07:00',
  by: { device: '-'.repeat(64), role: 'leadership', department: 'x'.repeat(64) },
} as const;
