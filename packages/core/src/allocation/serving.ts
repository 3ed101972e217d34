import type { Period } from '../calendar/period.ts';
import { GAP, NO_BASIS, SINGLE } from '../meter/basis.ts';
import type { MeterDays } from '../meter/meter-days.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { addGaps } from './gaps.ts';
import type { RuleStretch } from './rule.ts';

/** What meters give a department of one resource over a period, index = day − first day. */
export interface ServedDays {
  readonly department: string;
  readonly resource: ResourceId;
  /** From meters that serve it alone. */
  readonly own: Float64Array;
  /** Its share of meters that serve several. */
  readonly shared: Float64Array;
  /** `NO_BASIS` where a meter that serves it has no value: part of a day would be silently low. */
  readonly basis: Uint8Array;
  /** 1 where some share of a shared meter is in the value. */
  readonly isShared: Uint8Array;
  /** How many meters serve it on the day; 0 where none does. */
  readonly meters: Uint16Array;
  /** Reading gaps of the meters that serve it: their days are estimated. */
  readonly gaps: Period[];
  /** Code of the seldomest reading among them (`EVERY`): until then a day may be waited for. */
  readonly every: Uint8Array;
  /** 1 where some meter that serves it has a value, be there another that has none: such a day is due. */
  readonly isRead: Uint8Array;
}

/** How often meters are read, oftenest first; the code is the place + 1. */
export const EVERY = ['day', 'week', 'month'] as const;

/** Places on which a meter serves in a row. */
interface Stint {
  readonly from: number;
  readonly to: number;
  /** By how often the meter is read, and whether it is shared. */
  readonly kind: number;
  /** On what the meter's days rest, from the first day of the period on. */
  readonly basis: Uint8Array;
}

/**
 * Departments that some meters serve together, while those are gone through. On what their days rest, the gaps and how often
 * is read are the same for all of them, so they are noted once.
 */
export class ServedTogether {
  /** The weakest so far; `SINGLE` where there is none yet. */
  readonly basis: Uint8Array;
  readonly gaps: Period[] = [];
  readonly stints: Stint[] = [];

  constructor({ amount }: MeterDays) {
    this.basis = new Uint8Array(amount.length).fill(SINGLE);
  }

  /** Notes that a meter serves them on the days of a stretch. */
  by(days: MeterDays, stretch: RuleStretch): void {
    const [from, to] = [stretch.first - days.period.first, stretch.last - days.period.first];
    const kind = EVERY.indexOf(stretch.every) * 2 + (stretch.by === 'alone' ? 0 : 1);
    this.stints.push({ from, to, kind, basis: days.basis });
    if (stretch.isEmpty) this.basis.fill(NO_BASIS, from, to + 1);
    else weaken(this.basis, days.basis, from, to);
    addGaps(this.gaps, days.gaps, stretch);
  }
}

/** One department and resource while its meters are gone through. */
export class Serving {
  /** What names it among all others. */
  readonly key: string;
  readonly own: Float64Array;
  readonly shared: Float64Array;
  private readonly department: string;
  private readonly resource: ResourceId;
  private readonly period: Period;
  private readonly groups = new Set<ServedTogether>();

  constructor(key: string, department: string, { resource, period, amount }: MeterDays) {
    const { length } = amount;
    this.key = key;
    this.department = department;
    this.resource = resource;
    this.period = period;
    this.own = new Float64Array(length);
    this.shared = new Float64Array(length);
  }

  /** Notes with whom it is served. */
  join(group: ServedTogether): void {
    this.groups.add(group);
  }

  /** All of it, once every meter has been gone through. */
  days(): ServedDays {
    const { department, resource, period, own, shared } = this;
    const { length } = own;
    const groups = [...this.groups];
    const basis = new Uint8Array(length).fill(SINGLE);
    const gaps: Period[] = [];
    for (const group of groups) {
      weaken(basis, group.basis, 0, length - 1);
      addGaps(gaps, group.gaps, period);
    }
    const served = {
      isShared: new Uint8Array(length),
      meters: new Uint16Array(length),
      every: new Uint8Array(length),
      isRead: new Uint8Array(length).fill(1),
    };
    const stints = groups.flatMap((group) => group.stints);
    for (let kind = 0; kind < EVERY.length * 2; kind++) countIn(served, stints, kind);
    for (let i = 0; i < length; i++) {
      if (served.meters[i] === 0) basis[i] = NO_BASIS;
      if (basis[i] !== NO_BASIS) continue;
      // A day that one of the meters has not is no day of the department.
      own[i] = 0;
      shared[i] = 0;
      served.isRead[i] = stints.some((stint) => isReadOn(stint, i)) ? 1 : 0;
    }
    return { department, resource, own, shared, basis, ...served, gaps };
  }
}

const isReadOn = ({ from, to, basis }: Stint, i: number): boolean =>
  i >= from && i <= to && (basis[i] ?? NO_BASIS) !== NO_BASIS;

/** Counts the meters of a kind that serve each day, by where they begin and end: they serve for years in a row. */
function countIn(
  { isShared, meters, every }: Pick<ServedDays, 'isShared' | 'meters' | 'every'>,
  stints: readonly Stint[],
  kind: number,
): void {
  const some = stints.filter((stint) => stint.kind === kind);
  if (some.length === 0) return;
  const more = new Int32Array(meters.length + 1);
  for (const { from, to } of some) {
    more[from] = (more[from] ?? 0) + 1;
    more[to + 1] = (more[to + 1] ?? 0) - 1;
  }
  let count = 0;
  for (let i = 0; i < meters.length; i++) {
    count += more[i] ?? 0;
    if (count === 0) continue;
    meters[i] = (meters[i] ?? 0) + count;
    // Kinds go from the oftenest read to the seldomest.
    every[i] = (kind >> 1) + 1;
    if (kind % 2 === 1) isShared[i] = 1;
  }
}

/** The basis of two meters together: none if one has none, estimated if one is. So numbered, it is their product, at most `GAP`. */
function weaken(basis: Uint8Array, other: Uint8Array, from: number, to: number): void {
  for (let i = from; i <= to; i++) {
    const theirs = other[i] ?? NO_BASIS;
    if (theirs !== SINGLE) basis[i] = Math.min((basis[i] ?? NO_BASIS) * theirs, GAP);
  }
}
