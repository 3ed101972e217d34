import {
  expectationOf,
  addDays,
  NO_STATE,
  RESOURCES,
  stateCode,
  type Day,
  type DayColumn,
  type DayTable,
  type Office,
  type ResourceId,
} from '@soxanh/core';
import { servingIn } from './serving-meters.ts';

/** A day on which a department has not recorded everything that is expected of it. */
export interface MissingDay {
  readonly day: Day;
  readonly resources: readonly ResourceId[];
  /** Set for today before the cut-off hour: still empty, but not missing yet. */
  readonly today: boolean;
}

const MISSING = stateCode('missing');

/**
 * What a department has still to record: the missing days of the table's period, newest first, with today before them
 * while today may still be filled. What a meter counts is not theirs to record: its readings are asked of those who read it.
 */
export function missingDays(table: DayTable, office: Office, department: string, today: Day): MissingDay[] {
  const columns = table.columns.filter(
    (column) =>
      column.department === department &&
      servingIn(office, department, column.resource, table.period).length === 0,
  );
  const rows: MissingDay[] = [];
  for (let day = table.period.last; day >= table.period.first; day = addDays(day, -1)) {
    const resources = columns.filter((column) => isOpen(column, day)).map(({ resource }) => resource);
    if (resources.length > 0) rows.push({ day, resources, today: day === today && day > table.asOf });
  }
  return rows;

  function isOpen({ resource, state }: DayColumn, day: Day): boolean {
    const code = state[day - table.period.first];
    if (code === MISSING) return true;
    return day === today && code === NO_STATE && isWanted(office, department, resource, day);
  }
}

/** Tells whether a day's record is wanted on the day itself: weekly and monthly ones can wait. */
function isWanted(office: Office, department: string, resource: ResourceId, day: Day): boolean {
  if (expectationOf(office, department, resource, day) !== 'day') return false;
  return RESOURCES[resource].expectedOn === 'calendar-days' || office.calendar.isWorking(day);
}
