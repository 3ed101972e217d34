import {
  allocatedText,
  GRAINS,
  ok,
  SYNTHETIC_WORDS,
  totals as totalsOf,
  unfilledText,
  type DayTable,
  type Language,
  type Office,
  type Total,
} from '@soxanh/core';
import { inTotalsOrder, resourceNamed, totalsCsv, totalsJson } from '@soxanh/files';
import { openBook, reportDamage } from '../book/open-book.ts';
import type { Result } from '@soxanh/core';
import type { Complaint, ExitCode } from '../world/complaint.ts';
import { answer, questionOf } from './answer.ts';
import { asOfWords, warnOfFuture } from './as-of-words.ts';
import { choiceOption } from './choice-option.ts';
import type { Call, Command } from './command.ts';
import { findDepartment, findResource } from './find.ts';
import { totalsText } from './totals-text.ts';

/** `soxanh totals`: sums by day, week, month, quarter or year. */
export const totals: Command = {
  name: 'totals',
  operands: ['BOOK'],
  options: {
    month: 'text',
    from: 'text',
    to: 'text',
    by: 'text',
    'as-of': 'text',
    department: 'text',
    resource: 'text',
    format: 'text',
  },
  summary: { vi: 'tính tổng', en: 'prints totals' },
  usage: [
    'soxanh totals BOOK (--month 2026-06 | --from DAY --to DAY) [--by day|week|month|quarter|year] [--as-of DAY]',
    '              [--department ID] [--resource R] [--format table|csv|json]',
  ],
  run: async (call) => totalsFor(call),
};

function totalsFor(call: Call): Result<ExitCode, Complaint> {
  const { options, print } = call;
  const question = questionOf(call);
  if (!question.ok) return question;
  const by = choiceOption(options, 'by', GRAINS);
  if (!by.ok) return by;
  const format = choiceOption(options, 'format', ['table', 'csv', 'json'] as const);
  if (!format.ok) return format;
  const resource = options.text('resource');
  const known = resource === undefined ? ok(undefined) : findResource(resource);
  if (!known.ok) return known;
  const book = openBook(call.world, call.operands[0] ?? '');
  if (!book.ok) return book;
  reportDamage(book.value, print);
  const named = options.text('department');
  const department = named === undefined ? ok(undefined) : findDepartment(book.value.office, named);
  if (!department.ok) return department;
  const table = answer(call, book.value, question.value, {
    department: department.value?.id,
    resource: resource === undefined ? undefined : resourceNamed(resource),
  });
  const grain = by.value ?? 'month';
  const rows = totalsOf(table, grain).toSorted(inTotalsOrder);
  const isTable = format.value === undefined || format.value === 'table';
  const say = isTable ? print.line : print.warn;
  if (book.value.header.synthetic) say(SYNTHETIC_WORDS);
  say(asOfWords(table.asOf));
  warnOfFuture(call, table.asOf, book.value.header.synthetic);
  if (isTable)
    print.line(
      totalsText(rows, { period: table.period, grain, office: book.value.office, language: print.language }),
    );
  else print.raw(format.value === 'json' ? totalsJson(rows) : totalsCsv(rows));
  for (const line of meterLines(table, rows, book.value.office, print.language, isTable)) say(line);
  return ok(book.value.damaged.length > 0 ? 1 : 0);
}

/**
 * What is to be known of figures that come from meters: what is not spread over days stands beside every total (law M4), and
 * in print what is allocated says so (law A3).
 */
function meterLines(
  { meters, period }: DayTable,
  rows: readonly Total[],
  office: Office,
  language: Language,
  isTable: boolean,
): string[] {
  const unfilled = meters.unfilled.map((one) => unfilledText(office, one, language));
  const allocated = new Set(
    rows.filter(({ makeup }) => makeup.allocated > 0).map(({ resource }) => resource),
  );
  const said = meters.meters
    .filter(({ resource }) => isTable && allocated.has(resource))
    .flatMap(({ meter }) => allocatedText(office, meter, period, language));
  return [...unfilled, ...new Set(said)];
}
