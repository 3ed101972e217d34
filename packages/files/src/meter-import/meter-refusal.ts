import type { FileRefusal, Witness } from '../import/refusal.ts';

/** What a column of a meter file may be asked for. */
export type MeterField = 'day' | 'time' | 'end' | 'amount' | 'moment' | 'only';

/** Why nothing of a meter file was taken in. */
export type MeterRefusal =
  | FileRefusal
  /** No heading, or no column with such a number. `wanted` is undefined if nobody named one. */
  | {
      readonly kind: 'no-meter-column';
      readonly field: MeterField;
      readonly wanted: string | undefined;
      readonly headings: readonly string[];
      /** How many columns there are, where none has a heading. */
      readonly width: number;
    }
  /** No row has the value that `only` asks for: the values its column has at the beginning of the file. */
  | {
      readonly kind: 'only-none';
      readonly column: string;
      readonly value: string;
      readonly there: readonly string[];
    }
  | { readonly kind: 'double-meter-column'; readonly field: MeterField; readonly heading: string }
  /** Several columns for hours, which do not make up a day: how many there are. */
  | { readonly kind: 'not-a-day-wide'; readonly columns: number }
  /** Nothing says whether the numbers are values of a counter, amounts of days or of intervals. */
  | { readonly kind: 'kind-unknown' }
  /** Options or columns that do not go together; the option that has no meaning here. */
  | { readonly kind: 'no-meaning'; readonly option: string }
  | { readonly kind: 'unknown-unit'; readonly unit: string }
  /** A rate (kW) is asked to be a counter's value or a day's amount. */
  | { readonly kind: 'rate-needs-intervals'; readonly unit: string }
  /** How long the intervals are cannot be told: fewer than two stamps, or more than a day apart. */
  | { readonly kind: 'step-unknown' }
  /** No row has a stamp where the stamps should be. */
  | { readonly kind: 'no-stamps'; readonly row: Witness };
