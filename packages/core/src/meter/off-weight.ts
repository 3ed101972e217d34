import { addDays, type Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Office } from '../office/office.ts';
import { METHOD_DEFAULTS } from '../office/method-settings.ts';
import { METHOD } from '../office/readers-judging.ts';
import {
  addFractions,
  compareFractions,
  divideFractions,
  floorOf,
  fraction,
  HALF,
  multiplyFractions,
  NOTHING,
  type Fraction,
} from '../quantity/fraction.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { Steady } from './steady.ts';
import type { Stretch } from './stretch.ts';

/** Thousandths of a working day that a day off weighs where nobody said otherwise (method §6). */
const USUAL: Readonly<Record<ResourceId, number>> = {
  electricity: METHOD_DEFAULTS['weight-electricity'],
  water: METHOD_DEFAULTS['weight-water'],
  // Counters of pages stand still on days off.
  paper: 0,
  plastic: 0,
};

/**
 * How much a day off weighs against a working day's 1000 when a stretch is spread: what the office states for the meter
 * (`weight-dien-1`), else for the resource (`weight-electricity`), else 300 for electricity and 150 for water.
 *
 * @param day the stretch's first day: a later statement changes no earlier figure.
 * @example
 * offWeight(officeOf([]), 'dien-1', 'electricity', dayOf(2026, 6, 8)); // 300
 */
export const offWeight = (office: Office, meter: string, resource: ResourceId, day: Day): number =>
  steadyOffWeight(office, meter, resource).at(day);

/** `offWeight`, to be asked day after day. */
export function steadyOffWeight(office: Office, meter: string, resource: ResourceId): Steady<number> {
  const stated = [meter, resource].map((of) => office.facts.one(METHOD, `weight-${of}`));
  return new Steady(stated, (day) => {
    const [ofMeter, ofResource] = stated.map((timeline) => timeline.at(day)?.value);
    return Math.min(ofMeter ?? ofResource ?? USUAL[resource], 1000);
  });
}

const FEWEST_OFF = 4;
const FEWEST_WORKING = 10;

/**
 * What a meter's own readings say of days off: the median daily use of stretches of days off only, against the median of
 * single working days. To be stated by the office as a dated fact; it never takes effect by itself.
 *
 * @returns thousandths, 0 to 1000; undefined with fewer than four such stretches or ten such days.
 * @example
 * measuredOffWeight([], context.office.calendar); // undefined
 */
export function measuredOffWeight(
  stretches: readonly Stretch[],
  calendar: WorkingCalendar,
): number | undefined {
  const off: Fraction[] = [];
  const working: Fraction[] = [];
  for (const { first, last, total, kind } of stretches) {
    if (total === undefined || kind === 'unfilled') continue;
    if (kind === 'single' && calendar.isWorking(first)) working.push(fraction(total));
    else if (areOff(calendar, first, last)) off.push(fraction(total, last - first + 1));
  }
  if (off.length < FEWEST_OFF || working.length < FEWEST_WORKING) return undefined;
  const usual = median(working);
  if (usual.n === 0n) return undefined;
  const weight = floorOf(multiplyFractions(fraction(1000), divideFractions(median(off), usual)));
  return weight > 1000n ? 1000 : Number(weight);
}

function areOff(calendar: WorkingCalendar, first: Day, last: Day): boolean {
  for (let day = first; day <= last; day = addDays(day, 1)) if (calendar.isWorking(day)) return false;
  return true;
}

function median(values: readonly Fraction[]): Fraction {
  const sorted = values.toSorted(compareFractions);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NOTHING;
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? NOTHING);
  return multiplyFractions(HALF, addFractions(lower, upper));
}
