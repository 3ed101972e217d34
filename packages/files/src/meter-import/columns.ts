import { err, ok, type Result } from '@soxanh/core';
import type { MeterChoices } from './meter-choices.ts';
import type { MeterField, MeterRefusal } from './meter-refusal.ts';

/** Where the cells of a row stand, counted from 0. */
export interface MeterColumns {
  readonly day: number;
  readonly time: number | undefined;
  readonly end: number | undefined;
  readonly amount: number;
  /** The last of the columns of a day a row; undefined if a row is one number. */
  readonly lastAmount: number | undefined;
  readonly moment: number | undefined;
  readonly only: { readonly at: number; readonly value: string } | undefined;
}

/** Headings by which a column is known without being named. */
const HEADINGS: Readonly<Record<Exclude<MeterField, 'time' | 'only'>, readonly string[]>> = {
  day: ['day', 'date', 'ngày', 'timestamp', 'datetime', 'time', 'start', 'thời điểm', 'thời gian', 'bắt đầu'],
  end: ['end', 'through', 'kết thúc', 'đến ngày'],
  amount: ['reading', 'chỉ số', 'amount', 'số lượng', 'sử dụng', 'kwh', 'wh', 'kw', 'w', 'm³', 'm3'],
  moment: ['moment', 'buổi'],
};

/** Headings that say by themselves that a column has values of a counter, or amounts of days. */
export const READING_HEADINGS: ReadonlySet<string> = new Set(['reading', 'chỉ số']);
export const USE_HEADINGS: ReadonlySet<string> = new Set(['amount', 'số lượng', 'sử dụng']);

/** A heading as it is compared. */
export const folded = (text: string): string => text.trim().normalize('NFC').toLowerCase();

/** Finds columns among the headings of one file. */
export class ColumnFinder {
  private readonly headings: readonly string[];
  private readonly width: number;

  constructor(headings: readonly string[], width: number) {
    this.headings = headings;
    this.width = width;
  }

  /** The column somebody named by its heading, or by its number from 1 where no heading reads so. */
  named(field: MeterField, wanted: string): Result<number, MeterRefusal> {
    const headed = this.one(field, [wanted]);
    if (headed !== undefined) return headed;
    const at = /^\d{1,4}$/.test(wanted) ? Number(wanted) - 1 : -1;
    return at >= 0 && at < this.width ? ok(at) : this.missing(field, wanted);
  }

  /** The column known by its heading; undefined if there is none. */
  known(field: keyof typeof HEADINGS): Result<number, MeterRefusal> | undefined {
    return this.one(field, HEADINGS[field]);
  }

  missing(field: MeterField, wanted?: string): Result<never, MeterRefusal> {
    return err({ kind: 'no-meter-column', field, wanted, headings: this.headings, width: this.width });
  }

  private one(field: MeterField, names: readonly string[]): Result<number, MeterRefusal> | undefined {
    const wanted = new Set(names.map(folded));
    const places = this.headings.flatMap((heading, at) => (wanted.has(folded(heading)) ? [at] : []));
    const [at] = places;
    if (at === undefined) return undefined;
    return places.length > 1
      ? err({ kind: 'double-meter-column', field, heading: this.headings[at] ?? '' })
      : ok(at);
  }
}

/** The columns of fields that a person may name and a file may lack. */
export function optionalColumn(
  finder: ColumnFinder,
  field: 'time' | 'end' | 'moment',
  wanted: string | undefined,
): Result<number | undefined, MeterRefusal> {
  if (wanted !== undefined) return finder.named(field, wanted);
  return field === 'time' ? ok(undefined) : (finder.known(field) ?? ok(undefined));
}

/** `COLUMN=VALUE`. */
export function onlyRows(
  finder: ColumnFinder,
  only: string | undefined,
): Result<MeterColumns['only'], MeterRefusal> {
  if (only === undefined) return ok(undefined);
  const sign = only.indexOf('=');
  const at = finder.named('only', only.slice(0, Math.max(sign, 0)).trim());
  return at.ok ? ok({ at: at.value, value: only.slice(sign + 1).trim() }) : at;
}

/** Whether every column was named by its number, so that the file need not have headings. */
export const namesNoHeading = (choices: MeterChoices): boolean =>
  [choices.dayColumn, choices.timeColumn, choices.endColumn, choices.momentColumn]
    .concat(choices.amountColumn?.split('..'), choices.only?.split('=', 1))
    .every((wanted) => wanted === undefined || /^\d+$/.test(wanted)) &&
  choices.dayColumn !== undefined &&
  choices.amountColumn !== undefined;
