/**
 * What leaves and enters Sổ Xanh as files, as text and bytes: the same functions serve the extension and the terminal.
 */
export * from './export/csv.ts';
export * from './export/xlsx.ts';
export * from './export/safe-text.ts';
export { TOTALS_HEADINGS } from './export/own-export.ts';
export * from './import/refusal.ts';
export * from './import/read-table.ts';
export type { ImportChoices } from './import/columns.ts';
export * from './import/names.ts';
export { numberEvidence, numberWith, type NumberEvidence } from './import/number-text.ts';
export * from './import/row-problem.ts';
export type { ReadRow } from './import/read-row.ts';
export * from './import/read-rows.ts';
export * from './import/plan.ts';
export * from './import/drafts.ts';
export * from './import/row-words.ts';
export * from './import/rejects.ts';
