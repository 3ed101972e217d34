import * as v from 'valibot';
import { DaySchema, IdSchema, wholeNumber } from '../office/schema-parts.ts';
import { LARGEST_AMOUNT } from '../quantity/amount.ts';
import { envelope, shortText } from './envelope.ts';

const where = {
  ...envelope,
  department: IdSchema,
  resource: IdSchema,
  day: DaySchema,
  /** Small units. */
  amount: wholeNumber(0, LARGEST_AMOUNT),
  note: v.optional(shortText),
};

/** Handed to a department: the Office's one certain figure, and the check on what was recorded as used. */
export const Issue = v.looseObject({ ...where, kind: v.literal('issue'), typed: v.optional(shortText) });

/** Counted in a department's cupboard. */
export const Stock = v.looseObject({
  ...where,
  kind: v.literal('stock'),
  /** Counted before work; else after it. */
  moment: v.optional(v.literal('before')),
  typed: v.optional(shortText),
});
