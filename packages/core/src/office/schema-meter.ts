import * as v from 'valibot';
import { DecimalSchema, IdSchema, NameSchema, ResourceSchema, wholeNumber } from './schema-parts.ts';

/** Hundredths of a per cent of the whole. */
const share = wholeNumber(0, 10_000);

/** What an office may state of its meters and of how their use is shared out. */
export const METER_VALUES = {
  /**
   * A counter: of electricity, of water, of the pages of a printer. It serves a building, or the departments it names;
   * `parent` makes it a sub-meter behind another.
   */
  meter: v.looseObject({
    name: NameSchema,
    resource: ResourceSchema,
    building: v.optional(IdSchema),
    departments: v.optional(v.pipe(v.array(IdSchema), v.minLength(1, 'must name a department'))),
    parent: v.optional(IdSchema),
    /** Digits before the decimal sign: where the counter rolls over. */
    digits: v.optional(wholeNumber(1, 12)),
    /** Digits after it that are read. */
    decimals: v.optional(wholeNumber(0, 6)),
    /** Units people read (kWh, m³, sheets) for one of the counter's; 1 unless said. */
    multiplier: v.optional(DecimalSchema),
    /** Which of several registers is read: "1.8.0". */
    register: v.optional(NameSchema),
    /** The number on its plate. */
    serial: v.optional(NameSchema),
    /** Departments that may write its readings, beside the Office. */
    writers: v.optional(v.array(IdSchema)),
    /** How often it is read. Month unless said. */
    every: v.optional(v.picklist(['day', 'week', 'month'])),
    open: v.optional(v.boolean()),
  }),
  /**
   * How a meter's use is shared out, `of` the meter. First `common` goes to what no department uses, the rest by the
   * rule to `departments` (those the meter serves unless said); by `common` all of it is nobody's own.
   */
  allocation: v.looseObject({
    by: v.picklist(['head-count', 'area', 'shares', 'common']),
    departments: v.optional(v.pipe(v.array(IdSchema), v.minLength(1, 'must name a department'))),
    shares: v.optional(v.record(IdSchema, share)),
    common: v.optional(share),
    /** Who takes the common part; the office's receiver of kind `shared` unless said. */
    receiver: v.optional(IdSchema),
  }),
  /** Floor area of a department in square decimetres. */
  area: v.looseObject({ dm2: wholeNumber(0, 1_000_000_000) }),
} as const;
