import { lengthOf, type DayTable, type Office, type ResourceId, type Total } from '@soxanh/core';
import { leftOut, type LeftOut } from './overview-left-out.ts';
import { meterWork, placeRows, type MeterWork, type PlaceRow } from './overview-meters.ts';
import { missingDays, type MissingDay } from './missing-days.ts';
import type { ShownPeriod } from './period-choice.ts';
import { sumTotals, type PeriodSum } from './period-sum.ts';
import { periodView, type PeriodView } from './period-view.ts';
import { linesByResource } from './resource-lines.ts';
import { sharedIn } from './serving-meters.ts';
import { stripDays, type StripDay } from './strip-day.ts';

/** One department's line of a resource. */
export interface OverviewRow {
  readonly department: string;
  readonly total: Total;
  /** It is, or will be, its share of meters that serve others too (law A3); else it is its own. */
  readonly isShared: boolean;
  /** The days of the period; empty where it is too long for a strip in a line. */
  readonly days: readonly StripDay[];
}

/** One resource over the whole office. */
export interface OverviewCard extends PeriodSum {
  readonly resource: ResourceId;
  readonly rows: readonly OverviewRow[];
  /** Where it is measured, if meters count it. */
  readonly places: readonly PlaceRow[];
  /** What meters say and the office's sum does not; undefined where nothing is left out. */
  readonly leftOut: LeftOut | undefined;
}

/** What a department has still to record. */
export interface DepartmentMissing {
  readonly department: string;
  readonly days: readonly MissingDay[];
}

/** The office at a glance. */
export interface OverviewView extends PeriodView {
  readonly cards: readonly OverviewCard[];
  /** In the office's order; departments that have recorded everything are not named. */
  readonly missing: readonly DepartmentMissing[];
  /** What meters and their readings leave to do. */
  readonly meters: MeterWork;
}

const LONGEST_STRIP_DAYS = 31;

/**
 * Sums up a period for the whole office: the same figures that the departments' panels show, and their sum.
 *
 * @param table all departments and resources over the period.
 */
export function overviewView(table: DayTable, office: Office, shown: ShownPeriod): OverviewView {
  const hasStrips = lengthOf(shown.period) <= LONGEST_STRIP_DAYS;
  const departments = [...new Set(table.columns.map(({ department }) => department))];
  return {
    ...periodView(table, shown),
    cards: linesByResource(table).map(({ resource, lines }) => ({
      resource,
      rows: lines.map(({ column, total }) => ({
        department: column.department,
        total,
        isShared: sharedIn(office, column.department, resource, table.period).length > 0,
        days: hasStrips ? stripDays(column, table.period, office) : [],
      })),
      places: placeRows(table, office, resource, hasStrips),
      leftOut: leftOut(table, office, resource, lines),
      ...sumTotals(lines.map(({ total }) => total)),
    })),
    meters: meterWork(table, office),
    missing: departments
      .map((department) => ({ department, days: missingDays(table, office, department, shown.today) }))
      .filter(({ days }) => days.length > 0),
  };
}
