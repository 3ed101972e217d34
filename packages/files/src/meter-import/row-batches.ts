import { err, ok, type Result } from '@soxanh/core';
import Papa from 'papaparse';
import { MOST_COLUMNS } from '../import/limits.ts';
import { delimiterIn, isOwnExport } from '../import/read-table.ts';
import type { FileRefusal } from '../import/refusal.ts';
import { textChunks, type ByteSource } from './text-chunks.ts';

/** Rows of a file that follow each other. */
export interface RowBatch {
  /** The number of the first one, as a spreadsheet counts. */
  readonly first: number;
  readonly rows: readonly (readonly string[])[];
}

/** The longest row taken in, in letters. A quotation mark that is never closed would make a row of all that follows. */
const LONGEST_ROW = 1024 * 1024;

/** What Papa Parse gives back for a piece of text. */
interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly type: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/**
 * Reads a file as batches of rows, in bounded memory. The delimiter is the sign that parts the first line, or what a
 * first line `sep=;` says.
 */
export async function* rowBatches(source: ByteSource): AsyncGenerator<Result<RowBatch, FileRefusal>> {
  const cutter = new RowCutter();
  for await (const chunk of textChunks(source)) {
    if (!chunk.ok) return yield cutter.rows > 0 ? err({ kind: 'encoding-changes', row: cutter.rows }) : chunk;
    const batch = cutter.take(chunk.value, false);
    if (!batch.ok) return yield batch;
    if (batch.value.rows.length > 0) yield batch;
  }
  const last = cutter.take('', true);
  if (!last.ok || last.value.rows.length > 0) yield last;
}

/** Cuts text into rows; what follows the last whole row waits for the next piece. */
class RowCutter {
  private parser: Papa.Parser | undefined;
  private waiting = '';
  /** The number of the next row. */
  private next = 1;

  /** The number of the last row that was cut off. */
  get rows(): number {
    return this.next - 1;
  }

  take(text: string, isLast: boolean): Result<RowBatch, FileRefusal> {
    let piece = this.waiting === '' ? text : this.waiting + text;
    if (this.parser === undefined) {
      const begun = this.begin(piece);
      if (!begun.ok) return begun;
      piece = begun.value;
    }
    const parsed = this.parser?.parse(piece, 0, !isLast) as Parsed;
    const first = this.next;
    const broken = parsed.errors.find(({ type }) => type === 'Quotes');
    if (broken !== undefined) return err({ kind: 'quotes', row: first + (broken.row ?? 0) });
    const wide = parsed.data.find((row) => row.length > MOST_COLUMNS);
    if (wide !== undefined) return err({ kind: 'too-many-columns', most: MOST_COLUMNS });
    this.waiting = isLast ? '' : piece.slice(parsed.meta.cursor);
    this.next = first + parsed.data.length;
    if (this.waiting.length > LONGEST_ROW)
      return this.waiting.includes('"')
        ? err({ kind: 'quotes', row: this.next })
        : err({ kind: 'row-too-long', row: this.next, most: LONGEST_ROW });
    return ok({ first, rows: parsed.data });
  }

  private begin(piece: string): Result<string, FileRefusal> {
    if (isOwnExport(piece)) return err({ kind: 'own-export' });
    const text = piece.replace(/^\uFEFF/, '');
    const stated = /^sep=([;,|\t])\n/i.exec(text);
    const delimiter = stated?.[1] ?? delimiterIn(text);
    this.parser = new Papa.Parser({ delimiter, newline: '\n' });
    if (stated === null) return ok(text);
    this.next = 2;
    return ok(text.slice(stated[0].length));
  }
}
