import * as v from 'valibot';
import { LARGEST_AMOUNT } from '../quantity/amount.ts';
import { DaySchema, DecimalSchema, NameSchema, wholeNumber } from './schema-parts.ts';

/** What an office may state of how its figures are judged. */
export const JUDGING_VALUES = {
  /** What is allotted, `of` `subject/resource`, from the fact's own day to `through`; small units. */
  quota: v.looseObject({ through: DaySchema, amount: wholeNumber(0, LARGEST_AMOUNT) }),
  /** What is to be saved against the period compared with, in hundredths of a per cent, `of` `subject/resource`. */
  target: v.looseObject({ saving: wholeNumber(0, 10_000) }),
  /** A frozen period to compare with, `of` `subject/resource`. */
  baseline: v.looseObject({ first: DaySchema, through: DaySchema }),
  /** Whether a resource is compared per person and working day, or per day. */
  exposure: v.looseObject({ per: v.picklist(['person', 'day']) }),
  /** What one shown unit of a resource emits (kg of CO₂) or costs (đồng), `of` `resource/co2` or `resource/money`. */
  factor: v.looseObject({
    value: DecimalSchema,
    year: wholeNumber(1990, 2200),
    source: NameSchema,
  }),
  /** Something that breaks comparability, `of` a building or department. */
  condition: v.looseObject({
    kind: v.picklist(['equipment', 'moved', 'reorganised', 'building', 'other']),
    text: v.optional(NameSchema),
  }),
  /** Mean outside temperature of a day in tenths of a degree Celsius, `of` the day. */
  temperature: v.looseObject({ tenths: wholeNumber(-600, 600) }),
  /** A number the method leaves to the office; see `MethodKey` for the keys and what they mean. */
  method: v.looseObject({ value: wholeNumber(0, LARGEST_AMOUNT) }),
} as const;
