import { dayNumbered, officeOf, periodReport, type Language } from '@soxanh/core';

/** Headings of `soxanh totals --format csv`, which is an export too. */
export const TOTALS_HEADINGS = [
  'period',
  'department',
  'resource',
  'amount',
  'unit',
  'state',
  'coverage',
  'entries',
] as const;

/**
 * Tells whether a row of cells is the row of headings of a table that this product exported, in either language: such
 * a file holds sums, and taking it in again would count them twice.
 */
export const isOwnHeading = (cells: readonly string[]): boolean =>
  signatures().has(signatureOf(cells.map((cell) => cell.trim().normalize('NFC'))));

/** Other programs pad rows to the width of the widest. */
const signatureOf = (cells: readonly string[]): string =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1).join('\n');

let known: ReadonlySet<string> | undefined;

/** Taken from an empty report, so that a heading changed there is recognised here. */
function signatures(): ReadonlySet<string> {
  known ??= new Set([
    signatureOf(TOTALS_HEADINGS),
    ...(['vi', 'en'] as const).flatMap((language) => emptyTables(language)),
  ]);
  return known;
}

function emptyTables(language: Language): string[] {
  const day = dayNumbered(0);
  const table = { period: { first: day, last: day }, asOf: day, columns: [] };
  const report = periodReport({ office: officeOf([]), table, synthetic: false, language });
  return report.tables.map(({ columns }) => signatureOf(columns.map(({ heading }) => heading)));
}
