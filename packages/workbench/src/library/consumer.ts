/**
 * What somebody else's program does with the packed library: the same text runs in Node, runs in a browser and is
 * checked by the compiler. It writes a small book, passes it through a bundle, and reads a month's table out of it.
 */
export const PROGRAM = `
import {
  amountText, bundleLines, dayFromText, dayTable, decodeBundle, ledgerOfJournal, monthPeriod, must, officeOf,
  periodReport, resolve, sampleBook, wholeTotals,
} from '@soxanh/core';

const day = (text) => { const read = dayFromText(text); return must(read.ok ? read.value : undefined, text); };
const hash = () => 'A'.repeat(43);

export function run() {
  const sample = sampleBook({ first: day('2026-05-01'), last: day('2026-06-30') }, 'mau', hash);
  const bundle = decodeBundle([...bundleLines(sample, sample.entries)].join(''));
  if (!bundle.ok) throw new Error(bundle.error.kind);
  const entries = new Map(bundle.value.entries.map((entry) => [entry.id, entry]));
  const office = officeOf(resolve(entries).counted.filter((entry) => entry.kind === 'office'));
  const table = dayTable(ledgerOfJournal(entries), office, { period: monthPeriod(2026, 6), asOf: day('2026-06-30') });
  return {
    title: periodReport({ office, table, synthetic: true, language: 'vi' }).title,
    totals: wholeTotals(table, '2026-06').map(({ department, resource, amount, coverage }) => [
      department, amount === null ? null : amountText(amount, resource, 'vi'), coverage.valued, coverage.expected,
    ]),
  };
}
`;

/** The same library seen by the compiler: what must compile, and what must not. */
export const TYPED_PROGRAM = `
import { add, amountOf, checkEntry, quantity, type DayTable, type Entry, type Quantity, type Result, type Total } from '@soxanh/core';

export const energy: Quantity<'Wh'> = add(quantity('Wh', 1), quantity('Wh', 2));
// @ts-expect-error watt-hours and millilitres are not added
add(energy, quantity('mL', 1));

export function amounts(table: DayTable, totals: readonly Total[]): number {
  return totals.reduce((sum, { amount }) => sum + (amount ?? 0), table.columns.length);
}

export function read(input: unknown): Entry | string {
  const checked = checkEntry(input);
  return checked.ok ? checked.value : checked.error.reason;
}

export const ream = amountOf({ digits: 2n, places: 0 }, 'ram', 'paper') satisfies Result<{ amount: number }, { kind: string }>;
`;
