import * as v from 'valibot';
import { dayNumberFromText } from '../calendar/day.ts';
import { isResourceId } from '../quantity/resource.ts';
import { isDecimalText } from '../quantity/decimal.ts';
import { isAddress } from './address.ts';
import { isRecordId } from './record-id.ts';

/** Ids of departments, buildings, meters, resources and kinds: short, and safe in a file name, an address and a spreadsheet. */
export const IdSchema = v.pipe(
  v.string(),
  v.check(isRecordId, 'must be lower-case letters, digits and hyphens'),
);

/** A day as `YYYY-MM-DD` that exists. */
export const DaySchema = v.pipe(
  v.string(),
  v.check((text) => dayNumberFromText(text) !== undefined, 'must be a day, YYYY-MM-DD'),
);

/** A name for people. */
export const NameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(200, 'is too long'),
);

/** A resource this version knows. */
export const ResourceSchema = v.custom<string>(
  (input) => typeof input === 'string' && isResourceId(input),
  'must be a resource this version knows',
);

/** The address of a server. */
export const AddressSchema = v.pipe(
  v.string(),
  v.check((text) => isAddress(text), 'must be an address: https://…'),
);

/** A number that need not be whole, as text: entries hold integers only, and a float would round. */
export const DecimalSchema = v.pipe(
  v.string(),
  v.check(isDecimalText, 'must be a number of digits with "." before the decimals'),
);

/** A whole number within bounds, both included. */
export const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.number('must be a whole number'),
    v.safeInteger('must be a whole number'),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  );
