import { monthPeriod, type Period } from '../calendar/period.ts';
import { dayOf, type Day } from '../calendar/day.ts';
import type { EntryDraft } from '../journal/author.ts';
import type { KnownEntry } from '../journal/entry.ts';
import { resolve } from '../journal/family.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { FactDraft } from '../office/fact-draft.ts';
import { officeOf, type Office } from '../office/office.ts';
import { METER_ENTRIES } from './meter-entries.ts';
import { OFFICE_FACTS } from './office-facts.ts';
import { PAPER_ENTRIES } from './paper-entries.ts';

/** The book of the worked year: its office, its ledger and what was written into it. */
export interface YearBook {
  readonly office: Office;
  readonly ledger: Ledger;
  readonly entries: readonly KnownEntry[];
}

/** What makes an entry of a draft, on some device. */
interface Writer {
  write(draft: EntryDraft): KnownEntry;
}

/**
 * Writes the book and reads it back as every reader of a journal does.
 *
 * @param more facts beside the office's own.
 */
export function yearBook(writer: Writer, more: readonly FactDraft[] = []): YearBook {
  const facts = [...OFFICE_FACTS, ...more].map((fact): EntryDraft => ({ kind: 'office', ...fact }));
  const drafts = [...facts, ...METER_ENTRIES, ...PAPER_ENTRIES];
  const { counted } = resolve(drafts.map((draft) => writer.write(draft)));
  const office = officeOf(counted.filter((entry) => entry.kind === 'office'));
  return { office, ledger: ledgerOf(counted), entries: counted };
}

export const YEAR: Period = { first: dayOf(2026, 1, 1), last: dayOf(2026, 12, 31) };

/** The last day that is judged. */
export const AS_OF: Day = YEAR.last;

/** The months of the year, 1 to 12, with their days. */
export const MONTHS = Array.from({ length: 12 }, (_, at) => ({
  month: at + 1,
  period: monthPeriod(2026, at + 1),
}));
