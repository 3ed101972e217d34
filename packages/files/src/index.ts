/**
 * What leaves and enters Sổ Xanh as files, as text and bytes: the same functions serve the extension and the terminal.
 */
export * from './export/csv.ts';
export * from './export/xlsx.ts';
export * from './export/safe-text.ts';
export { inTotalsOrder, totalsCsv, totalsJson } from './export/totals-data.ts';
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
export { quoted, type ProblemWords } from './import/problem-words.ts';
export * from './import/row-words.ts';
export * from './import/rejects.ts';
export {
  SERIES_KINDS,
  type FileMeter,
  type MeterChoices,
  type SeriesKind,
} from './meter-import/meter-choices.ts';
export type { MeterDay, MeterFile, MeterReading, MeterSpan, RowCounts } from './meter-import/meter-file.ts';
export type { MeterField, MeterRefusal } from './meter-import/meter-refusal.ts';
export type { MeterProblem, MeterReason } from './meter-import/meter-problem.ts';
export { METER_UNIT_HINTS } from './meter-import/meter-unit.ts';
export type { ByteSource } from './meter-import/text-chunks.ts';
export * from './meter-import/read-meter-file.ts';
export * from './meter-import/meter-plan.ts';
export type { MeterPlan, PlannedEntry } from './meter-import/planner.ts';
export * from './meter-import/meter-drafts.ts';
export * from './meter-import/meter-summary.ts';
export * from './meter-import/meter-words.ts';
export * from './meter-import/meter-rejects.ts';
export * from './meter-import/problem-cells.ts';
