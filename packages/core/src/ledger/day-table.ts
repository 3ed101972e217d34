import { addDays, dayText, type Day } from '../calendar/day.ts';
import { periodOf, type Period } from '../calendar/period.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { expectationOf, type Frequency } from '../office/expectation.ts';
import type { Office } from '../office/office.ts';
import { isResourceId, RESOURCE_IDS, RESOURCES, type ResourceId } from '../quantity/resource.ts';
import type { Ledger } from './ledger.ts';
import { monthStart, type MonthCells, type Span } from './month-cells.ts';
import { spanShares } from './span-shares.ts';
import { NO_STATE, stateCode } from './state.ts';

/**
 * The days of one department and resource over a period, index = day − first day. Dense typed arrays, so that any
 * grouping is one pass.
 */
export interface DayColumn {
  readonly department: string;
  readonly resource: ResourceId;
  /** Small units; 0 where there is no value (see `state`). */
  readonly amount: Float64Array;
  /** `stateCode` of the day, 0 for none. */
  readonly state: Uint8Array;
  /** 1 where the department is expected to have recorded. */
  readonly expected: Uint8Array;
  /** Entries of one day that count. */
  readonly entries: Int32Array;
  /** Entries over several days that touch the period, with the days they are spread over. */
  readonly spans: readonly SpreadSpan[];
  /** 1 where use was recorded although no use was confirmed. */
  readonly contradicted: Uint8Array;
}

/** An entry over several days and those of its days that carry a share of it, in order. */
export interface SpreadSpan extends Span {
  readonly days: readonly Day[];
}

/** Day cells of an office over a period, judged as of a day. */
export interface DayTable {
  readonly period: Period;
  /** The last day whose absence is judged. */
  readonly asOf: Day;
  readonly columns: readonly DayColumn[];
}

/** What a table is asked for. */
export interface DayQuestion {
  readonly period: Period;
  readonly asOf: Day;
  readonly department?: string | undefined;
  readonly resource?: ResourceId | undefined;
}

/**
 * Answers with a column for every department and resource that is expected to record in the period, or has recorded
 * in it. Each day has exactly the state of the method, or none (law L1).
 *
 * @example
 * const question = { period: monthPeriod(2026, 6), asOf: dayOf(2026, 6, 30) };
 * dayTable(new Ledger(), officeOf([]), question).columns; // []
 */
export function dayTable(ledger: Ledger, office: Office, question: DayQuestion): DayTable {
  const { period, asOf } = question;
  const days = dayFacts(office.calendar, period);
  const columns: DayColumn[] = [];
  for (const department of departmentsIn(ledger, office)) {
    if (question.department !== undefined && question.department !== department) continue;
    for (const resource of RESOURCE_IDS) {
      if (question.resource !== undefined && question.resource !== resource) continue;
      const column = emptyColumn(department, resource, period.last - period.first + 1);
      const recorded = fillAmounts(column, ledger, office.calendar, period);
      const followed = judge(column, office, days, question);
      if (recorded || followed) columns.push(column);
    }
  }
  return { period, asOf, columns };
}

function departmentsIn(ledger: Ledger, office: Office): string[] {
  const stated = office.departments.map(({ id }) => id);
  const recorded = new Set([...ledger.months()].map(({ department }) => department));
  return [...stated, ...[...recorded].filter((id) => !stated.includes(id))];
}

