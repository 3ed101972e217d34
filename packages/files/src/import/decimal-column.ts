import { err, ok, type Result } from '@soxanh/core';
import type { DecimalSign } from '../export/csv.ts';
import { numberEvidence } from './number-text.ts';
import type { FileRefusal, Witness } from './refusal.ts';

/** How many cells a refusal shows. */
export const SHOWN_WITNESSES = 3;

/**
 * Decides the decimal sign of a column from all of its cells; one cell that can be read in one way only is enough.
 *
 * @returns a refusal if the cells contradict each other, or if there is a question and no cell answers it.
 */
export function decimalOf(cells: readonly Witness[]): Result<DecimalSign, FileRefusal> {
  const first: { '.'?: Witness; ','?: Witness } = {};
  const undecided: Witness[] = [];
  for (const cell of cells) {
    const evidence = numberEvidence(cell.text);
    if (evidence === '.' || evidence === ',') first[evidence] ??= cell;
    else if (evidence === 'either' && undecided.length < SHOWN_WITNESSES) undecided.push(cell);
  }
  const { '.': point, ',': comma } = first;
  if (point !== undefined && comma !== undefined) return err({ kind: 'decimal-mixed', point, comma });
  if (comma !== undefined) return ok(',');
  return point === undefined && undecided.length > 0
    ? err({ kind: 'decimal-undecided', rows: undecided })
    : ok('.');
}
