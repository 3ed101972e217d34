import type { Against, Period } from '@soxanh/core';
import { comparisonRow } from './compare-comparison-data.ts';
import type { Row } from './compare-figures.ts';
import { paceRow } from './compare-pace-data.ts';
import type { PacedResource } from './compare-pace-text.ts';
import { shareRow, unfilledRow } from './compare-share-data.ts';
import type { ComparedResource } from './compared-resource.ts';

/** Comparisons as one JSON array, a row a line: what may be judged, then the shares that may not. */
export function comparisonJson(found: readonly ComparedResource[], against: Against, period: Period): string {
  return arrayText(
    found.flatMap(({ rows, shares, unfilled }) => [
      ...rows.map((row) => comparisonRow(row)),
      ...shares.map((share) => shareRow(share, against, period)),
      ...unfilled.map((one) => unfilledRow(one)),
    ]),
  );
}

/** Quotas as one JSON array, a row a line. */
export const paceJson = (found: readonly PacedResource[], period: Period): string =>
  arrayText(found.flatMap(({ resource, rows }) => rows.map((row) => paceRow(row, resource, period))));

const arrayText = (rows: readonly Row[]): string =>
  rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
