import { err, ok, type Result } from '../result/result.ts';
import type { Author, EntryDraft } from './author.ts';

/** Why a role may not write an entry. */
export type WriteRefusal =
  | { readonly kind: 'role'; readonly role: Author['role'] }
  | { readonly kind: 'department'; readonly own: string | undefined; readonly wanted: string };

/**
 * What a role may write: one rule for whoever takes entries in. Recorders, focal persons and heads record their own
 * department's use; the Office writes everything; the youth union and the leadership record no use.
 *
 * A void names entries, not departments: whether those are its author's to take back is for the caller, who knows
 * them, to check with this same rule.
 *
 * @example
 * const draft: EntryDraft = { kind: 'none', department: 'van-phong', resource: 'paper', day: '2026-06-08' };
 * mayWrite({ device: 'may-a', role: 'leadership' }, draft); // err({ kind: 'role', role: 'leadership' })
 */
export function mayWrite(by: Author, entry: EntryDraft): Result<true, WriteRefusal> {
  if (by.role === 'office') return ok(true);
  if (by.role === 'union' || by.role === 'leadership' || entry.kind === 'office')
    return err({ kind: 'role', role: by.role });
  if (entry.kind === 'void') return ok(true);
  return entry.department === by.department
    ? ok(true)
    : err({ kind: 'department', own: by.department, wanted: entry.department });
}
