import {
  addDays,
  dayWeights,
  dialDecimals,
  meterDays,
  meterIds,
  meterName,
  meterOn,
  meterResource,
  NO_BASIS,
  offWeight,
  type Day,
  type EntryId,
  type MeterDays,
  type MeterEntry,
  type MeterQuestion,
  type Office,
  type ResourceId,
  type Stretch,
} from '@soxanh/core';
import { counterTraces, lastReading, type PieceTrace, type ReadingTrace } from './counter-trace.ts';
import { ruleTrace, type RuleTrace } from './rule-trace.ts';
import { servingOn } from './serving-meters.ts';

/** How the use of a stretch fell on one of its days (laws M1, M4). */
export interface SpreadTrace {
  readonly workingDays: number;
  readonly offDays: number;
  /** What a day off weighs against 1000 of a working day. */
  readonly off: number;
  /** Of this day, and of all days that share the rest. */
  readonly weight: number;
  readonly weights: number;
  /** Small units of the days that have an amount of their own; the rest is what is spread. */
  readonly given: number;
  /** All days of the stretch together: the same as its total. */
  readonly sum: number;
}

/** The days between two readings, and what was used on them. */
export interface StretchTrace {
  readonly first: Day;
  readonly last: Day;
  readonly kind: Stretch['kind'];
  readonly total: number | undefined;
  readonly pieces: readonly PieceTrace[];
  readonly question: MeterQuestion | undefined;
  /** Set where several days share the total. */
  readonly spread: SpreadTrace | undefined;
}

/** An amount that was given for a day, or for days with it. */
export interface GivenTrace {
  readonly first: Day;
  readonly last: Day;
  readonly amount: number;
  readonly utility: boolean;
}

/** A day of one meter, down to the two readings between which it lies and up to who gets what of it (law I3). */
export interface MeterTrace {
  readonly meter: string;
  readonly name: string;
  readonly resource: ResourceId;
  readonly day: Day;
  readonly register: string | undefined;
  /** Of the counter's face. */
  readonly decimals: number;
  /** Small units; undefined where the day has no value. */
  readonly amount: number | undefined;
  readonly stretch: StretchTrace | undefined;
  /** The newest reading, where the day lies in no stretch. */
  readonly last: ReadingTrace | undefined;
  readonly given: readonly GivenTrace[];
  /** Meters behind it, taken off before it is shared out. */
  readonly subs: readonly { readonly name: string; readonly amount: number | undefined }[];
  /** How the day was shared out; undefined where the whole meter is looked at, or the day has no value. */
  readonly rule: RuleTrace | undefined;
  /** The entry behind an id, for the words of a question. */
  readonly find: (id: EntryId) => MeterEntry | undefined;
}

/** Which day is looked at: of a department, or of meters themselves. */
export interface TraceQuestion {
  readonly day: Day;
  readonly resource: ResourceId;
  readonly department?: string | undefined;
  /** These meters, where no department is looked at. */
  readonly meters?: readonly string[] | undefined;
}

/** A meter's entries in force. */
export type EntriesOf = (meter: string) => readonly MeterEntry[];

/** Every meter a day's figure comes from. */
export function meterTraces(office: Office, entriesOf: EntriesOf, question: TraceQuestion): MeterTrace[] {
  const { day, resource, department } = question;
  const ids =
    department === undefined ? (question.meters ?? []) : servingOn(office, department, resource, day);
  return ids.flatMap((id) => {
    const trace = meterTrace(office, id, entriesOf, day);
    if (trace === undefined) return [];
    if (department === undefined) return [trace];
    const subs = subsOf(office, id, entriesOf, day);
    const total = leftOf(trace.amount, subs);
    const rule = total === undefined ? undefined : ruleTrace(office, { meter: id, day, total, department });
    return [{ ...trace, subs, rule }];
  });
}

/** What a meter leaves behind its sub-meters; unknown as soon as one of them is. */
function leftOf(amount: number | undefined, subs: MeterTrace['subs']): number | undefined {
  let left = amount;
  for (const sub of subs)
    left = left === undefined || sub.amount === undefined ? undefined : left - sub.amount;
  return left;
}

