import type { ChartDataset } from 'chart.js';
import type { Ink } from './ink.ts';

/** A line a course is held against; null where there is nothing to say. */
export interface HistoryLine {
  readonly kind: 'baseline' | 'target' | 'quota';
  readonly values: readonly (number | null)[];
}

/** Told apart by their dashes before their colour. */
const DASHES: Readonly<Record<HistoryLine['kind'], number[]>> = {
  baseline: [7, 4],
  target: [2, 3],
  quota: [],
};

/** Lines over bars: each group has its own level, so they go in steps and break where a group has none. */
export const lineSets = (
  lines: readonly HistoryLine[],
  ink: Ink,
): ChartDataset<'line' | 'bar', (number | null)[]>[] =>
  lines.map(({ kind, values }) => ({
    type: 'line' as const,
    data: [...values],
    borderColor: kind === 'quota' ? ink.notice : ink.quiet,
    borderDash: DASHES[kind],
    borderWidth: 1.75,
    stepped: 'middle' as const,
    spanGaps: false,
    pointRadius: values.map((value, at) => (isAlone(values, at) && value !== null ? 3 : 0)),
    pointBackgroundColor: ink.quiet,
    pointHitRadius: 0,
    pointHoverRadius: 0,
    // In front of the bars.
    order: -1,
    stack: kind,
  }));

/** A value between two gaps would draw no line. */
const isAlone = (values: readonly (number | null)[], at: number): boolean =>
  (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null;
