import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';

/** A figure in an exported file: undefined where there is no such row, null where the row has no value. */
export interface FileFigures {
  readonly month: number | null | undefined;
  readonly day: number | null | undefined;
}

/** Whose figures are looked up, in the words of the file. */
export interface FileQuestion {
  readonly department: string;
  readonly resource: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

type Cells = readonly (string | number | null)[];

/** The figures of a CSV export. */
export async function csvFigures(path: string, question: FileQuestion): Promise<FileFigures> {
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ';' });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return figuresIn(data, data, question);
}

/** The figures of an Excel export, from its first two sheets. */
export async function xlsxFigures(path: string, question: FileQuestion): Promise<FileFigures> {
  const [totals, days] = await readXlsxFile(path);
  return figuresIn(plain(totals?.data), plain(days?.data), question);
}

function plain(rows: readonly (readonly unknown[])[] = []): Cells[] {
  return rows.map((row) =>
    row.map((cell) => {
      if (cell instanceof Date) return cell.toISOString().slice(0, 10);
      return typeof cell === 'number' ? cell : typeof cell === 'string' ? cell : null;
    }),
  );
}

function figuresIn(totals: readonly Cells[], days: readonly Cells[], question: FileQuestion): FileFigures {
  const { department, resource, day } = question;
  const month = totals.find((row) => row[0] === resource && row[1] === department);
  const ofDay = days.find((row) => row[0] === day && row[1] === resource && row[2] === department);
  return { month: figure(month, 3), day: figure(ofDay, 4) };
}

function figure(row: Cells | undefined, at: number): number | null | undefined {
  if (row === undefined) return undefined;
  const cell = row[at];
  return cell === null || cell === undefined || cell === '' ? null : Number(cell);
}
