import {
  addCoverage,
  lengthOf,
  wholeTotals,
  type Coverage,
  type Day,
  type DayTable,
  type Makeup,
  type Office,
  type Period,
  type ResourceId,
  type State,
  type Total,
} from '@soxanh/core';
import type { Reach } from './period-choice.ts';
import { hasSubstance } from './period-table.ts';
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
export interface OverviewCard {
  readonly resource: ResourceId;
  readonly rows: readonly OverviewRow[];
  /** Null where no department has a value. */
  readonly amount: number | null;
  readonly coverage: Coverage;
  readonly makeup: Makeup;
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
    if (total === undefined || !hasSubstance(column)) continue;
    const days = lengthOf(period) <= LONGEST_STRIP_DAYS ? stripDays(column, table.period) : [];
    const rows = byResource.get(column.resource) ?? [];
    byResource.set(column.resource, [...rows, { department: column.department, total, days }]);
  }
  const departments = [...new Set(table.columns.map(({ department }) => department))];
  return {
    period,
    reach,
    asOf: table.asOf,
    cards: [...byResource].map(([resource, rows]) => cardOf(resource, rows)),
    missing: departments
      .map((department) => ({ department, days: missingDays(table, office, department, today) }))
      .filter(({ days }) => days.length > 0),
  };
}

/** Sums and coverages are added before anything is divided. */
function cardOf(resource: ResourceId, rows: readonly OverviewRow[]): OverviewCard {
  const totals = rows.map(({ total }) => total);
  const valued = totals.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return {
    resource,
    rows,
    amount: valued.length === 0 ? null : valued.reduce((sum, amount) => sum + amount, 0),
    coverage: totals.map(({ coverage }) => coverage).reduce(addCoverage, { valued: 0, expected: 0 }),
    makeup: totals.map(({ makeup }) => makeup).reduce(addMakeup, NOTHING),
  };
}

const NOTHING: Makeup = {
  missing: 0,
  allocated: 0,
  estimated: 0,
  measured: 0,
  'zero-confirmed': 0,
  'day-off': 0,
};

const addMakeup = (a: Makeup, b: Makeup): Makeup =>
  Object.fromEntries(
    (Object.keys(a) as State[]).map((state) => [state, a[state] + b[state]]),
  ) as unknown as Makeup;
