import {
  dayNumberFromText,
  lengthOf,
  ok,
  periodFromCode,
  type Day,
  type Period,
  type Result,
} from '@soxanh/core';
import { misuse, type Complaint } from '../world/complaint.ts';
import type { Options } from './command.ts';

/** A hundred years: more is a slip of the keyboard. */
const LONGEST_DAYS = 36_525;

/** A day given as an option; undefined if it was not. */
export function dayOption(options: Options, name: string): Result<Day | undefined, Complaint> {
  const text = options.text(name);
  if (text === undefined) return ok(undefined);
  const day = dayNumberFromText(text);
  return day === undefined
    ? misuse(
        `--${name} "${text}": không có ngày này. Ghi như 2026-06-08.`,
        `--${name} "${text}": there is no such day. Write 2026-06-08.`,
      )
    : ok(day);
}

/** The period a command is asked for: `--month 2026-06`, or `--from DAY --to DAY`. */
export function periodOption(options: Options): Result<Period, Complaint> {
  const month = options.text('month');
  const from = dayOption(options, 'from');
  if (!from.ok) return from;
  const to = dayOption(options, 'to');
  if (!to.ok) return to;
  if (month === undefined) return spanOf(from.value, to.value);
  if (from.value !== undefined || to.value !== undefined) return needed();
  const period = /^\d{4}-\d\d$/.test(month) ? periodFromCode(month) : undefined;
  return period?.ok === true
    ? ok(period.value)
    : misuse(
        `--month "${month}": không có tháng này. Ghi như 2026-06.`,
        `--month "${month}": there is no such month. Write 2026-06.`,
      );
}

function spanOf(first: Day | undefined, last: Day | undefined): Result<Period, Complaint> {
  if (first === undefined || last === undefined) return needed();
  if (first > last) {
    return misuse('--from phải trước hoặc trùng --to.', '--from must not be after --to.');
  }
  const period = { first, last };
  return lengthOf(period) > LONGEST_DAYS
    ? misuse(
        'Kỳ dài hơn 100 năm. Kiểm tra --from và --to.',
        'The period is longer than 100 years. Check --from and --to.',
      )
    : ok(period);
}

const needed = (): ReturnType<typeof misuse> =>
  misuse(
    'Cần --month 2026-06, hoặc --from NGÀY --to NGÀY.',
    '--month 2026-06, or --from DAY --to DAY, is needed.',
  );