function emptyColumn(department: string, resource: ResourceId, days: number): Mutable<DayColumn> {
  return {
    department,
    resource,
    amount: new Float64Array(days),
    state: new Uint8Array(days),
    expected: new Uint8Array(days),
    entries: new Int32Array(days),
    spans: [],
    contradicted: new Uint8Array(days),
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const MEASURED = stateCode('measured');
const ZERO = stateCode('zero-confirmed');
const ESTIMATED = stateCode('estimated');
const DAY_OFF = stateCode('day-off');
const MISSING = stateCode('missing');

/** Rules 5, 6 and 7 of the method: what was recorded. Returns whether anything was. */
function fillAmounts(
  column: Mutable<DayColumn>,
  ledger: Ledger,
  calendar: WorkingCalendar,
  period: Period,
): boolean {
  const months = [...monthsWithin(column, ledger, period)];
  const touching = months.flatMap(({ spans }) => spans.filter((span) => touches(span, period)));
  // A span stands in every month it touches.
  const spans = new Map(touching.map((span) => [span.id, span]));
  column.spans = [...spans.values()].map((span) => addSpan(column, span, calendar, period));
  let recorded = spans.size > 0;
  for (const cells of months) if (fillMonth(column, cells, period)) recorded = true;
  return recorded;
}

const touches = (span: Span, period: Period): boolean =>
  span.first <= period.last && span.last >= period.first;

function* monthsWithin(column: DayColumn, ledger: Ledger, period: Period): Generator<MonthCells> {
  for (let day = period.first; day <= period.last; day = addDays(periodOf(day, 'month').last, 1)) {
    const cells = ledger.month(column.department, column.resource, dayText(day).slice(0, 7));
    if (cells !== undefined) yield cells;
  }
}

/** An entry over several days: spread by working days, and each day it weighs on is estimated. */
function addSpan(column: DayColumn, span: Span, calendar: WorkingCalendar, period: Period): SpreadSpan {
  const shares = spanShares(span, calendar);
  for (const { day, share } of shares) {
    const at = day - period.first;
    if (at < 0 || at >= column.amount.length) continue;
    const sum = (column.amount[at] ?? 0) + share;
    column.amount[at] = sum;
    column.state[at] = sum === 0 ? ZERO : ESTIMATED;
  }
  return { ...span, days: shares.map(({ day }) => day) };
}

/** The entries of single days, on top of the shares of spans. */
function fillMonth(column: DayColumn, cells: MonthCells, period: Period): boolean {
  const start = monthStart(cells.month);
  const from = Math.max(0, period.first - start);
  const to = Math.min(cells.sum.length - 1, period.last - start);
  let recorded = false;
  for (let i = from; i <= to; i++) {
    const uses = cells.uses[i] ?? 0;
    const nones = cells.nones[i] ?? 0;
    if (uses === 0 && nones === 0) continue;
    recorded = true;
    const at = start + i - period.first;
    const sum = (column.amount[at] ?? 0) + (cells.sum[i] ?? 0);
    const rough = (cells.rough[i] ?? 0) > 0 || column.state[at] !== NO_STATE;
    // A confirmed zero beside a use is flagged and no longer counts.
    column.contradicted[at] = sum > 0 && nones > 0 ? 1 : 0;
    column.entries[at] = sum > 0 ? uses : uses + nones;
    column.amount[at] = sum;
    column.state[at] = sum === 0 ? ZERO : rough ? ESTIMATED : MEASURED;
  }
  return recorded;
}

interface DayFacts {
  readonly working: Uint8Array;
  /** The last working day of each day's week: when a weekly record is due. */
  readonly weekDue: Int32Array;
  /** The last day of each day's month. */
  readonly monthDue: Int32Array;
}

function dayFacts(calendar: WorkingCalendar, period: Period): DayFacts {
  const count = period.last - period.first + 1;
  const facts = {
    working: new Uint8Array(count),
    weekDue: new Int32Array(count),
    monthDue: new Int32Array(count),
  };
  let week: Period | undefined;
  let month: Period | undefined;
  let weekDue: Day = period.first;
  for (let i = 0; i < count; i++) {
    const day = addDays(period.first, i);
    if (week === undefined || day > week.last) {
      week = periodOf(day, 'week');
      weekDue = lastWorkingDay(calendar, week);
    }
    if (month === undefined || day > month.last) month = periodOf(day, 'month');
    facts.working[i] = calendar.isWorking(day) ? 1 : 0;
    facts.weekDue[i] = weekDue;
    facts.monthDue[i] = month.last;
  }
  return facts;
}

function lastWorkingDay(calendar: WorkingCalendar, week: Period): Day {
  for (let day = week.last; day >= week.first; day = addDays(day, -1))
    if (calendar.isWorking(day)) return day;
  return week.last;
}

/** Rules 1 and 8 to 10: what is expected, missing, off or not due. Returns whether the department follows the resource. */
function judge(column: DayColumn, office: Office, facts: DayFacts, { period, asOf }: DayQuestion): boolean {
  const everyDay = isResourceId(column.resource) && RESOURCES[column.resource].expectedOn === 'calendar-days';
  let followed = false;
  for (let i = 0; i < column.state.length; i++) {
    const day = addDays(period.first, i);
    const frequency = expectationOf(office, column.department, column.resource, day);
    if (frequency !== 'never') followed = true;
    const working = facts.working[i] === 1;
    // A week's record may be due before its last days have come: those are not expected yet.
    const expected = day <= asOf && (working || everyDay) && isDue(frequency, day, i, facts, asOf);
    column.expected[i] = expected ? 1 : 0;
    if (column.state[i] !== NO_STATE || day > asOf) continue;
    column.state[i] = expected ? MISSING : working ? NO_STATE : DAY_OFF;
  }
  return followed;
}

function isDue(frequency: Frequency, day: Day, i: number, facts: DayFacts, asOf: Day): boolean {
  switch (frequency) {
    case 'never':
      return false;
    case 'day':
      return true;
    case 'week':
      return (facts.weekDue[i] ?? day) <= asOf;
    case 'month':
      return (facts.monthDue[i] ?? day) <= asOf;
  }
}
