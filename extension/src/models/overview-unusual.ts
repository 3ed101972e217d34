import {
  addDays,
  isWithin,
  judgedSubjects,
  RESOURCE_IDS,
  unusualIn,
  type Part,
  type Period,
  type UnusualFinding,
} from '@soxanh/core';
import type { BookEvidence } from '../data/book.ts';

/** How far back is looked for what is usual: a season, not a year. */
const LOOK_BACK_DAYS = 120;

/** Days of a period that are far from the usual of their kind, oldest first: of everything that may be judged. */
export function unusualDaysOf({ evidence }: BookEvidence, period: Period): UnusualFinding[] {
  const last = period.last < evidence.asOf ? period.last : evidence.asOf;
  if (last < period.first) return [];
  const start = addDays(last, 1 - LOOK_BACK_DAYS);
  const looked = { first: start < period.first ? start : period.first, last };
  return RESOURCE_IDS.flatMap((resource) =>
    judgedSubjects(evidence, { resource, period })
      .filter((subject): subject is Part => subject.kind !== 'office')
      .flatMap((subject) => unusualIn(evidence, subject, resource, looked)),
  )
    .filter(({ day }) => isWithin(day, period))
    .toSorted((a, b) => a.day - b.day);
}
