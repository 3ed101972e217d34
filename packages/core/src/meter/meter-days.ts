import { type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { PagedEntries } from '../journal/page.ts';
import { METHOD } from '../office/readers-judging.ts';
import { METER } from '../office/readers-meter.ts';
import type { Office } from '../office/office.ts';
import { decimalFromText, type Decimal } from '../quantity/decimal.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import { directUse, type DirectUse } from './direct-use.ts';
import { fillDays, NO_BASIS } from './fill-days.ts';
import { marksOf } from './mark.ts';
import { meterResource } from './meter.ts';
import { offWeight } from './off-weight.ts';
import type { Stretch } from './stretch.ts';
import { stretchesOf } from './stretches.ts';

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
  /** Stretches that touch the period: gaps, those too long to fill, those with a question. */
  readonly stretches: readonly Stretch[];
  /** Amounts given for days; those that overlap others count nowhere. */
  readonly direct: DirectUse;
}

/** Days after which a stretch is too long to fill, unless the office says otherwise. */
const LONGEST_GAP = 50;

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
 */
export function meterDays(
  office: Office,
  meter: string,
  entries: readonly MeterEntry[],
  period: Period,
): MeterDays | undefined {
  const resource = meterResource(office, meter);
  if (resource === undefined) return undefined;
  const length = period.last - period.first + 1;
  const direct = directUse(entries.filter((entry) => entry.kind === 'meter-use'));
  const all = meterStretches(office, meter, entries);
  const days = {
    meter,
    resource,
    period,
    amount: new Float64Array(length),
    basis: new Uint8Array(length).fill(NO_BASIS),
    stretches: all.filter(({ first, last }) => first <= period.last && last >= period.first),
    direct,
  };
  const weigh = (day: Day): number => offWeight(office, meter, resource, day);
  fillDays(days, office.calendar, weigh);
  return days;
}

/** Every stretch between a meter's readings, in order. */
export function meterStretches(office: Office, meter: string, entries: readonly MeterEntry[]): Stretch[] {
  const resource = meterResource(office, meter);
  if (resource === undefined) return [];
  const facts = office.facts.one(METER, meter);
  const marks = marksOf(
    entries.filter((entry) => entry.kind === 'reading'),
    entries.filter((entry) => entry.kind === 'meter-event'),
  );
  return stretchesOf(marks, {
    per: RESOURCES[resource].shown.per,
    multiplierOn: (day) => decimalOf(facts.at(day)?.multiplier),
    digitsOn: (day) => facts.at(day)?.digits,
    longest: office.facts.one(METHOD, 'gap-limit').latest()?.value ?? LONGEST_GAP,
  });
}

const ONE: Decimal = { digits: 1n, places: 0 };

function decimalOf(text: string | undefined): Decimal {
  const read = decimalFromText(text ?? '1');
  return read.ok ? read.value : ONE;
}
