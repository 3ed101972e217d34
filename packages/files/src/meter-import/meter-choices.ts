import type { Office, ResourceId } from '@soxanh/core';
import type { DecimalSign } from '../export/csv.ts';
import type { DateOrder } from '../import/stamp.ts';

/** What the rows of a file are: values of a counter, amounts of days, or what flowed in intervals. */
export const SERIES_KINDS = ['readings', 'use', 'intervals'] as const;
export type SeriesKind = (typeof SERIES_KINDS)[number];

/** What a person said about a meter file that does not speak for itself. */
export interface MeterChoices {
  readonly as?: SeriesKind | undefined;
  /** Which end of its interval a stamp marks; the start unless said. */
  readonly stamp?: 'start' | 'end' | undefined;
  readonly zone?: string | undefined;
  /** The counter falls to zero at midnight. */
  readonly resetsDaily?: boolean | undefined;
  readonly unit?: string | undefined;
  readonly decimal?: DecimalSign | undefined;
  readonly dateOrder?: DateOrder | undefined;
  /** Columns by heading or by number from 1. */
  readonly dayColumn?: string | undefined;
  /** The time of day, where it has a column of its own. */
  readonly timeColumn?: string | undefined;
  readonly endColumn?: string | undefined;
  /** A column, or the first and the last of a row of them: `4..51`, `kWh_1..kWh_48`. */
  readonly amountColumn?: string | undefined;
  readonly momentColumn?: string | undefined;
  /** Only the rows in which a column has a value: `MPAN=1710035168313`. */
  readonly only?: string | undefined;
}

/** The meter a file is of. */
export interface FileMeter {
  readonly id: string;
  readonly resource: ResourceId;
  readonly office: Office;
}