function meterTrace(office: Office, meter: string, entriesOf: EntriesOf, day: Day): MeterTrace | undefined {
  const resource = meterResource(office, meter);
  const entries = entriesOf(meter);
  const days = meterDays(office, meter, entries, { first: day, last: day });
  if (resource === undefined || days === undefined) return undefined;
  const [stretch] = days.stretches;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    meter,
    name: meterName(office, meter),
    resource,
    day,
    register: meterOn(office, meter, day)?.register,
    decimals: dialDecimals(office, meter, day),
    amount: valueOn(days, day),
    stretch:
      stretch === undefined ? undefined : stretchTrace(office, { meter, resource, entries, day, stretch }),
    last: stretch === undefined ? lastReading(entries, day) : undefined,
    given: givenOn(days, day, byId),
    subs: [],
    rule: undefined,
    find: (id) => byId.get(id),
  };
}

const valueOn = ({ amount, basis, period }: MeterDays, day: Day): number | undefined =>
  (basis[day - period.first] ?? NO_BASIS) === NO_BASIS ? undefined : amount[day - period.first];

interface StretchQuestion {
  readonly meter: string;
  readonly resource: ResourceId;
  readonly entries: readonly MeterEntry[];
  readonly day: Day;
  readonly stretch: Stretch;
}

function stretchTrace(office: Office, asked: StretchQuestion): StretchTrace {
  const { meter, resource, entries, stretch } = asked;
  const { first, last, kind, total, question } = stretch;
  const counted = counterTraces(office, meter, resource, entries).find(
    (trace) => trace.first <= first && trace.last >= last,
  );
  return {
    first,
    last,
    kind,
    total,
    question,
    pieces: counted?.pieces ?? [],
    spread: kind === 'gap' ? spreadTrace(office, asked) : undefined,
  };
}

function spreadTrace(office: Office, asked: StretchQuestion): SpreadTrace | undefined {
  const { meter, resource, entries, day, stretch } = asked;
  const { first, last } = stretch;
  const days = meterDays(office, meter, entries, { first, last });
  if (days === undefined) return undefined;
  const off = offWeight(office, meter, resource, first);
  const weights = dayWeights(office.calendar, first, last, off);
  const all = weights.map((weight, at) => ({ weight, day: addDays(first, at) }));
  const isGiven = (on: Day): boolean => givenOn(days, on, new Map()).length > 0;
  const open = all.filter((each) => !isGiven(each.day));
  const given = all
    .filter((each) => isGiven(each.day))
    .reduce((sum, each) => sum + (valueOn(days, each.day) ?? 0), 0);
  return {
    workingDays: all.filter((each) => office.calendar.isWorking(each.day)).length,
    offDays: all.filter((each) => !office.calendar.isWorking(each.day)).length,
    off,
    weight: weights[day - first] ?? 0,
    weights: open.reduce((sum, { weight }) => sum + weight, 0),
    given,
    sum: days.amount.reduce((sum, amount) => sum + amount, 0),
  };
}

function givenOn({ direct }: MeterDays, day: Day, byId: ReadonlyMap<EntryId, MeterEntry>): GivenTrace[] {
  const isUtility = (id: EntryId): boolean => {
    const entry = byId.get(id);
    return entry?.kind === 'meter-use' && entry.origin === 'utility';
  };
  const spans = direct.spans.filter(({ first, last }) => first <= day && last >= day);
  const own = direct.days.get(day);
  return [
    ...(own === undefined
      ? []
      : [{ first: day, last: day, amount: own.measured, utility: own.entries.some(isUtility) }]),
    ...spans.map(({ first, last, total, entry }) => ({
      first,
      last,
      amount: total,
      utility: isUtility(entry),
    })),
  ];
}

function subsOf(office: Office, main: string, entriesOf: EntriesOf, day: Day): MeterTrace['subs'] {
  return meterIds(office)
    .filter((id) => meterOn(office, id, day)?.parent === main)
    .flatMap((id) => {
      const days = meterDays(office, id, entriesOf(id), { first: day, last: day });
      return days === undefined ? [] : [{ name: meterName(office, id), amount: valueOn(days, day) }];
    });
}
