import { dayOf, must, type EntryDraft } from '@soxanh/core';
import { memorySession, type MemorySession } from '../../data/testing/memory-session.ts';
import type { Later } from '../../platform/timer.ts';
import { JournalCorrection } from '../journal-correction.ts';
import type { JournalRow } from '../journal-rows.ts';
import { Journal } from '../journal.ts';

export const TODAY = dayOf(2026, 6, 8);
export const MINE = { department: 'bao-ve-noi-bo', resource: 'paper', day: '2026-06-08' };

/** A clock that stands still until the test lets time pass. */
export function stillTime(): { readonly later: Later; readonly pass: () => void } {
  let waiting: (() => void)[] = [];
  return {
    later: (_, action) => {
      waiting.push(action);
      return () => (waiting = waiting.filter((each) => each !== action));
    },
    pass: () => waiting.splice(0).forEach((action) => action()),
  };
}

/** A journal on a book in memory in which these drafts were saved one by one, by its own department. */
export async function openJournal(drafts: readonly EntryDraft[] = []) {
  const session = await memorySession({ day: TODAY });
  for (const draft of drafts) await session.book.save([draft], session.author('bao-ve-noi-bo'));
  const time = stillTime();
  const journal = new Journal(session, time.later);
  await journal.show({});
  return { session, journal, pass: time.pass };
}

/** So many sheets, used by that department on that day. */
export const sheetsUsed = (amount: number, more: object = {}): EntryDraft => ({
  kind: 'use',
  ...MINE,
  amount,
  ...more,
});

/** A row of the list. */
export const rowAt = (journal: Journal, at = 0): JournalRow =>
  must(journal.reading.rows.value?.[at], 'there is such a row');

/** The amounts of the list, from its top. */
export const amounts = (journal: Journal): unknown[] =>
  (journal.reading.rows.value ?? []).map(({ entry }) => (entry.kind === 'use' ? entry.amount : 'none'));

/** The sheets of that day and department as the ledger has them. */
export async function sheets(session: MemorySession): Promise<number | undefined> {
  const table = await session.book.table({
    period: { first: TODAY, last: TODAY },
    department: MINE.department,
  });
  if (!table.ok) return undefined;
  return table.value.columns.find(({ resource }) => resource === 'paper')?.amount[0];
}

/** The correction in hand, of an entry of use or of none. */
export function correctionOfUse({ correction }: Journal): JournalCorrection {
  const { value } = correction;
  return must(value instanceof JournalCorrection ? value : undefined, 'use is being corrected');
}
