import { readFile } from 'node:fs/promises';
import { decodeBundle, encodeBundle, resolve } from '@soxanh/core';
import type { FlowDesk } from '../flows/flow-desk.ts';
import { downloaded } from '../flows/same-everywhere.ts';

/** A machine's book as its own exports tell it. */
export interface Ledger {
  /** All entries, byte for byte as they stand in the exported bundle: what counts, and what it corrected. */
  readonly journal: string;
  /** The counted entries alone, byte for byte. */
  readonly counted: string;
  /** The report of the whole period as CSV. */
  readonly report: string;
}

export const PERIOD = { first: '2026-06-01', last: '2026-06-30' } as const;
export const REPORT_ROUTE = `book.html#/bao-cao?tu=${PERIOD.first}&den=${PERIOD.last}`;

/** The ledger by the two files a machine exports. */
export function ledgerFrom(bundle: string, report: string): Ledger {
  const read = decodeBundle(bundle);
  if (!read.ok || read.value.problems.length > 0) throw new Error(`A damaged bundle:\n${bundle}`);
  const { entries } = read.value;
  // A terminal's file says in its first line how far it has shared, which is no part of the ledger.
  const { book, synthetic } = read.value.header;
  const header = { book, synthetic };
  return {
    journal: encodeBundle(header, []) + bundle.slice(bundle.indexOf('\n') + 1),
    counted: encodeBundle(header, [...resolve(entries).counted]),
    report,
  };
}

/** The ledger of a Chromium. */
export async function ledgerOf(desk: FlowDesk): Promise<Ledger> {
  const settings = await desk.open('book.html#/cai-dat');
  const bundle = await readFile(await downloaded(desk, settings, 'Xuất tệp số liệu'), 'utf8');
  await settings.close();
  const page = await desk.open(REPORT_ROUTE);
  await page.locator('article table').first().waitFor();
  const report = await readFile(await downloaded(desk, page, 'Xuất CSV'), 'utf8');
  await page.close();
  return ledgerFrom(bundle, report);
}
