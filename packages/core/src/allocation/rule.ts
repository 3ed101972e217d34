import { addDays, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { meterOn, type Meter } from '../meter/meter.ts';
import type { Office } from '../office/office.ts';
import { DEPARTMENT, HEAD_COUNT } from '../office/readers.ts';
import { ALLOCATION, AREA, METER } from '../office/readers-meter.ts';
import type { FactValue } from '../office/schema.ts';
import { WHOLE } from '../quantity/whole.ts';

/** How a meter's use is shared out on some days in a row. */
export interface RuleStretch {
  readonly first: Day;
  readonly last: Day;
  /** `alone`: it serves one department and nothing is shared · `none`: nobody said how. */
  readonly by: FactValue<'allocation'>['by'] | 'alone' | 'none';
  /** Who receives a share, in the order of their ids, and the whole weights. */
  readonly receivers: readonly string[];
  readonly weights: readonly number[];
  /** What no department uses (law A4), in hundredths of a per cent, and who takes it. */
  readonly common: number;
  readonly commonReceiver: string | undefined;
  /** Nothing can be shared, and the days have no value: nobody has a weight, or that of some receiver is not known. */
  readonly isEmpty: boolean;
  /** Receivers whose head-count or area nobody stated: it is not zero. */
  readonly unknown: readonly string[];
  /** How often the meter is read. */
  readonly every: Meter['every'];
}

/**
 * How a meter is shared out over a period: one stretch for each set of facts. A rule holds from its day, so that figures of
 * earlier days never change with a later one (law A2).
 *
 * @example
 * const stated = { name: 'Công tơ', resource: 'electricity', departments: ['van-phong'] };
 * const office = officeOf([{ id: '1', topic: 'meter', of: 'dien-1', from: '2026-06-01', value: stated }]);
 * ruleStretches(office, 'dien-1', monthPeriod(2026, 6)).map(({ by }) => by); // ['alone']
 */
export function ruleStretches(office: Office, meter: string, period: Period): RuleStretch[] {
  const { facts } = office;
  const own = [...facts.one(METER, meter).changes(), ...facts.one(ALLOCATION, meter).changes()];
  const days = [...own, ...commonOf(office).changes].filter(
    (day) => day > period.first && day <= period.last,
  );
  const firsts = [period.first, ...new Set(days.toSorted((a, b) => a - b))];
  return firsts.map((first, at) => {
    const next = firsts[at + 1];
    return {
      first,
      last: next === undefined ? period.last : addDays(next, -1),
      ...ruleOn(office, meter, first),
    };
  });
}

/** What the rules of all meters have in common. */
interface Common {
  /** Every day from which they may be others: departments, head-counts and areas. */
  readonly changes: readonly Day[];
  /** Departments by building and day, as far as they were asked for. */
  readonly inBuilding: Map<string, readonly string[]>;
}

/** Rules are asked for meter after meter: what they have in common is worked out once an office. */
const KNOWN = new WeakMap<Office, Common>();

function commonOf(office: Office): Common {
  const { facts } = office;
  const timelines = (): Iterable<{ changes(): readonly Day[] }>[] => [
    facts.of(DEPARTMENT).values(),
    facts.of(HEAD_COUNT).values(),
    facts.of(AREA).values(),
  ];
  const known = KNOWN.get(office) ?? {
    changes: [...new Set(timelines().flatMap((each) => [...each].flatMap((one) => one.changes())))],
    inBuilding: new Map<string, readonly string[]>(),
  };
  KNOWN.set(office, known);
  return known;
}

/**
 * How a meter is shared out on a day.
 *
 * @example
 * const stated = { name: 'Công tơ', resource: 'electricity', departments: ['van-phong'] };
 * const office = officeOf([{ id: '1', topic: 'meter', of: 'dien-1', from: '2026-06-01', value: stated }]);
 * const { by, receivers } = ruleOn(office, 'dien-1', dayOf(2026, 6, 8));
 * [by, receivers]; // ['alone', ['van-phong']]
 */
export function ruleOn(office: Office, meter: string, day: Day): Omit<RuleStretch, 'first' | 'last'> {
  const described = meterOn(office, meter, day);
  const every = described?.every ?? 'month';
  const nothing = {
    receivers: [],
    weights: [],
    common: 0,
    commonReceiver: undefined,
    isEmpty: false,
    unknown: [],
    every,
  };
  if (described === undefined) return { ...nothing, by: 'none' };
  const rule = office.facts.one(ALLOCATION, meter).at(day);
  if (rule === undefined) {
    const [only, ...others] = described.departments ?? [];
    return only !== undefined && others.length === 0
      ? { ...nothing, by: 'alone', receivers: [only], weights: [1] }
      : { ...nothing, by: 'none' };
  }
  const commonReceiver = rule.receiver ?? sharedReceiver(office, day);
  const common = rule.by === 'common' ? WHOLE : (rule.common ?? 0);
  const receivers = common === WHOLE ? [] : receiversOf(office, described, rule, day);
  const known = receivers.map((id) => weightOf(office, rule, id, day));
  const unknown = receivers.filter((_, at) => known[at] === undefined);
  const weights = known.map((weight) => weight ?? 0);
  const isShared = common === WHOLE || (unknown.length === 0 && weights.some((weight) => weight > 0));
  const isTaken = common === 0 || commonReceiver !== undefined;
  const isEmpty = !isShared || !isTaken;
  return { by: rule.by, receivers, weights, common, commonReceiver, isEmpty, unknown, every };
}

const sharedReceiver = (office: Office, day: Day): string | undefined =>
  office.departments.find(({ id, kind }) => kind === 'shared' && office.isOpen(id, day))?.id;

/** Those the rule names, else those the meter names, else the departments of its building; in the order of their ids. */
function receiversOf(office: Office, meter: Meter, rule: FactValue<'allocation'>, day: Day): string[] {
  const named =
    rule.departments ?? (rule.by === 'shares' ? Object.keys(rule.shares ?? {}) : meter.departments);
  const served = named ?? inBuilding(office, meter.building, day);
  return served.filter((id) => office.isOpen(id, day)).toSorted((a, b) => (a < b ? -1 : 1));
}

function inBuilding(office: Office, building: string | undefined, day: Day): readonly string[] {
  const known = commonOf(office).inBuilding;
  const key = `${day}/${building ?? ''}`;
  const ids = known.get(key) ?? departmentsIn(office, building, day);
  known.set(key, ids);
  return ids;
}

const departmentsIn = (office: Office, building: string | undefined, day: Day): string[] =>
  office.departments
    .filter(({ id, kind }) => {
      const there = office.facts.one(DEPARTMENT, id).at(day)?.building;
      return kind === 'department' && (building === undefined || there === building);
    })
    .map(({ id }) => id);

function weightOf(office: Office, rule: FactValue<'allocation'>, id: string, day: Day): number | undefined {
  switch (rule.by) {
    case 'head-count':
      return office.headCount(id, day);
    case 'area':
      return office.facts.one(AREA, id).at(day)?.dm2;
    case 'shares':
      return rule.shares?.[id] ?? 0;
    case 'common':
      return 0;
  }
}
