import { ok, UNIT_HINTS, unitNamed, type Result } from '@soxanh/core';
import type { ImportChoices } from '@soxanh/files';
import { withLock } from '../book/lock.ts';
import { bookPath, openBook } from '../book/open-book.ts';
import { misuse, type Complaint } from '../world/complaint.ts';
import { choiceOption } from './choice-option.ts';
import type { Command, Options } from './command.ts';
import { findResource } from './find.ts';
import { importMeter } from './import-meter.ts';
import { METER_OPTIONS, withoutMeter } from './import-meter-options.ts';
import { tableIn, takeIn } from './import-rows.ts';

/** `soxanh import`: takes a CSV file into a book. */
export const importFile: Command = {
  name: 'import',
  operands: ['BOOK', 'FILE.csv'],
  options: {
    resource: 'text',
    department: 'text',
    'day-column': 'text',
    'amount-column': 'text',
    unit: 'text',
    'item-column': 'text',
    decimal: 'text',
    'date-order': 'text',
    zone: 'text',
    replace: 'switch',
    'dry-run': 'switch',
    rejects: 'text',
    role: 'text',
    ...METER_OPTIONS,
  },
  summary: { vi: 'nhập số liệu từ tệp CSV', en: 'imports figures from a CSV file' },
  usage: [
    'soxanh import BOOK FILE.csv [--resource R --department ID --day-column C --amount-column C --unit U --item-column C]',
    '              [--decimal . | ,] [--date-order ymd|dmy|mdy] [--zone Z] [--replace] [--dry-run] [--rejects OUT.csv] [--role ROLE]',
    'soxanh import BOOK FILE.csv --meter ID [--as readings|use|intervals] [--stamp start|end] [--zone Z] [--resets-daily] [--unit U]',
    '              [--day-column C --time-column C --end-column C --amount-column C[..C] --moment-column C] [--only C=VALUE]',
    '              [--decimal . | ,] [--date-order ymd|dmy|mdy] [--replace] [--dry-run] [--rejects OUT.csv] [--department ID --role ROLE]',
  ],
  run: async (call) => {
    if (call.options.has('meter')) return await importMeter(call);
    const alone = withoutMeter(call.options);
    if (!alone.ok) return alone;
    const choices = choicesOf(call.options);
    if (!choices.ok) return choices;
    const [name = '', file = ''] = call.operands;
    const table = tableIn(call.world, file);
    if (!table.ok) return table;
    return await withLock(bookPath(call.world, name), name, async () => {
      const book = openBook(call.world, name);
      return book.ok ? takeIn({ call, file, table: table.value, choices: choices.value }, book.value) : book;
    });
  },
};

function choicesOf(options: Options): Result<ImportChoices, Complaint> {
  const decimal = choiceOption(options, 'decimal', ['.', ','] as const);
  if (!decimal.ok) return decimal;
  const dateOrder = choiceOption(options, 'date-order', ['ymd', 'dmy', 'mdy'] as const);
  if (!dateOrder.ok) return dateOrder;
  const resource = options.text('resource');
  const known = resource === undefined ? ok(undefined) : findResource(resource);
  if (!known.ok) return known;
  const unit = options.text('unit');
  if (unit !== undefined && unitNamed(unit) === undefined) return unknownUnit(unit);
  return ok({
    resource,
    department: options.text('department'),
    dayColumn: options.text('day-column'),
    amountColumn: options.text('amount-column'),
    unit,
    itemColumn: options.text('item-column'),
    decimal: decimal.value,
    dateOrder: dateOrder.value,
    zone: options.text('zone'),
  });
}

function unknownUnit(unit: string): ReturnType<typeof misuse> {
  const units = Object.values(UNIT_HINTS).join(', ');
  return misuse(
    `--unit "${unit}": chưa biết đơn vị này. Chọn một trong ${units}.`,
    `--unit "${unit}": this unit is not known. Choose one of ${units}.`,
  );
}
