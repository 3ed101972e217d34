import { allocate, type RuleProblem } from '../allocation/allocate.ts';
import { behindSubMeters } from '../allocation/remainder.ts';
import type { ServedDays } from '../allocation/serving.ts';
import { addDays, type Day } from '../calendar/day.ts';
import { lengthOf, type Period } from '../calendar/period.ts';
import { GAP, NO_BASIS } from '../meter/basis.ts';
import type { Dispute } from '../meter/fill-days.ts';
import { meterIds, steadyMeter, type Meter } from '../meter/meter.ts';
import { meterDays, type MeterDays, type MeterEntry } from '../meter/meter-days.ts';
import type { Steady } from '../meter/steady.ts';
import type { Stretch } from '../meter/stretch.ts';
import type { Office } from '../office/office.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import type { DayQuestion } from './day-question.ts';
import type { DaySeries } from './day-series.ts';
import { isDue, type DayFacts } from './due-days.ts';
import type { Ledger } from './ledger.ts';
import { ESTIMATED, MEASURED, MISSING, NO_STATE, ZERO_CONFIRMED } from './state.ts';

/** The days of a meter, judged like a department's: it is where saving and pace of a shared resource belong (law A3). */
export interface MeterColumn extends DaySeries {
  readonly meter: string;
  /** As the office describes it at the end of the period. */
  readonly described: Meter;
  readonly resource: ResourceId;
  readonly days: MeterDays;
}

/** The main meters of one building and resource together. A day has a value only if all of them have one. */
export interface BuildingColumn extends DaySeries {
  readonly building: string;
  readonly resource: ResourceId;
  readonly meters: readonly string[];
}

/** An amount that is known for a stretch too long to fill: kept beside the total, in no day (law M4). */
export interface Unfilled {
  readonly meter: string;
  readonly resource: ResourceId;
  readonly first: Day;
  readonly last: Day;
  readonly amount: number;
}

/** A meter's amounts given for days, and what its readings say of the same days: the readings hold. */
export interface MeterDispute extends Dispute {
  readonly meter: string;
  readonly resource: ResourceId;
}

/** What the meters say of a period. */
export interface MeterBook {
  readonly meters: readonly MeterColumn[];
  readonly buildings: readonly BuildingColumn[];
  /** Stretches that lie wholly in the period and are too long to fill. */
  readonly unfilled: readonly Unfilled[];
  /** Stretches that touch the period and wait for an answer (law M2). */
  readonly questions: readonly { readonly meter: string; readonly stretch: Stretch }[];
  readonly problems: readonly RuleProblem[];
  /** Amounts given for days of the period that the readings around them contradict. */
  readonly disputes: readonly MeterDispute[];
  servedDays(department: string, resource: ResourceId): ServedDays | undefined;
}

/** Works the meter book of a period out: meters, what remains behind sub-meters, shares, buildings. */
export function meterBook(
  ledger: Ledger,
  office: Office,
  { period, asOf, resource }: DayQuestion,
  facts: DayFacts,
): MeterBook {
  const all = meterIds(office).flatMap((id): MeterDays[] => {
    const days = meterDays(office, id, entriesOf(ledger, id), period);
    return days === undefined || (resource !== undefined && days.resource !== resource) ? [] : [days];
  });
  const meters = all.flatMap((days) => meterColumn(office, days, asOf, facts));
  const { served, problems } = allocate(office, behindSubMeters(office, all));
  const byPlace = new Map(served.map((days) => [`${days.department}/${days.resource}`, days]));
  return {
    meters,
    buildings: buildingColumns(office, meters),
    unfilled: all.flatMap((days) => unfilledOf(days)),
    questions: all.flatMap(({ meter, open }) =>
      open.filter(({ kind }) => kind === 'question').map((stretch) => ({ meter, stretch })),
    ),
    problems,
    disputes: meters.flatMap((column) => disputesOf(column)),
    servedDays: (department, of) => byPlace.get(`${department}/${of}`),
  };
}

const entriesOf = (ledger: Ledger, meter: string): MeterEntry[] =>
  [...ledger.pages('meter', meter)].flatMap((page) => page.entries);

