import type { Period } from '../calendar/period.ts';
import { GAP, NO_BASIS, SINGLE } from '../meter/fill-days.ts';
import type { MeterDays } from '../meter/meter-days.ts';
import type { Office } from '../office/office.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { addGaps } from './gaps.ts';
import { commonChanges, ruleStretches, type RuleStretch } from './rule.ts';
import { Sharing } from './share-out.ts';

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
  readonly meters: Uint8Array;
  /** Reading gaps of the meters that serve it: their days are estimated. */
  readonly gaps: Period[];
  /** Code of the seldomest reading among them (`EVERY`): until then a day may be waited for. */
  readonly every: Uint8Array;
}

/** How often meters are read, oftenest first; the code is the place + 1. */
export const EVERY = ['day', 'week', 'month'] as const;

/** Something about a rule that a person should know. */
export interface RuleProblem {
  readonly meter: string;
  /** `no-rule`: it serves several and nobody said how · `no-receiver`: nobody has a weight · `negative`: sub-meters above the main. */
  readonly kind: 'no-rule' | 'no-receiver' | 'negative';
  readonly period: Period;
}

/** Shares of meters, and what is wrong with their rules. */
export interface Allocated {
  readonly served: readonly ServedDays[];
  readonly problems: readonly RuleProblem[];
}

/**
 * Shares the days of meters out to those they serve, by the rule of each day. Everything a meter counted goes somewhere:
 * what no department uses has a receiver of its own (law A4), and the shares of a day sum to the day (law A1).
 *
 * @param meters the days of each meter over the same period, sub-meters already taken off their main meters.
 */
export function allocate(office: Office, meters: readonly MeterDays[]): Allocated {
  const served = new Map<string, ServedDays>();
  const problems: RuleProblem[] = [];
  const changes = commonChanges(office);
  for (const days of meters) {
    for (const stretch of ruleStretches(office, days.meter, days.period, changes)) {
      const problem = problemOf(days, stretch);
      if (problem !== undefined) problems.push(problem);
      if (stretch.by === 'none') continue;
      const targets = targetsOf(served, days, stretch);
      share(days, stretch, targets);
      for (const target of [...targets.departments, targets.common])
        if (target !== undefined) serve(target, days, stretch);
    }
  }
  const all = [...served.values()];
  for (const one of all) leaveOutUnknown(one);
  return { served: all.toSorted(byPlace), problems };
}

const byPlace = (a: ServedDays, b: ServedDays): number =>
  a.department === b.department ? (a.resource < b.resource ? -1 : 1) : a.department < b.department ? -1 : 1;

function problemOf(days: MeterDays, stretch: RuleStretch): RuleProblem | undefined {
  const { first, last, by, isEmpty } = stretch;
  const problem = { meter: days.meter, period: { first, last } };
  if (by === 'none') return { ...problem, kind: 'no-rule' };
  if (isEmpty) return { ...problem, kind: 'no-receiver' };
  const from = first - days.period.first;
  const isNegative = days.amount.subarray(from, last - days.period.first + 1).some((amount) => amount < 0);
  return isNegative ? { ...problem, kind: 'negative' } : undefined;
}

/** Where a stretch's shares go: the common receiver first, if there is one, then the departments. */
interface Targets {
  readonly common: ServedDays | undefined;
  readonly departments: readonly ServedDays[];
}

function targetsOf(served: Map<string, ServedDays>, days: MeterDays, stretch: RuleStretch): Targets {
  const find = (department: string): ServedDays => {
    const key = `${department}/${days.resource}`;
    const found = served.get(key) ?? emptyDays(department, days);
    served.set(key, found);
    return found;
  };
  const takesCommon = stretch.common > 0 && stretch.commonReceiver !== undefined;
  return {
    common: takesCommon && stretch.commonReceiver !== undefined ? find(stretch.commonReceiver) : undefined,
    departments: stretch.receivers.map(find),
  };
}

function emptyDays(department: string, { resource, amount }: MeterDays): ServedDays {
  const { length } = amount;
  return {
    department,
    resource,
    own: new Float64Array(length),
    shared: new Float64Array(length),
    basis: new Uint8Array(length),
    isShared: new Uint8Array(length),
    meters: new Uint8Array(length),
    every: new Uint8Array(length),
    gaps: [],
  };
}

/** All of it, in hundredths of a per cent. */
const WHOLE = 10_000;

/** Adds the shares of a stretch's days. A day without a value adds nothing; `leaveOutUnknown` takes it out. */
function share(days: MeterDays, stretch: RuleStretch, { common, departments }: Targets): void {
  if (stretch.isEmpty) return;
  const { first, last, by, weights } = stretch;
  // What is nobody's own goes first: common and the rest are shared like two receivers.
  const twoWays = common === undefined ? undefined : new Sharing([stretch.common, WHOLE - stretch.common]);
  const among = departments.length === 0 || by === 'alone' ? undefined : new Sharing(weights);
  const columns = departments.map(({ own, shared }) => (by === 'alone' ? own : shared));
  const { amount, basis } = days;
  for (let i = first - days.period.first; i <= last - days.period.first; i++) {
    if (basis[i] === NO_BASIS) continue;
    const day = days.period.first + i;
    let rest = amount[i] ?? 0;
    if (twoWays !== undefined && common !== undefined) {
      twoWays.share(rest, day);
      common.shared[i] = (common.shared[i] ?? 0) + (twoWays.shares[0] ?? 0);
      rest = twoWays.shares[1] ?? 0;
    }
    if (among === undefined) addTo(columns[0], i, rest);
    else {
      among.share(rest, day);
      for (let j = 0; j < columns.length; j++) addTo(columns[j], i, among.shares[j] ?? 0);
    }
  }
}

function addTo(column: Float64Array | undefined, i: number, amount: number): void {
  if (column !== undefined) column[i] = (column[i] ?? 0) + amount;
}

/** Notes that a meter serves a target on the days of a stretch: on what that rests, how often it is read, its gaps. */
function serve(target: ServedDays, days: MeterDays, stretch: RuleStretch): void {
  const { meters, basis, isShared, every } = target;
  const code = EVERY.indexOf(stretch.every) + 1;
  const isAlone = stretch.by === 'alone';
  const from = stretch.first - days.period.first;
  const to = stretch.last - days.period.first;
  for (let i = from; i <= to; i++) {
    const before = meters[i] ?? 0;
    const theirs = stretch.isEmpty ? NO_BASIS : (days.basis[i] ?? NO_BASIS);
    basis[i] = before === 0 ? theirs : weaker(basis[i] ?? NO_BASIS, theirs);
    meters[i] = before + 1;
    if ((every[i] ?? 0) < code) every[i] = code;
    if (!isAlone) isShared[i] = 1;
  }
  addGaps(target.gaps, days.gaps, stretch);
}

/** The basis of two meters together: none if one has none, estimated if one is. */
const weaker = (a: number, b: number): number =>
  a === NO_BASIS || b === NO_BASIS ? NO_BASIS : a === GAP || b === GAP ? GAP : SINGLE;

/** A day that one of the meters has not is no day of the department. */
function leaveOutUnknown({ own, shared, basis }: ServedDays): void {
  for (let i = 0; i < basis.length; i++) {
    if (basis[i] !== NO_BASIS) continue;
    own[i] = 0;
    shared[i] = 0;
  }
}
