import type { Entry } from '../journal/entry.ts';
import { isPlain, resolveAmong } from '../journal/family.ts';
import type { EntryId } from '../journal/id.ts';
import { isPaged } from '../journal/page.ts';
import { Ledger, type LedgerEntry } from './ledger.ts';
import { isPostable } from './posting.ts';

/**
 * Posts entries in force from scratch; those that no ledger keeps (facts, voids) are left out.
 *
 * @example
 * const use = { kind: 'use', id: '1', department: 'van-phong', resource: 'paper', day: '2026-06-08', amount: 500 };
 * const ledger = ledgerOf([use]);
 * ledger.month('van-phong', 'paper', '2026-06')?.sum[7]; // 500
 */
export function ledgerOf(counted: Iterable<{ readonly kind: string }>): Ledger {
  const ledger = new Ledger();
  for (const entry of counted) if (isKept(entry)) ledger.post(entry);
  return ledger;
}

/**
 * The ledger of a whole journal: `ledgerOf(resolve(entries).counted)` in one pass. What says nothing of other entries is
 * posted at once, and taken back if it turns out that another names it: most entries never are.
 *
 * @example
 * [...ledgerOfJournal(new Map()).months()]; // []
 */
export function ledgerOfJournal(entries: ReadonlyMap<EntryId, Entry>): Ledger {
  const ledger = new Ledger();
  const linking: Entry[] = [];
  for (const entry of entries.values()) {
    if (!isPlain(entry)) linking.push(entry);
    else if (isKept(entry)) ledger.post(entry);
  }
  const resolution = resolveAmong(entries, linking);
  const counts = (entry: Entry): boolean => resolution.standing(entry.id) === 'counted';
  for (const entry of linking) if (isKept(entry) && counts(entry)) ledger.post(entry);
  for (const entry of resolution.families.flatMap(({ members }) => members)) {
    if (isPlain(entry) && isKept(entry) && !counts(entry)) ledger.unpost(entry);
  }
  return ledger;
}

const isKept = (entry: { readonly kind: string }): entry is LedgerEntry =>
  isPostable(entry) || isPaged(entry);
