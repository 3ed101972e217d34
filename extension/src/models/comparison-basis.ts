import {
  addDays,
  lengthOf,
  stateOfCode,
  type ComparedPart,
  type Comparison,
  type Evidence,
  type Part,
  type Tally,
} from '@soxanh/core';
import { hasValue, type StripDay } from './strip-day.ts';

/** The days of one subject on one side of a comparison, newest first; days without a state are left out. */
export interface SideDays {
  readonly of: Part;
  readonly days: readonly StripDay[];
}

/** A part with every day both its sides are made of (law I3). */
export interface PartBasis {
  readonly part: ComparedPart;
  readonly judged: SideDays;
  /** Its own past, and that of those whose work it took over. */
  readonly compared: readonly SideDays[];
}

/** What a comparison rests on, part by part; parts of which nothing was expected or recorded have no say. */
export const basisOf = (evidence: Evidence, { parts, resource }: Comparison): PartBasis[] =>
  parts
    .filter(({ idle }) => !idle)
    .map((part) => ({
      part,
      judged: sideOf(evidence, part.judged, resource),
      compared: part.compared.map((tally) => sideOf(evidence, tally, resource)),
    }));

function sideOf(evidence: Evidence, { subject, days }: Tally, resource: Comparison['resource']): SideDays {
  const { period, without } = days;
  const series = evidence.days(subject, resource, period);
  const all = Array.from({ length: lengthOf(period) }, (_, at): StripDay => {
    const state = stateOfCode(series.state[at] ?? 0);
    return {
      day: addDays(period.first, at),
      amount: hasValue(state) ? (series.amount[at] ?? 0) : null,
      state,
    };
  });
  const shown = all.filter(({ day, state }) => state !== undefined && !without.includes(day));
  return { of: subject, days: shown.toReversed() };
}
