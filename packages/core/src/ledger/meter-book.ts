import { allocate, type RuleProblem, type ServedDays } from '../allocation/allocate.ts';
import { behindSubMeters } from '../allocation/remainder.ts';
import { addDays, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { GAP, NO_BASIS } from '../meter/fill-days.ts';
import { meterIds, meterOn, type Meter } from '../meter/meter.ts';
import { meterDays, type MeterDays, type MeterEntry } from '../meter/meter-days.ts';
import type { Stretch } from '../meter/stretch.ts';
import type { Office } from '../office/office.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { DayQuestion } from './day-question.ts';
import type { DaySeries } from './day-series.ts';
import { isDue, type DayFacts } from './due-days.ts';
import type { Ledger } from './ledger.ts';
import { NO_STATE, stateCode } from './state.ts';

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

/** What the meters say of a period. */
export interface MeterBook {
  readonly meters: readonly MeterColumn[];
  readonly buildings: readonly BuildingColumn[];
  /** Stretches that lie wholly in the period and are too long to fill. */
  readonly unfilled: readonly Unfilled[];
  /** Stretches that touch the period and wait for an answer (law M2). */
  readonly questions: readonly { readonly meter: string; readonly stretch: Stretch }[];
  readonly problems: readonly RuleProblem[];
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
    const days = meterDays(office, id, [...entriesOf(ledger, id)], period);
    return days === undefined || (resource !== undefined && days.resource !== resource) ? [] : [days];
  });
  const meters = all.flatMap((days) => meterColumn(office, days, asOf, facts));
  const net = all.map((days) => behindSubMeters(days, subMeters(office, all, days.meter, period)));
  const { served, problems } = allocate(office, net);
  const byPlace = new Map(served.map((days) => [`${days.department}/${days.resource}`, days]));
  return {
    meters,
    buildings: buildingColumns(meters),
    unfilled: all.flatMap((days) => unfilledOf(days)),
    questions: all.flatMap(({ meter, stretches }) =>
      stretches.filter(({ kind }) => kind === 'question').map((stretch) => ({ meter, stretch })),
    ),
    problems,
    servedDays: (department, of) => byPlace.get(`${department}/${of}`),
  };
}

function* entriesOf(ledger: Ledger, meter: string): Generator<MeterEntry> {
  for (const page of ledger.pages('meter', meter)) yield* page.entries;
}

const subMeters = (office: Office, all: readonly MeterDays[], main: string, { last }: Period): MeterDays[] =>
  all.filter(({ meter }) => meterOn(office, meter, last)?.parent === main);

const MISSING = stateCode('missing');
const MEASURED = stateCode('measured');
const ESTIMATED = stateCode('estimated');
const ZERO = stateCode('zero-confirmed');

function meterColumn(office: Office, days: MeterDays, asOf: Day, facts: DayFacts): MeterColumn[] {
  const { meter, resource, period, basis, amount, stretches } = days;
  const described = lastDescription(office, meter, period);
  if (described === undefined) return [];
  const state = new Uint8Array(amount.length);
  const expected = new Uint8Array(amount.length);
  for (let i = 0; i < amount.length; i++) {
    const day = addDays(period.first, i);
    const isOpen = meterOn(office, meter, day) !== undefined;
    expected[i] = isOpen && day <= asOf && isDue(described.every, day, i, facts, asOf) ? 1 : 0;
    const own = basis[i] ?? NO_BASIS;
    if (own === NO_BASIS) state[i] = expected[i] === 1 ? MISSING : NO_STATE;
    else state[i] = own === GAP ? ESTIMATED : amount[i] === 0 ? ZERO : MEASURED;
  }
  const gaps = stretches.filter(({ kind }) => kind === 'gap');
  return [{ meter, described, resource, days, amount, state, expected, stretches: gaps }];
}

/** The newest description that holds on some day of the period. */
function lastDescription(office: Office, meter: string, { first, last }: Period): Meter | undefined {
  for (let day = last; day >= first; day = addDays(day, -1)) {
    const described = meterOn(office, meter, day);
    if (described !== undefined) return described;
  }
  return undefined;
}

function buildingColumns(meters: readonly MeterColumn[]): BuildingColumn[] {
  const groups = new Map<string, MeterColumn[]>();
  for (const column of meters) {
    const { building, parent } = column.described;
    if (building === undefined || parent !== undefined) continue;
    const key = `${building}/${column.resource}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    return first === undefined ? [] : [together(first, others)];
  });
}

function together(first: MeterColumn, others: readonly MeterColumn[]): BuildingColumn {
  const amount = first.amount.slice();
  const state = first.state.slice();
  const expected = first.expected.slice();
  for (const other of others) {
    for (let i = 0; i < amount.length; i++) {
      amount[i] = (amount[i] ?? 0) + (other.amount[i] ?? 0);
      expected[i] = Math.max(expected[i] ?? 0, other.expected[i] ?? 0);
      state[i] = weaker(state[i] ?? NO_STATE, other.state[i] ?? NO_STATE);
    }
  }
  for (let i = 0; i < amount.length; i++) if ((state[i] ?? NO_STATE) <= MISSING) amount[i] = 0;
  return {
    building: first.described.building ?? '',
    resource: first.resource,
    meters: [first, ...others].map(({ meter }) => meter),
    amount,
    state,
    expected,
    stretches: [first, ...others].flatMap(({ stretches }) => stretches),
  };
}

/** Codes are in order, weakest first, and no state is 0: a day that one meter has not is no day of the building. */
const weaker = (a: number, b: number): number => Math.min(a, b);

/** The meter book of an office without meters. */
export const NO_METERS: MeterBook = {
  meters: [],
  buildings: [],
  unfilled: [],
  questions: [],
  problems: [],
  servedDays: () => undefined,
};

const unfilledOf = ({ meter, resource, period, stretches }: MeterDays): Unfilled[] =>
  stretches.flatMap(({ first, last, total, kind }) =>
    kind === 'unfilled' && total !== undefined && first >= period.first && last <= period.last
      ? [{ meter, resource, first, last, amount: total }]
      : [],
  );
