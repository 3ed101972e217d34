import type { Language } from '@soxanh/core';
import { csvText } from '../export/csv.ts';
import { safeText } from '../export/safe-text.ts';
import type { TextTable } from './read-table.ts';
import type { RowProblem } from './row-problem.ts';
import { rowProblemWords } from './row-words.ts';

/**
 * The rows that were not taken in, as a file: their own columns first, so that it can be corrected and imported again,
 * then the row in the first file, the field, the reason and what to do.
 *
 * @returns CSV text with byte-order mark and `;`, as `csvOfReport` writes it; formulas in it do not run (law T4).
 */
export function rejectsCsv(table: TextTable, problems: readonly RowProblem[], language: Language): string {
  const extra =
    language === 'vi' ? ['dòng', 'ô', 'lý do', 'cần làm'] : ['row', 'field', 'reason', 'what to do'];
  const cellsOf = new Map(table.rows.map(({ row, cells }) => [row, cells]));
  const rows = problems.map((problem) => {
    const { field, reason, advice } = rowProblemWords(problem, language);
    const cells = table.headings.map((_, at) => rejectCell(cellsOf.get(problem.row)?.[at] ?? ''));
    return [...cells, String(problem.row), safeText(field), safeText(reason), safeText(advice)];
  });
  return `\uFEFF${csvText([[...table.headings.map(safeText), ...extra], ...rows], ';')}`;
}

/** A cell of a refused row. A negative number is what was refused, not a formula. */
export const rejectCell = (cell: string): string => (/^-?[\d.,]+$/.test(cell) ? cell : safeText(cell));
