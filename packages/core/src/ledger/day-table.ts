import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Office } from '../office/office.ts';
import { RESOURCE_IDS } from '../quantity/resource.ts';
import { emptyColumn, type DayColumn } from './day-column.ts';
import type { DayQuestion } from './day-question.ts';
import { dayFacts } from './due-days.ts';
import { judge } from './judge.ts';
import type { Ledger } from './ledger.ts';
import { meterBook, type MeterBook } from './meter-book.ts';
import { fillRecorded } from './recorded-days.ts';
import { addServed } from './served-days.ts';

/** Day cells of an office over a period, judged as of a day. */
export interface DayTable {
  readonly period: Period;
  /** The last day whose absence is judged. */
  readonly asOf: Day;
  readonly columns: readonly DayColumn[];
  /** Meters, buildings, and what their rules and readings leave open. */
  readonly meters: MeterBook;
}

/**
 * Answers with a column for every department and resource that is expected to record in the period, is served by a meter
 * in it, or has recorded in it. Each day has exactly the state of the method, or none (law L1).
 *
 * @example
 * const question = { period: monthPeriod(2026, 6), asOf: dayOf(2026, 6, 30) };
 * dayTable(new Ledger(), officeOf([]), question).columns; // []
 */
export function dayTable(ledger: Ledger, office: Office, question: DayQuestion): DayTable {
  const { period, asOf } = question;
  const days = dayFacts(office.calendar, period);
  const meters = meterBook(ledger, office, question, days);
  const columns: DayColumn[] = [];
  for (const department of departmentsIn(ledger, office)) {
    if (question.department !== undefined && question.department !== department) continue;
    for (const resource of RESOURCE_IDS) {
      if (question.resource !== undefined && question.resource !== resource) continue;
      const column = emptyColumn(department, resource, period, meters.servedDays(department, resource));
      const recorded = fillRecorded(column, ledger, office.calendar, period);
      addServed(column);
      const followed = judge(column, office, days, question);
      if (recorded || followed) columns.push(column);
    }
  }
  return { period, asOf, columns, meters };
}

function departmentsIn(ledger: Ledger, office: Office): string[] {
  const stated = office.departments.map(({ id }) => id);
  const recorded = new Set([...ledger.months()].map(({ department }) => department));
  return [...stated, ...[...recorded].filter((id) => !stated.includes(id))];
}
