import {
  addDays,
  isWithin,
  NO_STATE,
  RESOURCES,
  stateCode,
  type Day,
  type DayTable,
  type Office,
  type ResourceId,
} from '@soxanh/core';

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
 * while today may still be filled.
 */
export function missingDays(table: DayTable, office: Office, department: string, today: Day): MissingDay[] {
  const columns = table.columns.filter((column) => column.department === department);
  const rows: MissingDay[] = [];
  for (let day = table.period.last; day >= table.period.first; day = addDays(day, -1)) {
    const at = day - table.period.first;
    const resources = columns
      .filter(
        (column) => column.state[at] === MISSING || isEmptyToday(column.state[at] ?? NO_STATE, column, day),
      )
      .map((column) => column.resource);
    if (resources.length > 0) rows.push({ day, resources, today: day === today && day > table.asOf });
  }
  return rows;

  function isEmptyToday(state: number, { resource }: { resource: ResourceId }, day: Day): boolean {
    return (
      day === today &&
      state === NO_STATE &&
      isWithin(day, table.period) &&
      isWanted(office, department, resource, day)
    );
  }
}

/** Tells whether a day's record is wanted on the day itself: weekly and monthly ones can wait. */
function isWanted(office: Office, department: string, resource: ResourceId, day: Day): boolean {
  if (office.expectation(department, resource, day) !== 'day') return false;
  return RESOURCES[resource].expectedOn === 'calendar-days' || office.calendar.isWorking(day);
}
