import { isItemId, type ItemId, type KnownEntry } from '@soxanh/core';
import { REAM, USUAL_ITEMS, USUAL_SHEETS, type Chip } from './chips.ts';

/** Amounts beside the ream, and kinds beside the usual five: all chips together have one of the keys 1 to 9. */
const SHEET_CHIPS = 2;
const LEARNED_ITEMS = 1;

/** Seen less often, an amount is a chance and no habit. */
const HABIT = 3;

/**
 * The chips of a department: the usual amounts, and in their place what it records most. Sorted by kind and amount, so
 * that a chip keeps its place while the counts behind it move.
 *
 * @param recent entries of the department that count, any number of them.
 */
export const chipsOf = (recent: readonly KnownEntry[]): Chip[] => [
  ...paperChips(recent),
  ...plasticChips(recent),
];

function paperChips(recent: readonly KnownEntry[]): Chip[] {
  const counts = new Map<number, number>();
  for (const entry of recent) {
    if (!isOneDay(entry) || entry.resource !== 'paper' || entry.amount === 0 || entry.amount === REAM)
      continue;
    counts.set(entry.amount, (counts.get(entry.amount) ?? 0) + 1);
  }
  const learned = habits(counts).slice(0, SHEET_CHIPS);
  const filled = [...learned, ...USUAL_SHEETS.filter((amount) => !learned.includes(amount))];
  const amounts = [...filled.slice(0, SHEET_CHIPS).toSorted((a, b) => a - b), REAM];
  return amounts.map((amount) => ({ resource: 'paper', amount }));
}

function plasticChips(recent: readonly KnownEntry[]): Chip[] {
  const counts = new Map<string, number>();
  for (const entry of recent) {
    if (!isOneDay(entry) || entry.resource !== 'plastic' || !isItemId(entry.item ?? '')) continue;
    // One of each usual kind has its chip already.
    if (entry.amount === 0 || (entry.amount === 1 && USUAL_ITEMS.includes(entry.item as ItemId))) continue;
    const key = `${entry.item}|${entry.amount}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const learned = habits(counts)
    .slice(0, LEARNED_ITEMS)
    .map((key) => key.split('|'))
    .map(
      ([item, amount]) => ({ resource: 'plastic', item: item as ItemId, amount: Number(amount) }) as const,
    );
  return [...USUAL_ITEMS.map((item) => ({ resource: 'plastic', item, amount: 1 }) as const), ...learned];
}

/** The values seen often enough, most often first; of equals the one seen last. */
const habits = <K>(counts: ReadonlyMap<K, number>): K[] =>
  [...counts]
    .filter(([, count]) => count >= HABIT)
    .toSorted(([, a], [, b]) => b - a)
    .map(([key]) => key);

const isOneDay = (entry: KnownEntry): entry is Extract<KnownEntry, { kind: 'use' }> =>
  entry.kind === 'use' && entry.through === undefined;
