import type { Period } from '../calendar/period.ts';
import { GAP, NO_BASIS, SINGLE } from '../meter/fill-days.ts';
import type { MeterDays } from '../meter/meter-days.ts';
import type { Office } from '../office/office.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { ruleStretches, type RuleStretch } from './rule.ts';
import { shareInto, shareOut } from './share-out.ts';

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
  for (const days of meters) {
    for (const stretch of ruleStretches(office, days.meter, days.period)) {
      const problem = problemOf(days, stretch);
      if (problem !== undefined) problems.push(problem);
      if (stretch.by === 'none') continue;
      const targets = targetsOf(served, days, stretch);
      share(days, stretch, targets);
      for (const target of [...targets.departments, targets.common]) addGaps(target, days, stretch);
    }
  }
  return { served: [...served.values()].toSorted(byPlace), problems };
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

/** The reading gaps a target's days rest on, each once. */
function addGaps(
  target: ServedDays | undefined,
  { stretches }: MeterDays,
  { first, last }: RuleStretch,
): void {
  for (const gap of stretches) {
    if (gap.kind !== 'gap' || gap.first > last || gap.last < first) continue;
    if (target?.gaps.some((known) => known.first === gap.first && known.last === gap.last) === false)
      target.gaps.push({ first: gap.first, last: gap.last });
  }
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

const COMMON_AND_REST = 2;

function share(days: MeterDays, stretch: RuleStretch, { common, departments }: Targets): void {
  const { weights, isEmpty, by } = stretch;
  const every = EVERY.indexOf(stretch.every) + 1;
  const shares = new Float64Array(weights.length);
  const from = stretch.first - days.period.first;
  const to = stretch.last - days.period.first;
  for (let i = from; i <= to; i++) {
    const basis = isEmpty ? NO_BASIS : (days.basis[i] ?? NO_BASIS);
    const day = stretch.first + i - from;
    let rest = days.amount[i] ?? 0;
    if (common !== undefined) {
      const part = basis === NO_BASIS ? 0 : commonPart(rest, stretch.common, day);
      serve(common, i, { part, basis, alone: false, every });
      rest -= part;
    }
    if (departments.length === 0) continue;
    if (basis === NO_BASIS) shares.fill(0);
    else if (by === 'alone') shares[0] = rest;
    else shareInto(rest, weights, day, shares);
    for (let j = 0; j < departments.length; j++) {
      const department = departments[j];
      if (department !== undefined)
        serve(department, i, { part: shares[j] ?? 0, basis, alone: by === 'alone', every });
    }
  }
}

/** The common part and the departments' part are shared like two receivers, the common one first. */
function commonPart(total: number, common: number, day: number): number {
  const parts = shareOut(total, [common, 10_000 - common].slice(0, COMMON_AND_REST), day);
  return parts[0] ?? 0;
}

/** What one meter gives on one day. */
interface Given {
  readonly part: number;
  readonly basis: number;
  readonly alone: boolean;
  readonly every: number;
}

function serve(target: ServedDays, i: number, { part, basis, alone, every }: Given): void {
  const before = target.meters[i] ?? 0;
  const known = before === 0 ? SINGLE : (target.basis[i] ?? NO_BASIS);
  target.meters[i] = before + 1;
  target.every[i] = Math.max(target.every[i] ?? 0, every);
  if (!alone) target.isShared[i] = 1;
  if (basis === NO_BASIS || known === NO_BASIS) {
    target.basis[i] = NO_BASIS;
    target.own[i] = 0;
    target.shared[i] = 0;
    return;
  }
  target.basis[i] = basis === GAP || known === GAP ? GAP : SINGLE;
  const into = alone ? target.own : target.shared;
  into[i] = (into[i] ?? 0) + part;
}
