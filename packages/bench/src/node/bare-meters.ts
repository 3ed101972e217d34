import type { Period, WorkingCalendar } from '@soxanh/core';
import {
  buildingOf,
  COUNTED_ANEW,
  departmentId,
  headCounts,
  meterId,
  METERS,
  MULTIPLIER,
  READINGS_EACH,
  RECEIVERS,
  type ReadingColumns,
} from '../measure/meters.ts';

/** Days of a meter, or a department's shares, index = day − first day; basis 1 measured, 2 estimated. */
export interface BareDays {
  readonly id: string;
  readonly amount: Float64Array;
  readonly basis: Uint8Array;
}

/** What both passes hand out: the days of every meter and of every department. */
export interface BareResult {
  readonly meters: readonly BareDays[];
  readonly departments: readonly BareDays[];
}

/** Watt-hours in a hundredth of the counter's unit. */
const PER_STEP = MULTIPLIER * 10;
const [WORKING, OFF] = [1000, 300];
const LONGEST = 50;

/**
 * The least that gives the same days and shares, written by hand for these columns: differences × multiplier, largest
 * remainders by working-day weights and then by heads, on what it rests. No facts, no questions, no events.
 */
export function bareMeters(
  calendar: WorkingCalendar,
  { day, digits }: ReadingColumns,
  { first, last }: Period,
): BareResult {
  const length = last - first + 1;
  const weight = new Float64Array(length);
  for (let i = 0; i < length; i++)
    weight[i] = calendar.isWorking((first + i) as typeof first) ? WORKING : OFF;
  const departments: BareDays[][] = [];
  const meters: BareDays[] = [];
  for (let meter = 0; meter < METERS; meter++) {
    const amount = new Float64Array(length);
    const basis = new Uint8Array(length);
    meters.push({ id: meterId(meter), amount, basis });
    spreadReadings(day, digits, meter * READINGS_EACH, first, weight, amount, basis);
    const building = buildingOf(meter);
    departments[building] ??= Array.from({ length: RECEIVERS }, (_, place) => ({
      id: departmentId(building, place),
      amount: new Float64Array(length),
      basis: new Uint8Array(length),
    }));
    shareDays(departments[building], building, first, amount, basis);
  }
  return { meters, departments: departments.flat() };
}

const remainders = new Float64Array(LONGEST);

function spreadReadings(
  day: Int32Array,
  digits: Float64Array,
  from: number,
  first: number,
  weight: Float64Array,
  amount: Float64Array,
  basis: Uint8Array,
): void {
  for (let at = from + 1; at < from + READINGS_EACH; at++) {
    const total = ((digits[at] ?? 0) - (digits[at - 1] ?? 0)) * PER_STEP;
    const begin = (day[at - 1] ?? 0) + 1 - first;
    const end = (day[at] ?? 0) - first;
    if (begin === end) {
      amount[end] = total;
      basis[end] = 1;
      continue;
    }
    let sum = 0;
    for (let i = begin; i <= end; i++) sum += weight[i] ?? 0;
    let left = total;
    for (let i = begin; i <= end; i++) {
      const product = total * (weight[i] ?? 0);
      const floor = Math.floor(product / sum);
      amount[i] = floor;
      basis[i] = 2;
      remainders[i - begin] = product - floor * sum;
      left -= floor;
    }
    for (; left > 0; left--) {
      let next = 0;
      for (let i = 1; i <= end - begin; i++) if ((remainders[i] ?? 0) > (remainders[next] ?? 0)) next = i;
      amount[begin + next] = (amount[begin + next] ?? 0) + 1;
      remainders[next] = -1;
    }
  }
}

function shareDays(
  departments: readonly BareDays[],
  building: number,
  first: number,
  amount: Float64Array,
  basis: Uint8Array,
): void {
  const before = Float64Array.from(departments, (_, place) => headCounts(building, place)[0]);
  const after = Float64Array.from(departments, (_, place) => headCounts(building, place)[1]);
  const [sumBefore, sumAfter] = [before, after].map((counts) => counts.reduce((sum, one) => sum + one, 0));
  const shares = new Float64Array(RECEIVERS);
  const amounts = departments.map((department) => department.amount);
  const bases = departments.map((department) => department.basis);
  for (let i = 0; i < amount.length; i++) {
    const isBefore = first + i < COUNTED_ANEW;
    const counts = isBefore ? before : after;
    const sum = (isBefore ? sumBefore : sumAfter) ?? 1;
    const total = amount[i] ?? 0;
    let left = total;
    for (let j = 0; j < RECEIVERS; j++) {
      const product = total * (counts[j] ?? 0);
      const floor = Math.floor(product / sum);
      shares[j] = floor;
      remainders[j] = product - floor * sum;
      left -= floor;
    }
    if (left > 0) giveRest(left, (first + i) % RECEIVERS, shares);
    const on = basis[i] ?? 0;
    for (let j = 0; j < RECEIVERS; j++) {
      const into = amounts[j];
      const rests = bases[j];
      if (into === undefined || rests === undefined) continue;
      into[i] = (into[i] ?? 0) + (shares[j] ?? 0);
      if ((rests[i] ?? 0) < on) rests[i] = on;
    }
  }
}

function giveRest(rest: number, begin: number, shares: Float64Array): void {
  for (let left = rest; left > 0; left--) {
    let next = begin;
    for (let step = 1, j = begin; step < RECEIVERS; step++) {
      j = j + 1 === RECEIVERS ? 0 : j + 1;
      if ((remainders[j] ?? 0) > (remainders[next] ?? 0)) next = j;
    }
    shares[next] = (shares[next] ?? 0) + 1;
    remainders[next] = -1;
  }
}
