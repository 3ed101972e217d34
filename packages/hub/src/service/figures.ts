import {
  addEntry,
  asOfDay,
  dayTable,
  entrySet,
  ledgerEvidence,
  ledgerOf,
  momentAt,
  officeOf,
  periodReport,
  resolve,
  totals,
  type Grain,
  type Language,
  type Period,
  type ResourceId,
} from '@soxanh/core';
import { csvOfReport, inTotalsOrder, totalsJson, xlsxOfReport, type DecimalSign } from '@soxanh/files';
import { pageLineOf, splitLines } from '@soxanh/sync';
import { textOfLines } from '../db/bytes.ts';

/** Which figures are asked for, and in what form. Plain data: it goes to another thread. */
export interface FiguresAsk {
  readonly period: Period;
  readonly resource: ResourceId | undefined;
  /** Files for people, or totals for programs. */
  readonly format: 'csv' | 'xlsx' | 'json';
  /** How days are put together in totals. */
  readonly by: Grain;
  readonly language: Language;
  readonly decimal: DecimalSign | undefined;
  /** Milliseconds since 1970: what is due by then. */
  readonly now: number;
}

/** Works figures out of a log, which it is given page after page from the beginning. */
export interface FigureMaker {
  take(lines: Uint8Array): void;
  /** Over once all pages were taken. */
  make(): Promise<string | Uint8Array>;
  /** Nothing more is wanted of it. */
  end(): void;
}

/**
 * The same functions that the pages and the command line use, so the same figures (law L5). No machine and no hour is in
 * them (law T3). What was refused and later taken in is in the log as an entry.
 *
 * @example
 * const maker = figureMaker(ask);
 * maker.take(page.lines);
 * const file = await maker.make();
 */
export function figureMaker({
  period,
  resource,
  format,
  by,
  language,
  decimal,
  now,
}: FiguresAsk): FigureMaker {
  const set = entrySet();
  return {
    take: (lines) => {
      for (const line of splitLines(textOfLines(lines))) {
        const record = pageLineOf(line);
        if (record !== 'unknown' && record.is === 'entry') addEntry(set, record.entry);
      }
    },
    make: async () => {
      const { counted } = resolve(set.entries);
      const office = officeOf(counted.flatMap((entry) => (entry.kind === 'office' ? [entry] : [])));
      const ledger = ledgerOf(counted);
      const asOf = asOfDay(office, momentAt(now));
      const table = dayTable(ledger, office, { period, asOf, resource });
      if (format === 'json') return totalsJson(totals(table, by).toSorted(inTotalsOrder));
      const known = { ledger, evidence: ledgerEvidence(ledger, office, asOf) };
      // No book of made-up figures is on a hub.
      const report = periodReport({ office, table, known, synthetic: false, language });
      return format === 'csv'
        ? csvOfReport(report, { language, decimal })
        : xlsxOfReport(report, { language });
    },
    end: () => {},
  };
}
