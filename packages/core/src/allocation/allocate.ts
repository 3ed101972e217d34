import { addDays } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { MeterDays } from '../meter/meter-days.ts';
import type { Office } from '../office/office.ts';
import { WHOLE } from '../quantity/whole.ts';
import { ruleStretches, type RuleStretch } from './rule.ts';
import { ServedTogether, Serving, type ServedDays } from './serving.ts';
import { shareDays } from './share-out.ts';

/** Something about a rule that a person should know. */
export interface RuleProblem {
  readonly meter: string;
  /**
   * `no-rule`: it serves several and nobody said how · `no-weight`: the head-count or area of a receiver is not stated ·
   * `no-receiver`: nobody has a weight · `negative`: sub-meters above the main.
   */
  readonly kind: 'no-rule' | 'no-weight' | 'no-receiver' | 'negative';
  readonly period: Period;
  /** Departments whose weight is not stated. */
  readonly of?: readonly string[];
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
 * @example
 * const stated = { name: 'Công tơ', resource: 'electricity', departments: ['van-phong'] };
 * const office = officeOf([{ id: '1', topic: 'meter', of: 'dien-1', from: '2026-06-01', value: stated }]);
 * const days = meterDays(office, 'dien-1', [], monthPeriod(2026, 6));
 * const [served] = allocate(office, days === undefined ? [] : [days]).served;
 * served?.department; // 'van-phong'
 */
export function allocate(office: Office, meters: readonly MeterDays[]): Allocated {
  const served = new Map<string, Serving>();
  const groups = new Map<string, ServedTogether>();
  const problems: RuleProblem[] = [];
  for (const days of meters) {
    for (const stretch of ruleStretches(office, days.meter, days.period)) {
      const problem = problemOf(days, stretch);
      if (problem !== undefined) problems.push(problem);
      if (stretch.by === 'none') continue;
      const targets = targetsOf(served, days, stretch);
      if (!stretch.isEmpty) share(days, stretch, targets);
      groupOf(groups, targets, days).by(days, stretch);
    }
  }
  return { served: [...served.values()].map((one) => one.days()).toSorted(byPlace), problems };
}

const byPlace = (a: ServedDays, b: ServedDays): number =>
  a.department === b.department ? (a.resource < b.resource ? -1 : 1) : a.department < b.department ? -1 : 1;

function problemOf(days: MeterDays, stretch: RuleStretch): RuleProblem | undefined {
  const { first, last, by, isEmpty, unknown } = stretch;
  const problem = { meter: days.meter, period: { first, last } };
  if (by === 'none') return { ...problem, kind: 'no-rule' };
  if (unknown.length > 0) return { ...problem, kind: 'no-weight', of: unknown };
  if (isEmpty) return { ...problem, kind: 'no-receiver' };
  const period = negativeDays(days, stretch);
  return period === undefined ? undefined : { ...problem, period, kind: 'negative' };
}

/** From the first to the last day of a stretch that sub-meters take more from than there is. */
function negativeDays({ amount, period }: MeterDays, { first, last }: Period): Period | undefined {
  let found: Period | undefined;
  for (let i = first - period.first; i <= last - period.first; i++) {
    if ((amount[i] ?? 0) >= 0) continue;
    const day = addDays(period.first, i);
    found = { first: found?.first ?? day, last: day };
  }
  return found;
}

/** Where a stretch's shares go: the common receiver first, if there is one, then the departments. */
interface Targets {
  readonly common: Serving | undefined;
  readonly departments: readonly Serving[];
}

function targetsOf(served: Map<string, Serving>, days: MeterDays, stretch: RuleStretch): Targets {
  const find = (department: string): Serving => {
    const key = `${department}/${days.resource}`;
    const found = served.get(key) ?? new Serving(key, department, days);
    served.set(key, found);
    return found;
  };
  const { common, commonReceiver, receivers } = stretch;
  const takesCommon = common > 0 && commonReceiver !== undefined;
  return { common: takesCommon ? find(commonReceiver) : undefined, departments: receivers.map(find) };
}

/** Those a stretch serves, as one; everybody in it is told. */
function groupOf(
  groups: Map<string, ServedTogether>,
  { common, departments }: Targets,
  days: MeterDays,
): ServedTogether {
  const members = common === undefined ? departments : [common, ...departments];
  const key = members.map((member) => member.key).join(' ');
  const found = groups.get(key);
  if (found !== undefined) return found;
  const group = new ServedTogether(days);
  groups.set(key, group);
  for (const member of members) member.join(group);
  return group;
}

/** Adds the shares of a stretch's days. A day without a value adds nothing. */
function share(days: MeterDays, stretch: RuleStretch, { common, departments }: Targets): void {
  const { first, last, by, weights } = stretch;
  const known = { basis: days.basis, day: days.period.first, from: first - days.period.first };
  const span = { ...known, to: last - days.period.first };
  let rest = days.amount;
  if (common !== undefined) {
    // What is nobody's own goes first: common and the rest are shared like two receivers.
    const left = new Float64Array(rest.length);
    shareDays(rest, span, [stretch.common, WHOLE - stretch.common], [common.shared, left]);
    rest = left;
  }
  const columns = departments.map(({ own, shared }) => (by === 'alone' ? own : shared));
  if (columns.length > 0) shareDays(rest, span, weights, columns);
}
