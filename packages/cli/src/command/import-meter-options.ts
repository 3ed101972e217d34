import { ok, type Result } from '@soxanh/core';
import { SERIES_KINDS, type MeterChoices } from '@soxanh/files';
import { misuse, type Complaint } from '../world/complaint.ts';
import { choiceOption } from './choice-option.ts';
import type { OptionKind, Options } from './command.ts';

/** Options that a file of one meter has beside those of every import. */
export const METER_OPTIONS: Readonly<Record<string, OptionKind>> = {
  meter: 'text',
  as: 'text',
  stamp: 'text',
  'resets-daily': 'switch',
  'time-column': 'text',
  'end-column': 'text',
  'moment-column': 'text',
  only: 'text',
};

/** Options of other files that say nothing of a meter. */
const FOREIGN = ['resource', 'item-column'] as const;

/** Refuses options that go with `--meter` where there is none. */
export function withoutMeter(options: Options): Result<void, Complaint> {
  const lost = Object.keys(METER_OPTIONS).find((name) => options.has(name));
  return lost === undefined
    ? ok(undefined)
    : misuse(`--${lost} chỉ dùng cùng --meter.`, `--${lost} goes with --meter only.`);
}

/** What the options say of a meter file. */
export function meterChoices(options: Options): Result<MeterChoices, Complaint> {
  const foreign = FOREIGN.find((name) => options.has(name));
  if (foreign !== undefined)
    return misuse(
      `--${foreign} không dùng cùng --meter: công tơ, đồng hồ cho biết đo gì.`,
      `--${foreign} does not go with --meter: the meter says what it measures.`,
    );
  const as = choiceOption(options, 'as', SERIES_KINDS);
  if (!as.ok) return as;
  const stamp = choiceOption(options, 'stamp', ['start', 'end'] as const);
  if (!stamp.ok) return stamp;
  const decimal = choiceOption(options, 'decimal', ['.', ','] as const);
  if (!decimal.ok) return decimal;
  const dateOrder = choiceOption(options, 'date-order', ['ymd', 'dmy', 'mdy'] as const);
  if (!dateOrder.ok) return dateOrder;
  const only = options.text('only');
  if (only !== undefined && !/^[^=]*[^=\s][^=]*=/.test(only))
    return misuse(`--only "${only}": ghi như CỘT=GIÁ-TRỊ.`, `--only "${only}": write COLUMN=VALUE.`);
  return ok({
    as: as.value,
    stamp: stamp.value,
    zone: options.text('zone'),
    resetsDaily: options.has('resets-daily'),
    unit: options.text('unit'),
    decimal: decimal.value,
    dateOrder: dateOrder.value,
    dayColumn: options.text('day-column'),
    timeColumn: options.text('time-column'),
    endColumn: options.text('end-column'),
    amountColumn: options.text('amount-column'),
    momentColumn: options.text('moment-column'),
    only,
  });
}
