import * as v from 'valibot';
import { DaySchema, DecimalSchema, IdSchema, wholeNumber } from '../office/schema-parts.ts';
import { LARGEST_AMOUNT } from '../quantity/amount.ts';
import { envelope, shortText } from './envelope.ts';
import { isSpan } from './span.ts';

/** Read before work; else after it. It says to which day the use belongs (law M5). */
const moment = v.optional(v.literal('before'));

/** Who measured it, if not the office itself. */
const origin = v.optional(v.literal('utility'));

const note = v.optional(shortText);

const at = { ...envelope, meter: IdSchema, day: DaySchema };

/** What a counter showed. `day` is the day it was read on, not the day it was typed. */
export const Reading = v.looseObject({
  ...at,
  kind: v.literal('reading'),
  moment,
  /** As it stands on the counter, in the counter's own unit: "12480", "812.00". */
  value: DecimalSchema,
  origin,
  typed: v.optional(shortText),
  note,
});

/** What befell a counter (law M3). Values are in the counter's own unit, as they stood at that moment. */
export const MeterEvent = v.variant('event', [
  /** The old counter's last value and the new one's first. */
  v.looseObject({
    ...at,
    kind: v.literal('meter-event'),
    event: v.literal('replaced'),
    moment,
    final: DecimalSchema,
    start: DecimalSchema,
    note,
  }),
  /** It went once round between the readings on both sides of this moment. */
  v.looseObject({
    ...at,
    kind: v.literal('meter-event'),
    event: v.literal('rolled-over'),
    moment,
    note,
  }),
  /** From here one unit of the counter stands for another amount. */
  v.looseObject({
    ...at,
    kind: v.literal('meter-event'),
    event: v.literal('multiplier'),
    moment,
    value: DecimalSchema,
    multiplier: DecimalSchema,
    note,
  }),
  /** Read again to settle a doubt: this value holds for its moment, whatever was read before. */
  v.looseObject({
    ...at,
    kind: v.literal('meter-event'),
    event: v.literal('re-read'),
    moment,
    value: DecimalSchema,
    note,
  }),
  /** Nobody could read it: says why there is no reading, and changes no figure. */
  v.looseObject({
    ...at,
    kind: v.literal('meter-event'),
    event: v.literal('not-read'),
    moment,
    note,
  }),
]);

const minute = wholeNumber(0, 1500);

/** An amount a meter or a utility gives for days, without a counter's value: one day, or a stretch that is spread. */
export const MeterUse = v.pipe(
  v.looseObject({
    ...at,
    kind: v.literal('meter-use'),
    through: v.optional(DaySchema),
    /** Small units of the meter's resource. */
    amount: wholeNumber(0, LARGEST_AMOUNT),
    /**
     * Of interval data: which minutes of the day are measured, as [from, to) in order, and how many minutes the day
     * has (a change of clocks makes it 1,380 or 1,500). Absent: all of it.
     */
    minutes: v.optional(
      v.looseObject({
        of: v.picklist([1380, 1440, 1500]),
        covered: v.array(v.tuple([minute, minute])),
      }),
    ),
    about: v.optional(v.literal(true)),
    origin,
    note,
  }),
  v.check(
    ({ day, through }) => through === undefined || isSpan(day, through),
    'through must lie within a year after day',
  ),
  v.check(({ minutes }) => minutes === undefined || isCovered(minutes), 'minutes must be stretches in order'),
);

function isCovered({ of, covered }: { readonly of: number; readonly covered: [number, number][] }): boolean {
  return covered.every(([from, to], place) => {
    const before = place === 0 ? 0 : (covered[place - 1]?.[1] ?? 0);
    return from >= before && from < to && to <= of;
  });
}

/** A utility's invoice over its own days (law M6). */
export const Invoice = v.pipe(
  v.looseObject({
    ...envelope,
    kind: v.literal('invoice'),
    meter: IdSchema,
    day: DaySchema,
    /** Its last day. */
    through: DaySchema,
    /** Small units of the meter's resource. */
    amount: wholeNumber(0, LARGEST_AMOUNT),
    /** Đồng. */
    money: v.optional(wholeNumber(0, LARGEST_AMOUNT)),
    /** What stands on it as its number. */
    number: v.optional(shortText),
    note,
  }),
  v.check(
    ({ day, through }) => day === through || isSpan(day, through),
    'through must be day itself or lie within a year after it',
  ),
);