function meterColumn(office: Office, days: MeterDays, asOf: Day, facts: DayFacts): MeterColumn[] {
  const { meter, resource, period, basis, amount, gaps } = days;
  const onDay = steadyMeter(office, meter);
  const described = lastDescription(onDay, period);
  if (described === undefined) return [];
  const state = new Uint8Array(amount.length);
  const expected = new Uint8Array(amount.length);
  for (let i = 0; i < amount.length; i++) {
    const day = addDays(period.first, i);
    const isOpen = onDay.at(day) !== undefined;
    const own = basis[i] ?? NO_BASIS;
    // A day is due once the meter was read behind it, however seldom that is done.
    const due = own !== NO_BASIS || isDue(described.every, day, i, facts, asOf);
    expected[i] = isOpen && day <= asOf && due ? 1 : 0;
    if (own === NO_BASIS) state[i] = expected[i] === 1 ? MISSING : NO_STATE;
    else state[i] = own === GAP ? ESTIMATED : amount[i] === 0 ? ZERO_CONFIRMED : MEASURED;
  }
  return [{ meter, described, resource, days, amount, state, expected, stretches: gaps }];
}

/** The newest description that holds on some day of the period. */
function lastDescription(onDay: Steady<Meter | undefined>, { first, last }: Period): Meter | undefined {
  for (let day: number = last; day >= first; day = onDay.since - 1) {
    const described = onDay.at(day as Day);
    if (described !== undefined) return described;
  }
  return undefined;
}

function buildingColumns(office: Office, meters: readonly MeterColumn[]): BuildingColumn[] {
  const groups = new Map<string, { building: string; group: MeterColumn[] }>();
  for (const column of meters) {
    const { building, parent } = column.described;
    if (building === undefined || parent !== undefined) continue;
    const key = `${building}/${column.resource}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { building, group: [column] });
    else known.group.push(column);
  }
  return [...groups.values()].flatMap(({ building, group }) => {
    const [only, ...others] = group;
    if (only === undefined) return [];
    return [others.length === 0 ? alone(building, only) : together(office, building, [only, ...others])];
  });
}

const alone = (building: string, column: MeterColumn): BuildingColumn => {
  const { resource, meter, amount, state, expected, stretches } = column;
  return { building, resource, meters: [meter], amount, state, expected, stretches };
};

/** Above every state: no meter has said anything of the day yet. */
const NO_METER = 255;

/** A meter that is put in later, or was closed before, is no part of the other days. */
function together(
  office: Office,
  building: string,
  group: readonly [MeterColumn, ...MeterColumn[]],
): BuildingColumn {
  const [{ resource, days }] = group;
  const length = lengthOf(days.period);
  const [amount, expected] = [new Float64Array(length), new Uint8Array(length)];
  const state = new Uint8Array(length).fill(NO_METER);
  for (const column of group) {
    const onDay = steadyMeter(office, column.meter);
    for (let i = 0; i < length; i++) {
      if (onDay.at(addDays(days.period.first, i)) === undefined) continue;
      amount[i] = (amount[i] ?? 0) + (column.amount[i] ?? 0);
      expected[i] = Math.max(expected[i] ?? 0, column.expected[i] ?? 0);
      // Codes are in order, weakest first: a day that one meter lacks is no day of the building.
      state[i] = Math.min(state[i] ?? NO_METER, column.state[i] ?? NO_STATE);
    }
  }
  for (let i = 0; i < length; i++) {
    const code = state[i] ?? NO_METER;
    if (code > MISSING && code !== NO_METER) continue;
    amount[i] = 0;
    // One meter may be waited for where another was read: the building's day is due then, and lacks it.
    state[i] = expected[i] === 1 ? MISSING : NO_STATE;
  }
  return {
    building,
    resource,
    meters: group.map(({ meter }) => meter),
    amount,
    state,
    expected,
    stretches: group.flatMap(({ stretches }) => stretches),
  };
}

/** The meter book of an office without meters. */
export const NO_METERS: MeterBook = {
  meters: [],
  buildings: [],
  unfilled: [],
  questions: [],
  problems: [],
  disputes: [],
  servedDays: () => undefined,
};

/** What amounts given for some of its days already put into the totals is not said beside them once more. */
const unfilledOf = ({ meter, resource, period, amount, open }: MeterDays): Unfilled[] =>
  open.flatMap(({ first, last, total, kind }) => {
    if (kind !== 'unfilled' || total === undefined || first < period.first || last > period.last) return [];
    const given = amount
      .subarray(first - period.first, last - period.first + 1)
      .reduce((sum, one) => sum + one, 0);
    return total > given ? [{ meter, resource, first, last, amount: total - given }] : [];
  });

/** Up to one step of the counter both say the same: it is read in whole steps, what a utility gives is not. */
function disputesOf({ meter, described, resource, days }: MeterColumn): MeterDispute[] {
  const { multiplier, decimals } = described;
  const step =
    (Number(multiplier.digits) * RESOURCES[resource].shown.per) / 10 ** (multiplier.places + decimals);
  return days.disputes
    .filter(({ given, read }) => Math.abs(given - read) > step)
    .map((dispute) => ({ ...dispute, meter, resource }));
}
