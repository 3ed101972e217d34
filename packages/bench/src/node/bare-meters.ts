import type { Period, WorkingCalendar } from '@soxanh/core';
import {
  buildingOf,
  COUNTED_ANEW,
  departmentId,
  headCounts,
  METERS,
  MULTIPLIER,
  READINGS_EACH,
  RECEIVERS,
  type ReadingColumns,
} from '../measure/meters.ts';

/** A department's shares, index = day − first day; basis 1 measured, 2 estimated. */
export interface BareDepartment {
  readonly id: string;
  readonly amount: Float64Array;
  readonly basis: Uint8Array;
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
): BareDepartment[] {
  const length = last - first + 1;
  const weight = new Float64Array(length);
  for (let i = 0; i < length; i++)
    weight[i] = calendar.isWorking((first + i) as typeof first) ? WORKING : OFF;
  const departments: BareDepartment[][] = [];
  const amount = new Float64Array(length);
  const basis = new Uint8Array(length);
  for (let meter = 0; meter < METERS; meter++) {
    spreadReadings(day, digits, meter * READINGS_EACH, first, weight, amount, basis);
    const building = buildingOf(meter);
    departments[building] ??= Array.from({ length: RECEIVERS }, (_, place) => ({
      id: departmentId(building, place),
      amount: new Float64Array(length),
      basis: new Uint8Array(length),
    }));
    shareDays(departments[building], building, first, amount, basis);
  }
  return departments.flat();
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
  departments: readonly BareDepartment[],
  building: number,
  first: number,
  amount: Float64Array,
  basis: Uint8Array,
): void {
  const heads = [0, 1].map((when) =>
    Float64Array.from(departments, (_, place) => headCounts(building, place)[when] ?? 0),
  );
  const sums = heads.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const shares = new Float64Array(RECEIVERS);
  for (let i = 0; i < amount.length; i++) {
    const when = first + i < COUNTED_ANEW ? 0 : 1;
    const [counts, sum] = [heads[when] ?? shares, sums[when] ?? 1];
    const total = amount[i] ?? 0;
    let left = total;
    for (let j = 0; j < RECEIVERS; j++) {
      const product = total * (counts[j] ?? 0);
      const floor = Math.floor(product / sum);
      shares[j] = floor;
      remainders[j] = product - floor * sum;
      left -= floor;
    }
    for (; left > 0; left--) {
      let next = (first + i) % RECEIVERS;
      for (let step = 1; step < RECEIVERS; step++) {
        const j = (first + i + step) % RECEIVERS;
        if ((remainders[j] ?? 0) > (remainders[next] ?? 0)) next = j;
      }
      shares[next] = (shares[next] ?? 0) + 1;
      remainders[next] = -1;
    }
    for (let j = 0; j < RECEIVERS; j++) {
      const department = departments[j];
      if (department === undefined) continue;
      department.amount[i] = (department.amount[i] ?? 0) + (shares[j] ?? 0);
      department.basis[i] = Math.max(department.basis[i] ?? 0, basis[i] ?? 0);
    }
  }
}
