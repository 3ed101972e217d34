import { err, ok, type Result } from '@soxanh/core';
import Papa from 'papaparse';
import { hasOwnMark, isOwnHeading } from '../export/own-export.ts';
import { MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import type { FileRefusal } from './refusal.ts';
import { checkText, textOfBytes } from './text-of-bytes.ts';

/** A row of a file, numbered as a spreadsheet numbers it. */
export interface TextRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A file as headings and rows of text; nothing in it is understood yet. */
export interface TextTable {
  readonly headings: readonly string[];
  /** Rows with anything in them. */
  readonly rows: readonly TextRow[];
}

const DELIMITERS = [';', '\t', ',', '|'] as const;

/** How far down our own exports have their headings at most: band, title, subtitle, a gap, the name of a table. */
const OWN_HEADING_WITHIN = 40;

/**
 * Reads a CSV file: encoding, delimiter, quotes. The first row with anything in it holds the headings. A file that this
 * product exported is refused: it holds sums of what is in the book already.
 *
 * @param input the bytes of the file, or its text.
 * @example
 * readTable('day,department,resource,amount,unit\n2026-06-08,van-phong,paper,20,tờ\n');
 */
export function readTable(input: Uint8Array | string): Result<TextTable, FileRefusal> {
  const text = typeof input === 'string' ? checkText(input) : textOfBytes(input);
  if (!text.ok) return text;
  if (isOwnExport(text.value)) return err({ kind: 'own-export' });
  const { body, delimiter, skipped } = delimited(text.value.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const parsed = Papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    preview: MOST_ROWS + 2,
    skipEmptyLines: false,
  });
  const broken = parsed.errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) return err({ kind: 'quotes', row: (broken.row ?? 0) + 1 + skipped });
  const rows = parsed.data
    .map((cells, at) => ({ row: at + 1 + skipped, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return tableOf(rows);
}

/**
 * Looks for our own mark, and for the headings of our own tables: somebody may have cut a table out. Under any delimiter,
 * because a spreadsheet may have saved the file again.
 */
export function isOwnExport(text: string): boolean {
  if (hasOwnMark(text)) return true;
  const lines = text.slice(0, 20_000).split(/\r\n?|\n/, OWN_HEADING_WITHIN);
  return lines.some((line) =>
    DELIMITERS.some((sign) =>
      isOwnHeading(line.split(sign).map((cell) => cell.replace(/^\uFEFF?"?|"$/g, ''))),
    ),
  );
}

function tableOf([first, ...rows]: readonly TextRow[]): Result<TextTable, FileRefusal> {
  if (first === undefined) return err({ kind: 'empty' });
  if (first.cells.length > MOST_COLUMNS) return err({ kind: 'too-many-columns', most: MOST_COLUMNS });
  if (rows.length > MOST_ROWS) return err({ kind: 'too-many-rows', most: MOST_ROWS });
  return ok({ headings: first.cells.map((cell) => cell.trim()), rows });
}

interface Delimited {
  readonly body: string;
  readonly delimiter: string;
  /** Rows taken off the top. */
  readonly skipped: number;
}

/**
 * The delimiter is the sign that parts the headings. Counting it in the rows instead would be misled by decimal
 * commas. A first line `sep=;`, as some programs write for Excel, says it outright.
 */
function delimited(text: string): Delimited {
  const stated = /^sep=([;,|\t])\n/i.exec(text);
  if (stated?.[1] !== undefined)
    return { body: text.slice(stated[0].length), delimiter: stated[1], skipped: 1 };
  return { body: text, delimiter: delimiterIn(text.slice(0, 100_000)), skipped: 0 };
}

/** The sign that parts the first line with anything in it; `,` if none does. */
export function delimiterIn(text: string): string {
  const line = (/[^\r\n]*[^\r\n\s][^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((sign) => ({ sign, count: line.split(sign).length }));
  const best = counts.reduce((most, next) => (next.count > most.count ? next : most));
  return best.count > 1 ? best.sign : ',';
}
