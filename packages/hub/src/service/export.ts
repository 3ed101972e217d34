import { setImmediate } from 'node:timers/promises';
import {
  addEntry,
  asOfDay,
  dayTable,
  entrySet,
  ledgerEvidence,
  ledgerOf,
  momentAt,
  officeOf,
  ok,
  periodReport,
  resolve,
  totals,
  type Grain,
  type Language,
  type Period,
  type Resolution,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import { csvOfReport, inTotalsOrder, totalsJson, xlsxOfReport, type DecimalSign } from '@soxanh/files';
import { pageLineOf, splitLines, type HubProblem } from '@soxanh/sync';
import { textOfLines } from '../db/bytes.ts';
import type { Place } from '../db/storage.ts';
import type { Hub } from './hub.ts';
import { troubleOf } from './trouble.ts';

/** Which figures are asked for, and in what form. */
export interface ExportAsk {
  readonly period: Period;
  readonly resource: ResourceId | undefined;
  /** Files for people, or totals for programs. */
  readonly format: 'csv' | 'xlsx' | 'json';
  /** How days are put together in totals. */
  readonly by: Grain;
  readonly language: Language;
  readonly decimal: DecimalSign | undefined;
}

/** How much of the log is read between two looks at what else is to be done. */
const MOST = { records: 2000, bytes: 2 ** 20 };

/**
 * The figures of a period, worked out from the log as it is: the same functions that the pages and the command line use, so
 * the same figures (law L5). No machine and no hour is in them (law T3).
 */
export async function exportFigures(
  hub: Hub,
  book: string,
  { period, resource, format, by, language, decimal }: ExportAsk,
): Promise<Result<string | Uint8Array, HubProblem>> {
  const read = await resolutionOf(hub, book);
  if (!read.ok) return read;
  const { counted } = read.value;
  const office = officeOf(counted.flatMap((entry) => (entry.kind === 'office' ? [entry] : [])));
  const ledger = ledgerOf(counted);
  const asOf = asOfDay(office, momentAt(hub.world.now()));
  const table = dayTable(ledger, office, { period, asOf, resource });
  if (format === 'json') return ok(totalsJson(totals(table, by).toSorted(inTotalsOrder)));
  const known = { ledger, evidence: ledgerEvidence(ledger, office, asOf) };
  // No book of made-up figures is on a hub.
  const report = periodReport({ office, table, known, synthetic: false, language });
  return ok(
    format === 'csv' ? csvOfReport(report, { language, decimal }) : await xlsxOfReport(report, { language }),
  );
}

/** What counts in a book: its log read from the beginning. What was refused and later taken in is there as an entry. */
async function resolutionOf({ world }: Hub, book: string): Promise<Result<Resolution, HubProblem>> {
  const set = entrySet();
  for (let after: Place | undefined; ;) {
    const page = await world.storage.page({ book, after, high: undefined, most: MOST });
    if (!page.ok) return troubleOf(page.error, world);
    // Without a mark no page is a restart, but a new epoch may begin between two pages.
    if (page.value.is === 'restart') return { ok: false, error: { kind: 'unavailable', retryAfter: 1 } };
    for (const line of splitLines(textOfLines(page.value.lines))) {
      const record = pageLineOf(line);
      if (record !== 'unknown' && record.is === 'entry') addEntry(set, record.entry);
    }
    if (!page.value.more) return ok(resolve(set.entries));
    after = page.value.last;
    // Others are answered in between.
    await setImmediate();
  }
}
