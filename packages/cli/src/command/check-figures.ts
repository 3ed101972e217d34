import {
  addDays,
  asOfDay,
  dateText,
  dayTable,
  isResourceId,
  ledgerOf,
  monthStart,
  periodOf,
  RESOURCES,
  stateCode,
  type Day,
  type DayColumn,
  type Moment,
} from '@soxanh/core';
import type { Book } from '../book/open-book.ts';
import { information, wrong, type Finding } from './finding.ts';

/** What is odd about the figures: zeros confirmed beside use, and days without a figure. */
export function* figureFindings(book: Book, moment: Moment): Generator<Finding> {
  const { office, resolution } = book;
  const ledger = ledgerOf(resolution.counted);
  for (const { department, resource, month, nones } of ledger.months()) {
    if (!isResourceId(resource) || nones.every((count) => count === 0)) continue;
    const period = periodOf(monthStart(month), 'month');
    const [column] = dayTable(ledger, office, { period, asOf: period.last, department, resource }).columns;
    if (column !== undefined) yield* contradictions(column, period.first, book);
  }
  const asOf = asOfDay(office, moment);
  const first = office.firstDay;
  if (first === undefined || first > asOf) return;
  for (const column of dayTable(ledger, office, { period: { first, last: asOf }, asOf }).columns)
    yield* missing(column, first, book);
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

const MISSING = stateCode('missing');

/** How many days are worth naming. */
const NAMED_DAYS = 5;

function* missing(column: DayColumn, first: Day, book: Book): Generator<Finding> {
  const days = [...column.state.entries()].flatMap(([at, state]) =>
    state === MISSING ? [dateText(addDays(first, at))] : [],
  );
  if (days.length === 0) return;
  const [vi, en] = namesOf(column, book);
  const named = `${days.slice(0, NAMED_DAYS).join(', ')}${days.length > NAMED_DAYS ? ', …' : ''}`;
  yield information(
    `${vi}: ${days.length} ngày chưa ghi (${named}). Ghi bổ sung, hoặc xác nhận không dùng.`,
    `${en}: ${days.length} days are not recorded (${named}). Record them, or confirm that nothing was used.`,
  );
}

function namesOf({ department, resource }: DayColumn, { office }: Book): readonly [string, string] {
  const name = office.department(department)?.name ?? department;
  return [`${name}, ${RESOURCES[resource].name.vi}`, `${name}, ${RESOURCES[resource].name.en}`];
}
