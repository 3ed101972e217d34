import {
  groupsOf,
  NO_STATE,
  stateCode,
  type DayColumn,
  type DayTable,
  type Grain,
  type Office,
  type Period,
  type ResourceId,
  type Total,
} from '@soxanh/core';
import type { Reach } from './period-choice.ts';
import { linesByResource } from './resource-lines.ts';
import { sharedIn } from './serving-meters.ts';

/** One bar: the use of a stretch of days, told apart by how sure it is. */
export interface Bar {
  /** Clipped to the period shown. */
  readonly period: Period;
  /** Small units from days recorded or confirmed. */
  readonly sure: number;
  /** Small units from days estimated or allocated. */
  readonly rough: number;
  /** Null where no day has a value: no bar, never a bar of zero (law L1). */
  readonly total: number | null;
  /** Days on which a value was expected and is not there: the bar is short by them. */
  readonly missing: number;
}

/** A department's bars. */
export interface DepartmentBars {
  readonly department: string;
  readonly bars: readonly Bar[];
  readonly total: Total;
}

/** Departments side by side for one resource. */
export interface Multiple {
  readonly resource: ResourceId;
  /** Their figures are shares of a meter: they stand apart from what departments recorded or measured (law A3). */
  readonly allocated: boolean;
  /** The greatest bar of all departments: the one scale they share. */
  readonly top: number;
  /** In the order in which the office names its departments: this is no ranking. */
  readonly departments: readonly DepartmentBars[];
}

/**
 * What one bar stands for. A month goes by weeks, not days: a ream opened on Monday says nothing of Monday, but its
 * week may be judged.
 */
export const BAR_GRAIN: Readonly<Record<Reach, Grain>> = {
  week: 'day',
  month: 'week',
  quarter: 'week',
  year: 'month',
};

/**
 * Departments side by side, a multiple for each resource that somebody records; those whose figures are allocated apart,
 * after all others.
 */
export function multiplesOf(table: DayTable, office: Office, grain: Grain): Multiple[] {
  const groups = groupsOf(table.period, grain).map(({ period }) => period);
  const multiples = linesByResource(table).flatMap(({ resource, lines }) =>
    [false, true].map((allocated): Multiple => {
      const departments = lines
        .filter(({ column }) => isAllocated(office, column, table.period) === allocated)
        .map(({ column, total }) => ({
          department: column.department,
          bars: groups.map((period) => barOf(column, period, table.period)),
          total,
        }));
      const amounts = departments.flatMap(({ bars }) => bars.map((bar) => bar.total ?? 0));
      return { resource, allocated, top: Math.max(0, ...amounts), departments };
    }),
  );
  // Shares of meters nobody has read yet would be empty charts; the cards say that there is nothing.
  const shown = multiples.filter(({ allocated, departments }) =>
    allocated ? departments.some(({ total }) => total.amount !== null) : departments.length > 0,
  );
  return [...shown.filter(({ allocated }) => !allocated), ...shown.filter(({ allocated }) => allocated)];
}

const isAllocated = (office: Office, { department, resource }: DayColumn, period: Period): boolean =>
  sharedIn(office, department, resource, period).length > 0;

const MISSING = stateCode('missing');
const DAY_OFF = stateCode('day-off');
const ESTIMATED = stateCode('estimated');
const ALLOCATED = stateCode('allocated');

function barOf(column: DayColumn, period: Period, whole: Period): Bar {
  let sure = 0;
  let rough = 0;
  let missing = 0;
  let valued = 0;
  for (let i = period.first - whole.first; i <= period.last - whole.first; i++) {
    const state = column.state[i] ?? NO_STATE;
    const amount = column.amount[i] ?? 0;
    if (state === MISSING) missing++;
    if (state === NO_STATE || state === MISSING || state === DAY_OFF) continue;
    valued++;
    if (state === ESTIMATED || state === ALLOCATED) rough += amount;
    else sure += amount;
  }
  return { period, sure, rough, total: valued === 0 ? null : sure + rough, missing };
}
