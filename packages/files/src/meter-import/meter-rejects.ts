import type { Language, ResourceId } from '@soxanh/core';
import { csvText } from '../export/csv.ts';
import { safeText } from '../export/safe-text.ts';
import { rejectCell } from '../import/rejects.ts';
import type { MeterProblem } from './meter-problem.ts';
import { meterProblemWords } from './meter-words.ts';

/**
 * The rows that were not taken in, as a file: their own columns first, so that it can be corrected and imported again,
 * then the row in the first file, the field, the reason and what to do.
 *
 * @returns CSV text with byte-order mark and `;`; formulas in it do not run (law T4).
 */
export function meterRejectsCsv(
  headings: readonly string[],
  problems: readonly MeterProblem[],
  resource: ResourceId,
  language: Language,
): string {
  const width = problems.reduce((widest, { cells }) => Math.max(widest, cells.length), headings.length);
  const extra =
    language === 'vi' ? ['dòng', 'ô', 'lý do', 'cần làm'] : ['row', 'field', 'reason', 'what to do'];
  const head = Array.from({ length: width }, (_, at) => safeText(headings[at] ?? ''));
  const rows = problems.map((problem) => {
    const { field, reason, advice } = meterProblemWords(problem, resource, language);
    const cells = head.map((_, at) => rejectCell(problem.cells[at] ?? ''));
    return [...cells, String(problem.row), safeText(field), safeText(reason), safeText(advice)];
  });
  return `\uFEFF${csvText([[...head, ...extra], ...rows], ';')}`;
}
