import * as v from 'valibot';
import { DaySchema, IdSchema } from '../office/schema-parts.ts';
import { envelope, shortText } from './envelope.ts';
import { isSpan } from './span.ts';

/** Why a figure went up or down, as offices would say. */
export const CAUSES = [
  'congress',
  'election',
  'inspection',
  'training',
  'heat',
  'equipment',
  'people',
  'moved',
  'saving',
  'other',
] as const;
export type Cause = (typeof CAUSES)[number];

/** What an explanation may be about. */
export const SUBJECT_KINDS = ['department', 'building', 'meter'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** A reason for a number, shown beside it. */
export const Explanation = v.pipe(
  v.looseObject({
    ...envelope,
    kind: v.literal('explanation'),
    of: v.looseObject({ kind: v.picklist(SUBJECT_KINDS), id: IdSchema }),
    resource: IdSchema,
    day: DaySchema,
    /** The last day it explains; absent for one day. */
    through: v.optional(DaySchema),
    cause: v.picklist(CAUSES),
    text: v.optional(shortText),
  }),
  v.check(
    ({ day, through }) => through === undefined || isSpan(day, through),
    'through must lie within a year after day',
  ),
);
