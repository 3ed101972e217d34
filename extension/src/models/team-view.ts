import {
  addDays,
  tableWithin,
  type Day,
  type DayTable,
  type Office,
  type Period,
  type ResourceId,
  type Total,
} from '@soxanh/core';
import { missingDays, type MissingDay } from './missing-days.ts';
import type { ShownPeriod } from './period-choice.ts';
import { periodView, type PeriodView } from './period-view.ts';
import { linesOf } from './resource-lines.ts';
import { placesOf, type CardPlace } from './team-places.ts';
import { stripDays, type StripDay } from './strip-day.ts';
import { BAR_GRAIN, multiplesOf, type Multiple } from './team-bars.ts';

/** What the panel says of one resource of one department. */
export interface ResourceCard {
  readonly resource: ResourceId;
  readonly total: Total;
  /** The days of the period. */
  readonly days: readonly StripDay[];
  /** Ninety days up to the end of the period, or to today if it is not over. */
  readonly trend: readonly StripDay[];
  /** Where its use is measured, if it is allocated: saving and pace are theirs, not the department's (law A3). */
  readonly places: readonly CardPlace[];
}

/** Everything the panel shows, from one table. */
export interface TeamView extends PeriodView {
  readonly department: string;
  readonly cards: readonly ResourceCard[];
  readonly multiples: readonly Multiple[];
  readonly missing: readonly MissingDay[];
  /** Departments that can be chosen, in the office's order. */
  readonly departments: readonly string[];
}

/** What the panel is asked for. */
export interface TeamQuestion extends ShownPeriod {
  readonly department: string;
}

/** How long the line is. */
export const TREND_DAYS = 90;

/** The last ninety days there is anything to say of. */
export function trendPeriod({ period, today }: Pick<TeamQuestion, 'period' | 'today'>): Period {
  const last = period.last < today ? period.last : today;
  return { first: addDays(last, 1 - TREND_DAYS), last };
}

/** The one stretch of days to read for a question: the period and the ninety days. */
export function readingPeriod(question: Pick<TeamQuestion, 'period' | 'today'>): Period {
  const { first } = trendPeriod(question);
  const { period } = question;
  return { first: first < period.first ? first : period.first, last: period.last };
}

/**
 * What the panel shows.
 *
 * @param table all departments and resources over `readingPeriod(question)`.
 */
export function teamView(table: DayTable, office: Office, question: TeamQuestion): TeamView {
  const { department, ...shown } = question;
  const { period, reach, today } = shown;
  const inPeriod = tableWithin(table, period);
  const inTrend = tableWithin(table, trendPeriod(question));
  return {
    ...periodView(table, shown),
    department,
    cards: cardsOf(inPeriod, inTrend, office, department),
    multiples: multiplesOf(inPeriod, office, BAR_GRAIN[reach]),
    missing: missingDays(inPeriod, office, department, today),
    departments: departmentsToRead(office, table, today),
  };
}

function cardsOf(inPeriod: DayTable, inTrend: DayTable, office: Office, department: string): ResourceCard[] {
  return linesOf(inPeriod).flatMap(({ column, total }, at) => {
    const trend = inTrend.columns[at];
    if (column.department !== department || trend === undefined) return [];
    return [
      {
        resource: column.resource,
        total,
        days: stripDays(column, inPeriod.period, office),
        trend: stripDays(trend, inTrend.period, office),
        places: placesOf(inPeriod, inTrend, office, column),
      },
    ];
  });
}

/** Departments somebody may want to read: those at work today, and those that record or recorded something. */
function departmentsToRead(office: Office, table: DayTable, today: Day): string[] {
  const withData = new Set(table.columns.map(({ department }) => department));
  const stated = office.departments
    .filter(({ id, kind }) => withData.has(id) || (kind === 'department' && office.isOpen(id, today)))
    .map(({ id }) => id);
  return [...stated, ...[...withData].filter((id) => !stated.includes(id))];
}
