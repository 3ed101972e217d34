import { EVERY } from '../allocation/serving.ts';
import { addDays, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { expectationOf, type Frequency } from '../office/expectation.ts';
import type { Office } from '../office/office.ts';
import { RESOURCES } from '../quantity/resource.ts';
import type { DayColumn } from './day-column.ts';
import { isDue, type DayFacts } from './due-days.ts';
import { DAY_OFF, MISSING, NO_STATE } from './state.ts';

/**
 * Rules 1 and 8 to 10 of the method: what is expected, missing, off or not due. What a meter serves is expected on every
 * calendar day, whatever else the office expects.
 *
 * @returns whether the department follows the resource in the period.
 */
export function judge(
  column: DayColumn,
  office: Office,
  facts: DayFacts,
  { period, asOf }: { readonly period: Period; readonly asOf: Day },
): boolean {
  const { department, resource, served } = column;
  const everyDay = RESOURCES[resource].expectedOn === 'calendar-days';
  let followed = false;
  for (let i = 0; i < column.state.length; i++) {
    const day = addDays(period.first, i);
    const metered = meteredFrequency(served?.every[i]);
    const frequency = metered ?? expectationOf(office, department, resource, day);
    if (frequency !== 'never') followed = true;
    const working = facts.working[i] === 1;
    // A week's record may be due before its last days have come: those are not expected yet.
    const counts = working || everyDay || metered !== undefined;
    const due = isRead(column, i) || isDue(frequency, day, i, facts, asOf);
    const expected = day <= asOf && counts && due;
    column.expected[i] = expected ? 1 : 0;
    if (column.state[i] !== NO_STATE || day > asOf) continue;
    column.state[i] = expected ? MISSING : working ? NO_STATE : DAY_OFF;
  }
  return followed;
}

/**
 * A meter's day is due once the meter was read behind it, however seldom that is done. Of several meters one is enough:
 * what the others lack is then known to be lacking, and coverage has to say so.
 */
const isRead = ({ served }: DayColumn, i: number): boolean => served?.isRead[i] === 1;

/** How often the meters that serve a day are read; undefined if none does. */
const meteredFrequency = (code: number | undefined): Frequency | undefined =>
  code === undefined || code === 0 ? undefined : EVERY[code - 1];
