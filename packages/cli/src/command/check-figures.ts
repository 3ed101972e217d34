import {
  addDays,
  dateText,
  dayTable,
  isResourceId,
  isWithin,
  meterName,
  MISSING,
  monthStart,
  periodOf,
  RESOURCES,
  type Day,
  type DayColumn,
  type DaySeries,
  type MeterBook,
  type MeterColumn,
} from '@soxanh/core';
import type { Book } from '../book/open-book.ts';
import type { BookFigures } from './book-figures.ts';
import { counted } from './counted.ts';
import { information, wrong, type Finding } from './finding.ts';

/** What is odd about the figures: zeros confirmed beside use, and days without a figure. */
export function* figureFindings({ book, ledger, judged }: BookFigures): Generator<Finding> {
  const { office } = book;
  for (const { department, resource, month, nones } of ledger.months()) {
    if (!isResourceId(resource) || nones.every((count) => count === 0)) continue;
    const period = periodOf(monthStart(month), 'month');
    const [column] = dayTable(ledger, office, { period, asOf: period.last, department, resource }).columns;
    if (column !== undefined) yield* contradictions(column, period.first, book);
  }
  if (judged === undefined) return;
  const { first } = judged.period;
  for (const column of judged.table.columns) yield* missing(column, first, book);
  for (const column of judged.table.meters.meters) yield* unread(column, judged.table.meters, first, book);
}

/** Use that was recorded on a day of which it was said that there was none. */
export function contradiction(column: DayColumn, day: Day, book: Book): Finding {
  const [vi, en] = namesOf(column, book);
  const date = dateText(day);
  return wrong(
    `${vi}, ngày ${date}: không dùng nhưng có lượt ghi; xác nhận không dùng không được tính. Bỏ một trong hai.`,
    `${en}, ${date}: "no use" was confirmed and use is recorded; the confirmation does not count. Remove one of them.`,
  );
}

function* contradictions(column: DayColumn, first: Day, book: Book): Generator<Finding> {
  for (const [at, flag] of column.contradicted.entries()) {
    if (flag === 0) continue;
    yield contradiction(column, addDays(first, at), book);
  }
}

/** How many days are worth naming. */
const NAMED_DAYS = 5;

function* missing(column: DayColumn, first: Day, book: Book): Generator<Finding> {
  // What a meter gives is missing where the meter is: its own line says so, once for all it serves.
  const days = missingDays(column, first, (at) => (column.served?.meters[at] ?? 0) > 0);
  if (days.length === 0) return;
  const [vi, en] = namesOf(column, book);
  const named = namedDays(days);
  const count = counted(days.length, 'ngày chưa ghi', ['day is not recorded', 'days are not recorded']);
  yield information(
    `${vi}: ${count.vi} (${named}). Ghi bổ sung, hoặc xác nhận không dùng.`,
    `${en}: ${count.en} (${named}). Record what was used, or confirm that nothing was.`,
  );
}

/** Days between readings that wait for an answer, or lie too far apart, have a line of their own. */
function* unread(
  column: MeterColumn,
  { unfilled, questions }: MeterBook,
  first: Day,
  { office }: Book,
): Generator<Finding> {
  const stretches = [
    ...unfilled.filter(({ meter }) => meter === column.meter),
    ...questions.filter(({ meter }) => meter === column.meter).map(({ stretch }) => stretch),
  ];
  const isElsewhere = (at: number): boolean => stretches.some((one) => isWithin(addDays(first, at), one));
  const days = missingDays(column, first, isElsewhere);
  if (days.length === 0) return;
  const name = meterName(office, column.meter);
  const count = counted(days.length, 'ngày chưa có chỉ số', ['day has no reading', 'days have no reading']);
  yield information(
    `${name}: ${count.vi} (${namedDays(days)}). Ghi chỉ số.`,
    `${name}: ${count.en} (${namedDays(days)}). Record a reading.`,
  );
}

const missingDays = ({ state }: DaySeries, first: Day, isElsewhere: (at: number) => boolean): string[] =>
  [...state.entries()].flatMap(([at, code]) =>
    code === MISSING && !isElsewhere(at) ? [dateText(addDays(first, at))] : [],
  );

const namedDays = (days: readonly string[]): string =>
  `${days.slice(0, NAMED_DAYS).join(', ')}${days.length > NAMED_DAYS ? ', …' : ''}`;

function namesOf({ department, resource }: DayColumn, { office }: Book): readonly [string, string] {
  const name = office.department(department)?.name ?? department;
  return [`${name}, ${RESOURCES[resource].name.vi}`, `${name}, ${RESOURCES[resource].name.en}`];
}
