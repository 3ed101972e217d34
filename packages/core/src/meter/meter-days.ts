import type { Day } from '../calendar/day.ts';
import { touches, type Period } from '../calendar/period.ts';
import type { PagedEntries } from '../journal/page.ts';
import { settingOn } from '../office/method-settings.ts';
import { METHOD } from '../office/readers-judging.ts';
import { METER } from '../office/readers-meter.ts';
import type { Office } from '../office/office.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import type { CounterFacts } from './counting.ts';
import { directUse, type DirectUse } from './direct-use.ts';
import { NO_BASIS } from './basis.ts';
import { fillDays, type Dispute, type Filling } from './fill-days.ts';
import type { Marks } from './mark.ts';
import { marksOf } from './marks-of.ts';
import { meterResource, steadyMeter } from './meter.ts';
import { multiplierOf } from './multiplier.ts';
import { steadyOffWeight } from './off-weight.ts';
import { Steady } from './steady.ts';
import type { Stretch } from './stretch.ts';
import { stretchesOf, StretchWalk } from './stretches.ts';

/** An entry of the meter book. */
export type MeterEntry = PagedEntries['meter'];

/** The days of one meter over a period, index = day − first day. */
export interface MeterDays {
  readonly meter: string;
  readonly resource: ResourceId;
  readonly period: Period;
  /** Small units; 0 where there is none (see `basis`). May be negative for what remains behind sub-meters. */
  readonly amount: Float64Array;
  /** `NO_BASIS`, `SINGLE` (measured) or `GAP` (estimated). */
  readonly basis: Uint8Array;
  /** Stretches that touch the period, in order; worked out when they are asked for. */
  readonly stretches: readonly Stretch[];
  /** Days in a row that were filled together, from a stretch or from an amount given for several days: they are estimated. */
  readonly gaps: readonly Period[];
  /** Of these the ones that fill no day: too long, or with a question. */
  readonly open: readonly Stretch[];
  /** Amounts given for days; those that overlap others count nowhere. */
  readonly direct: DirectUse;
  /** Where amounts given for days and the readings around them do not agree. The readings hold. */
  readonly disputes: readonly Dispute[];
}

/** What was said of a meter, put in order: its counter's marks, and the amounts given for days. */
export interface MeterTold {
  readonly marks: Marks;
  readonly direct: DirectUse;
}

/**
 * Works out the days of a meter from its readings, events and given amounts, over a period (method §6).
 *
 * - Between two readings the days sum exactly to the difference × multiplier (law M1), spread by working-day weights.
 * - Amounts given for single days stand, and the rest of a stretch is spread over its other days; where all days of a
 *   stretch have one, the stretch's total is spread in their proportion, so that M1 holds there too.
 * - Days of a question, or of a stretch too long to fill, have no value.
 *
 * @param entries the meter's entries in force, in any order, not only those of the period: the readings next to it on
 *   both sides decide its edges.
 * @returns undefined if the office states no such meter.
 * @example
 * const stated = { name: 'Công tơ', resource: 'electricity', departments: ['van-phong'] };
 * const office = officeOf([{ id: '1', topic: 'meter', of: 'dien-1', from: '2026-06-01', value: stated }]);
 * const read = { kind: 'reading', meter: 'dien-1' };
 * const first = { ...read, id: '2', day: '2026-06-07', value: '100' };
 * const second = { ...read, id: '3', day: '2026-06-08', value: '112' };
 * meterDays(office, 'dien-1', [first, second], monthPeriod(2026, 6))?.amount[7]; // 12_000
 */
export const meterDays = (
  office: Office,
  meter: string,
  entries: readonly MeterEntry[],
  period: Period,
): MeterDays | undefined => meterDaysTold(office, meter, meterTold(entries), period);

/** Puts in order what a meter's entries say. */
export const meterTold = (entries: readonly MeterEntry[]): MeterTold => ({
  marks: marksOf(entries),
  direct: directUse(entries.filter((entry) => entry.kind === 'meter-use')),
});

/** `meterDays` of what is in order already: typed columns of readings, not entries. */
export function meterDaysTold(
  office: Office,
  meter: string,
  { marks, direct }: MeterTold,
  period: Period,
): MeterDays | undefined {
  const resource = meterResource(office, meter);
  if (resource === undefined) return undefined;
  const facts = counterFacts(office, meter, resource);
  const length = period.last - period.first + 1;
  const amount = new Float64Array(length);
  const basis = new Uint8Array(length).fill(NO_BASIS);
  const off = steadyOffWeight(office, meter, resource);
  const { gaps, open, disputes } = fillDays(
    { period, amount, basis },
    {
      stretches: new StretchWalk(marks, facts),
      direct,
      calendar: office.calendar,
      weigh: (day) => off.at(day),
      lastOpen: lastOpenDay(office, meter),
    },
  );
  let listed: readonly Stretch[] | undefined;
  return {
    meter,
    resource,
    period,
    amount,
    basis,
    get stretches() {
      return (listed ??= stretchesOf(marks, facts).filter((stretch) => touches(stretch, period)));
    },
    gaps,
    open,
    direct,
    disputes,
  };
}

/** Of a stretch that runs on past the day a meter was closed; the stretch's own last day otherwise. Undefined if it never was. */
function lastOpenDay(office: Office, meter: string): Filling['lastOpen'] {
  const facts = office.facts.one(METER, meter);
  if (facts.changes().every((day) => facts.at(day)?.open !== false)) return undefined;
  const onDay = steadyMeter(office, meter);
  return ({ first, last }) => {
    // Before the office first stated a meter it is not closed: it was there, and nobody said whom it served.
    if (onDay.at(first) === undefined) return facts.at(first)?.open === false ? undefined : last;
    while (onDay.until <= last)
      if (onDay.at(onDay.until as Day) === undefined) return (onDay.since - 1) as Day;
    return last;
  };
}

/**
 * Every stretch between a meter's readings, in order.
 *
 * @example
 * const stated = { name: 'Công tơ', resource: 'electricity', departments: ['van-phong'] };
 * const office = officeOf([{ id: '1', topic: 'meter', of: 'dien-1', from: '2026-06-01', value: stated }]);
 * const read = { kind: 'reading', meter: 'dien-1' };
 * const first = { ...read, id: '2', day: '2026-06-07', value: '100' };
 * const second = { ...read, id: '3', day: '2026-06-08', value: '112' };
 * meterStretches(office, 'dien-1', [first, second]).map(({ kind, total }) => [kind, total]); // [['single', 12_000]]
 */
export function meterStretches(office: Office, meter: string, entries: readonly MeterEntry[]): Stretch[] {
  const resource = meterResource(office, meter);
  return resource === undefined ? [] : stretchesOf(marksOf(entries), counterFacts(office, meter, resource));
}

function counterFacts(office: Office, meter: string, resource: ResourceId): CounterFacts {
  const facts = office.facts.one(METER, meter);
  return {
    per: RESOURCES[resource].shown.per,
    multiplier: new Steady([facts], (day) => multiplierOf(facts.at(day)?.multiplier)),
    digitsOn: (day) => facts.at(day)?.digits,
    longest: new Steady(
      [office.facts.one(METHOD, 'gap-limit')],
      (day) => settingOn(office, 'gap-limit', day).value,
    ),
  };
}
