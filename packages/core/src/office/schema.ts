import * as v from 'valibot';
import { isResourceId } from '../quantity/resource.ts';
import { METER_VALUES } from './schema-meter.ts';
import { JUDGING_VALUES } from './schema-judging.ts';
import { AddressSchema, DaySchema, IdSchema, NameSchema, wholeNumber } from './schema-parts.ts';
import type { Topic } from './topic.ts';

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
    /** Of a closed department: who goes on with its work, so that its past can be compared with. */
    successor: v.optional(IdSchema),
    /** Where its work went to several. */
    successors: v.optional(v.array(IdSchema)),
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
  /** The server this book names: from then on entries count when it has acknowledged them. */
  hub: v.looseObject({ url: AddressSchema }),
  /**
   * Stands in the place of a fact that was stated by mistake, which it supersedes: then only what was stated besides
   * holds. It says itself what it took back, and has no effect of its own.
   */
  withdrawn: v.looseObject({ topic: NameSchema, of: NameSchema }),
  ...METER_VALUES,
  ...JUDGING_VALUES,
} as const satisfies Readonly<Record<Topic, v.GenericSchema>>;

/** What a fact of a topic says. */
export type FactValue<T extends Topic> = v.InferOutput<(typeof FACT_VALUES)[T]>;

/** Tells whether `of` fits its topic. */
export function isSubject(topic: Topic, of: string): boolean {
  switch (topic) {
    case 'building':
    case 'department':
    case 'head-count':
    case 'area':
    case 'meter':
    case 'allocation':
    case 'condition':
    case 'method':
      return v.is(IdSchema, of);
    case 'expect':
    case 'quota':
    case 'target':
    case 'baseline': {
      const [subject = '', resource = '', ...rest] = of.split('/');
      return rest.length === 0 && v.is(IdSchema, subject) && isResourceId(resource);
    }
    case 'exposure':
      return isResourceId(of);
    case 'factor': {
      const [resource = '', measure = '', ...rest] = of.split('/');
      return rest.length === 0 && isResourceId(resource) && ['co2', 'money'].includes(measure);
    }
    case 'calendar':
    case 'temperature':
      return v.is(DaySchema, of);
    case 'office':
    case 'scope':
    case 'notes':
    case 'cut-off':
    case 'carton':
    case 'hub':
    case 'withdrawn':
      return of === 'office';
  }
}
