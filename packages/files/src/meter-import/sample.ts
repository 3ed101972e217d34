import { ok, type Result } from '@soxanh/core';
import type { FileRefusal } from '../import/refusal.ts';
import { rowBatches } from './row-batches.ts';
import type { ByteSource } from './text-chunks.ts';

/** The rows at the beginning of a file, numbered from 1 as a spreadsheet counts. */
export interface Sample {
  readonly first: number;
  readonly rows: readonly (readonly string[])[];
}

/** Rows that are looked at before the reading begins. */
const SAMPLE_ROWS = 4000;

/** Reads the beginning of a file. */
export async function sampleOf(source: ByteSource): Promise<Result<Sample, FileRefusal>> {
  let first: number | undefined;
  const rows: (readonly string[])[] = [];
  for await (const batch of rowBatches(source)) {
    if (!batch.ok) return batch;
    first ??= batch.value.first;
    rows.push(...batch.value.rows.slice(0, SAMPLE_ROWS - rows.length));
    if (rows.length >= SAMPLE_ROWS) break;
  }
  return ok({ first: first ?? 1, rows });
}

/** Tells whether a row has nothing in it. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
