import {
  lengthOf,
  wholeTotals,
  type Day,
  type DayTable,
  type Office,
  type Period,
  type ResourceId,
  type Total,
} from '@soxanh/core';
import type { Reach } from './period-choice.ts';
import { sumTotals, type PeriodSum } from './period-sum.ts';
import { stripDays, type StripDay } from './strip-day.ts';
import { missingDays, type MissingDay } from './team-missing.ts';

/** One department's line of a resource. */
export interface OverviewRow {
  readonly department: string;
  readonly total: Total;
  /** The days of the period; empty where it is too long for a strip in a line. */
  readonly days: readonly StripDay[];
}

/** One resource over the whole office. */
export interface OverviewCard extends PeriodSum {
  readonly resource: ResourceId;
  readonly rows: readonly OverviewRow[];
}

/** What a department has still to record. */
export interface DepartmentMissing {
  readonly department: string;
  readonly days: readonly MissingDay[];
}

/** The office at a glance. */
export interface OverviewView {
  readonly period: Period;
  readonly reach: Reach;
  readonly asOf: Day;
  readonly cards: readonly OverviewCard[];
  readonly missing: readonly DepartmentMissing[];
}

/** What the overview is asked for. */
export interface OverviewQuestion {
  readonly period: Period;
  readonly reach: Reach;
  readonly today: Day;
}

const LONGEST_STRIP_DAYS = 31;

/**
 * Sums up a period for the whole office: the same figures that department's panels show, and their sum.
 *
 * @param table all departments and resources over the period.
 */
export function overviewView(table: DayTable, office: Office, question: OverviewQuestion): OverviewView {
  const { period, reach, today } = question;
  const totals = wholeTotals(table, '');
  const byResource = new Map<ResourceId, OverviewRow[]>();
  for (const [at, column] of table.columns.entries()) {
    const total = totals[at];
    if (total === undefined) continue;
    const days = lengthOf(period) <= LONGEST_STRIP_DAYS ? stripDays(column, table.period, office) : [];
    const rows = byResource.get(column.resource) ?? [];
    byResource.set(column.resource, [...rows, { department: column.department, total, days }]);
  }
  const departments = [...new Set(table.columns.map(({ department }) => department))];
  return {
    period,
    reach,
    asOf: table.asOf,
    cards: [...byResource].map(([resource, rows]) => ({
      resource,
      rows,
      ...sumTotals(rows.map(({ total }) => total)),
    })),
    missing: departments
      .map((department) => ({ department, days: missingDays(table, office, department, today) }))
      .filter(({ days }) => days.length > 0),
  };
}
