import * as v from 'valibot';
import { dayNumberFromText } from '../calendar/day.ts';
import { isResourceId } from '../quantity/resource.ts';
import { isRecordId } from './record-id.ts';
import type { Topic } from './topic.ts';

/** Ids of departments, buildings, resources and kinds: short, and safe in a file name, an address and a spreadsheet. */
export const IdSchema = v.pipe(
  v.string(),
  v.check(isRecordId, 'must be lower-case letters, digits and hyphens'),
);

/** A day as `YYYY-MM-DD` that exists. */
export const DaySchema = v.pipe(
  v.string(),
  v.check((text) => dayNumberFromText(text) !== undefined, 'must be a day, YYYY-MM-DD'),
);

const NameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(200, 'is too long'),
);

const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.number('must be a whole number'),
    v.safeInteger('must be a whole number'),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  );

/**
 * What an office may state, by topic. Every fact is about one thing (`of`) and holds from a day on, until the next
 * fact of the same topic about the same thing. `of` is `office` where there is only one such thing.
 */
export const FACT_VALUES = {
  /** The office itself. Its earliest fact begins the book: nothing is expected before that day. */
  office: v.looseObject({ name: NameSchema }),
  building: v.looseObject({ name: NameSchema }),
  /** `kind`: department (default) · shared (what no department uses) · union (uses nothing). `open: false` closes it. */
  department: v.looseObject({
    name: NameSchema,
    building: v.optional(IdSchema),
    kind: v.optional(v.picklist(['department', 'shared', 'union'])),
    open: v.optional(v.boolean()),
    /** Short forms people type: "TCĐ". */
    short: v.optional(v.array(NameSchema)),
  }),
  'head-count': v.looseObject({ people: wholeNumber(0, 100_000) }),
  /** `of` is `department/resource`. */
  expect: v.looseObject({ every: v.picklist(['day', 'week', 'month', 'never']) }),
  /** `of` is the day itself. */
  calendar: v.looseObject({ is: v.picklist(['working', 'off']) }),
  /** What counts and what does not, in one line for the people who record. */
  scope: v.looseObject({ text: v.pipe(v.string(), v.trim(), v.maxLength(300)) }),
  /** Whether notes may become part of entries and so leave the machine. */
  notes: v.looseObject({ allowed: v.boolean() }),
  /** From this time of day, in minutes since midnight, absence of today's entries may be judged. */
  'cut-off': v.looseObject({ minutes: wholeNumber(0, 24 * 60) }),
  /** Reams in a carton of paper. */
  carton: v.looseObject({ reams: wholeNumber(1, 100) }),
} as const satisfies Readonly<Record<Topic, v.GenericSchema>>;

/** What a fact of a topic says. */
export type FactValue<T extends Topic> = v.InferOutput<(typeof FACT_VALUES)[T]>;

/** Tells whether `of` fits its topic. */
export function isSubject(topic: Topic, of: string): boolean {
  switch (topic) {
    case 'building':
    case 'department':
    case 'head-count':
      return v.is(IdSchema, of);
    case 'expect': {
      const [department = '', resource = '', ...rest] = of.split('/');
      return rest.length === 0 && v.is(IdSchema, department) && isResourceId(resource);
    }
    case 'calendar':
      return v.is(DaySchema, of);
    default:
      return of === 'office';
  }
}
