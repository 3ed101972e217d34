import {
  asOfDay,
  dayTable,
  ledgerOf,
  ok,
  type Day,
  type DayTable,
  type Period,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import type { Book } from '../book/open-book.ts';
import type { Complaint } from '../world/complaint.ts';
import type { Call } from './command.ts';
import { dayOption, periodOption } from './period-option.ts';

/** What a command that reads figures is asked for. */
export interface Question {
  readonly period: Period;
  /** The last day whose absence is judged; undefined for the office's own rule. */
  readonly asOf: Day | undefined;
}

/** `--month` or `--from/--to`, and `--as-of`. */
export function questionOf({ options }: Call): Result<Question, Complaint> {
  const period = periodOption(options);
  if (!period.ok) return period;
  const asOf = dayOption(options, 'as-of');
  return asOf.ok ? ok({ period: period.value, asOf: asOf.value }) : asOf;
}

/** The day cells that totals, CSV and XLSX all come from (law L5). */
export function answer(
  { moment }: Call,
  { resolution, office }: Book,
  { period, asOf }: Question,
  only: { readonly department?: string | undefined; readonly resource?: ResourceId | undefined } = {},
): DayTable {
  return dayTable(ledgerOf(resolution.counted), office, {
    period,
    asOf: asOf ?? asOfDay(office, moment),
    ...only,
  });
}
