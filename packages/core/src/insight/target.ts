import type { Day } from '../calendar/day.ts';
import type { Office } from '../office/office.ts';
import { TARGET } from '../office/readers-judging.ts';
import type { ResourceId } from '../quantity/resource.ts';
import {
  compareFractions,
  fraction,
  type Fraction,
  multiplyFractions,
  subtractFractions,
} from '../quantity/fraction.ts';
import { WHOLE } from '../quantity/whole.ts';
import type { Subject } from './subject.ts';

/** A saving that is aimed at. */
export interface Target {
  /** Hundredths of a per cent of the expected amount. */
  readonly saving: number;
  /** The subject it was stated for: the one asked about, else the whole office. */
  readonly of: string;
  /** The day from which the office states it; undefined for the official default. */
  readonly since: Day | undefined;
}

/** Chỉ thị 20/CT-TTg (08/6/2023): at least 2,0% of electricity a year. Of the other resources no figure is official. */
const OFFICIAL: Readonly<Partial<Record<ResourceId, number>>> = { electricity: 200 };

/**
 * The target of a subject on a day: its own, else the office's, else the official one.
 *
 * @returns undefined if there is none.
 * @example
 * targetOn(officeOf([]), { kind: 'building', id: 'toa-nha-1' }, 'electricity', dayOf(2026, 6, 30));
 * // { saving: 200, of: 'office', since: undefined }
 */
export function targetOn(
  office: Office,
  subject: Subject,
  resource: ResourceId,
  day: Day,
): Target | undefined {
  // Not named `of`: Node's own reader of types stumbles over `const of of`.
  for (const whose of [subject.id, 'office']) {
    const stated = office.facts.one(TARGET, `${whose}/${resource}`);
    const saving = stated.at(day)?.saving;
    if (saving !== undefined)
      return { saving, of: whose, since: stated.changes().findLast((from) => from <= day) };
  }
  const saving = OFFICIAL[resource];
  return saving === undefined ? undefined : { saving, of: 'office', since: undefined };
}

/** How a saving stands to its target. */
export interface TargetOutcome {
  readonly target: Target;
  /** The most that may be used: E · (1 − target), small units. */
  readonly allowed: Fraction;
  /** What is left of it; negative where more was used. */
  readonly left: Fraction;
  readonly met: boolean;
}

/**
 * Judges an actual amount against the expected one. Reaching the target exactly meets it.
 *
 * @example
 * const target = { saving: 1000, since: undefined };
 * targetOutcome(target, 900, fraction(1000)).met; // true
 */
export function targetOutcome(target: Target, actual: number, expected: Fraction): TargetOutcome {
  const allowed = multiplyFractions(expected, fraction(WHOLE - target.saving, WHOLE));
  const left = subtractFractions(allowed, fraction(actual));
  return { target, allowed, left, met: compareFractions(left, fraction(0)) >= 0 };
}
