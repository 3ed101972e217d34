import { dayNumberFromText } from '../calendar/day.ts';
import type { Office } from '../office/office.ts';
import { METER } from '../office/readers-meter.ts';
import { err, ok, type Result } from '../result/result.ts';
import type { EntryDraft } from './author.ts';
import type { Role } from './envelope.ts';

/** A role, and the department it is held for. Office, union and leadership need none. */
export interface Duty {
  readonly role: Role;
  readonly department?: string | undefined;
}

/** Why a role may not write an entry. */
export type WriteRefusal =
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'department'; readonly own: string | undefined; readonly wanted: string }
  | { readonly kind: 'meter'; readonly own: string | undefined; readonly meter: string };

/**
 * What a role may write: one rule for whoever takes entries in.
 *
 * | | Office | recorder, focal | head | union, leadership |
 * |---|---|---|---|---|
 * | use, none, stock | all | own department | own department | – |
 * | explanation | all | – | own department | – |
 * | reading, meter event, use of a meter | all | meters that list the department | the same | – |
 * | issue, invoice, what the office states | all | – | – | – |
 *
 * A void names entries, not departments: whether those are its author's to take back is for the caller, who knows
 * them, to check with this same rule.
 *
 * @param office whose meters say who may read them.
 * @example
 * const draft: EntryDraft = { kind: 'none', department: 'van-phong', resource: 'paper', day: '2026-06-08' };
 * mayWrite({ device: 'may-a', role: 'leadership' }, draft, officeOf([])); // err({ kind: 'role', role: 'leadership' })
 */
export function mayWrite(
  by: Duty & { readonly device?: string },
  entry: EntryDraft,
  office: Office,
): Result<true, WriteRefusal> {
  const { role, department } = by;
  if (role === 'office') return ok(true);
  if (role === 'union' || role === 'leadership') return err({ kind: 'role', role });
  switch (entry.kind) {
    case 'void':
      return ok(true);
    case 'use':
    case 'none':
    case 'stock':
      return ownOnly(department, entry.department);
    case 'explanation':
      return role === 'head' && entry.of.kind === 'department'
        ? ownOnly(department, entry.of.id)
        : err({ kind: 'role', role });
    case 'reading':
    case 'meter-event':
    case 'meter-use':
      return mayRead(office, entry.meter, entry.day, department)
        ? ok(true)
        : err({ kind: 'meter', own: department, meter: entry.meter });
    case 'office':
    case 'issue':
    case 'invoice':
      return err({ kind: 'role', role });
  }
}

const ownOnly = (own: string | undefined, wanted: string): Result<true, WriteRefusal> =>
  own === wanted ? ok(true) : err({ kind: 'department', own, wanted });

/** Tells whether a department may write the readings of a meter on a day. */
export function mayRead(office: Office, meter: string, day: string, department: string | undefined): boolean {
  const number = dayNumberFromText(day);
  const writers = number === undefined ? undefined : office.facts.one(METER, meter).at(number)?.writers;
  return department !== undefined && writers?.includes(department) === true;
}
