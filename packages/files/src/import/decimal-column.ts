import { err, ok, type Result } from '@soxanh/core';
import type { DecimalSign } from '../export/csv.ts';
import { numberEvidence } from './number-text.ts';
import type { FileRefusal, Witness } from './refusal.ts';

/** How many cells a refusal shows. */
export const SHOWN_WITNESSES = 3;

/** What the numbers of a column say, one by one, about its decimal sign. */
export class DecimalEvidence {
  private point: Witness | undefined;
  private comma: Witness | undefined;
  private readonly undecided: Witness[] = [];

  /** True once a cell could be read in one way only. Others may still contradict it. */
  get settled(): boolean {
    return this.point !== undefined || this.comma !== undefined;
  }

  see(cell: Witness): void {
    const evidence = numberEvidence(cell.text);
    if (evidence === '.') this.point ??= cell;
    else if (evidence === ',') this.comma ??= cell;
    else if (evidence === 'either' && this.undecided.length < SHOWN_WITNESSES) this.undecided.push(cell);
  }

  /** The sign, or why there is none: cells that contradict each other, or a question that no cell answers. */
  result(): Result<DecimalSign, FileRefusal> {
    const { point, comma, undecided } = this;
    if (point !== undefined && comma !== undefined) return err({ kind: 'decimal-mixed', point, comma });
    if (comma !== undefined) return ok(',');
    return point === undefined && undecided.length > 0
      ? err({ kind: 'decimal-undecided', rows: undecided })
      : ok('.');
  }
}

/**
 * Decides the decimal sign of a column from all of its cells; one cell that can be read in one way only is enough.
 *
 * @returns a refusal if the cells contradict each other, or if there is a question and no cell answers it.
 */
export function decimalOf(cells: readonly Witness[]): Result<DecimalSign, FileRefusal> {
  const evidence = new DecimalEvidence();
  for (const cell of cells) evidence.see(cell);
  return evidence.result();
}
