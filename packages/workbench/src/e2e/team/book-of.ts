import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { decodeBundle, encodeBundle, hubStateOf, partsOfBundle, resolve, type Entry } from '@soxanh/core';
import type { FlowDesk } from '../flows/flow-desk.ts';
import { downloaded } from '../flows/same-everywhere.ts';

/** A machine's book as its own exports tell it. */
export interface Ledger {
  /** All entries the book has, byte for byte as they stand in the exported bundle: what counts, and what it corrected. */
  readonly journal: string;
  /** The counted entries alone, byte for byte. */
  readonly counted: string;
  /** The report of the whole period as CSV. */
  readonly report: string;
}

export const PERIOD = { first: '2026-06-01', last: '2026-06-30' } as const;
export const REPORT_ROUTE = `book.html#/bao-cao?tu=${PERIOD.first}&den=${PERIOD.last}`;

/**
 * The ledger by the two files a machine exports. What the file says of sharing itself (how far it is, and which entries the
 * server refused) is that machine's own and no part of the ledger.
 */
export function ledgerFrom(bundle: string, report: string): Ledger {
  const read = decodeBundle(bundle);
  if (!read.ok || read.value.problems.length > 0) throw new Error(`A damaged bundle:\n${bundle}`);
  const hub = hubStateOf(read.value.header);
  if (!hub.ok) throw new Error(`Nobody knows what counts in it:\n${bundle}`);
  const { book, synthetic } = read.value.header;
  const { counted: had, aside } = partsOfBundle(read.value, hub.value, sha256);
  const linesOf = (entries: readonly Entry[]): string[] =>
    encodeBundle({ book, synthetic }, entries).split('\n');
  const refused = new Set(linesOf(aside.map(({ entry }) => entry)).filter((line) => line !== ''));
  const [header = ''] = linesOf([]);
  const [, ...lines] = bundle.split('\n');
  return {
    journal: [header, ...lines.filter((line) => !refused.has(line))].join('\n'),
    counted: encodeBundle({ book, synthetic }, [...resolve(had).counted]),
    report,
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The ledger of a Chromium. */
export async function ledgerOf(desk: FlowDesk): Promise<Ledger> {
  const settings = await desk.open('book.html#/cai-dat');
  const bundle = await readFile(await downloaded(desk, settings, 'Sao lưu ra tệp'), 'utf8');
  await settings.close();
  const page = await desk.open(REPORT_ROUTE);
  await page.locator('article table').first().waitFor();
  const report = await readFile(await downloaded(desk, page, 'Xuất CSV'), 'utf8');
  await page.close();
  return ledgerFrom(bundle, report);
}
