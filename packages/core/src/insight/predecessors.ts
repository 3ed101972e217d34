import { addDays, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Office } from '../office/office.ts';
import { DEPARTMENT } from '../office/readers.ts';
import type { Part } from './subject.ts';

/**
 * Whose past a subject is compared with: its own, and that of departments it took over before the period that is judged
 * (`successor` or `successors` of the closed department), back through theirs. A department that did not exist then has only its
 * predecessors'.
 *
 * @returns undefined if it did not exist in the past period and nobody named it as a successor.
 * @example
 * const of = { kind: 'department', id: 'van-phong' } as const;
 * pastOf(context.office, of, monthPeriod(2026, 7), monthPeriod(2026, 6)); // [of]
 */
export function pastOf(
  office: Office,
  subject: Part,
  judged: Period,
  past: Period,
): readonly Part[] | undefined {
  if (subject.kind !== 'department') return [subject];
  const found = new Set<string>();
  collect(office, subject.id, judged, past, found, new Set());
  return found.size === 0 ? undefined : [...found].map((id) => ({ kind: 'department', id }));
}

function collect(
  office: Office,
  id: string,
  judged: Period,
  past: Period,
  found: Set<string>,
  seen: Set<string>,
): void {
  if (seen.has(id)) return;
  seen.add(id);
  const existed = existedIn(office, id, past);
  if (existed) found.add(id);
  for (const { id: before, closed } of takenOver(office, id, judged.last)) {
    // Closed while the period ran: its own last days are judged by themselves.
    if (!existed || closed <= judged.first) collect(office, before, judged, past, found, seen);
  }
}

/** Before the book's first day nothing is known of any department: it may have been there. */
function existedIn(office: Office, id: string, { first, last }: Period): boolean {
  const known = office.firstDay;
  if (known === undefined || last < known) return true;
  for (let day = first < known ? known : first; day <= last; day = addDays(day, 1))
    if (office.isOpen(id, day)) return true;
  return false;
}

/** The departments that were closed by a day and named one as their successor, or as one of several. */
function takenOver(office: Office, successor: string, day: Day): { id: string; closed: Day }[] {
  const found: { id: string; closed: Day }[] = [];
  for (const [id, timeline] of office.facts.of(DEPARTMENT)) {
    const value = timeline.at(day);
    if (value?.open !== false) continue;
    if (value.successor !== successor && value.successors?.includes(successor) !== true) continue;
    const changes = timeline.changes().filter((from) => from <= day);
    const lastOpen = changes.findLast((from) => timeline.at(from)?.open !== false);
    const closed = changes.find((from) => lastOpen === undefined || from > lastOpen);
    if (closed !== undefined) found.push({ id, closed });
  }
  return found;
}
