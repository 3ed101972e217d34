import type { Day } from '../calendar/day.ts';
import type { Office } from '../office/office.ts';
import { CONDITION } from '../office/readers-judging.ts';
import { DEPARTMENT } from '../office/readers.ts';
import { meterOn } from '../meter/meter.ts';
import type { FactValue } from '../office/schema.ts';
import { departmentsOf, type Subject } from './subject.ts';

/** Something that breaks comparability, from a day on: new equipment, a move, a reorganisation. */
export interface ChangedCondition {
  /** The building or department it befell. */
  readonly of: string;
  readonly from: Day;
  readonly what: FactValue<'condition'>['kind'];
  readonly text: string | undefined;
}

/**
 * The changed conditions that lie between two sides of a comparison: they began after the first day of the earlier side
 * and not after the last day of the later one. A comparison across one carries it; it is not withheld.
 *
 * @param first the earliest day of both sides, `last` the latest.
 * @example
 * changedConditions(context.office, [WHOLE_OFFICE], dayOf(2026, 6, 1), dayOf(2026, 6, 30)); // []
 */
export function changedConditions(
  office: Office,
  subjects: readonly Subject[],
  first: Day,
  last: Day,
): ChangedCondition[] {
  const found: ChangedCondition[] = [];
  for (const of of new Set(subjects.flatMap((subject) => placesOf(office, subject, last)))) {
    const timeline = office.facts.one(CONDITION, of);
    for (const from of new Set(timeline.changes())) {
      const value = timeline.at(from);
      if (value === undefined || from <= first || from > last) continue;
      found.push({ of, from, what: value.kind, text: value.text });
    }
  }
  return found.toSorted((a, b) => a.from - b.from || (a.of < b.of ? -1 : 1));
}

/** A department with its building, a building with its departments: what befalls one changes the figures of the other. */
function placesOf(office: Office, subject: Subject, day: Day): string[] {
  const departments = departmentsOf(office, subject, day);
  const buildings = departments.map((id) => office.facts.one(DEPARTMENT, id).at(day)?.building);
  const served = subject.kind === 'meter' ? meterOn(office, subject.id, day)?.building : undefined;
  return [subject.id, ...departments, ...buildings, served].filter((id) => id !== undefined);
}
