import type { Day, Department, Office } from '@soxanh/core';
import type { Settings } from '../data/settings.ts';

/** Whom a machine can record for: its own departments, and those it prints for on their behalf. */
export interface Receivers {
  readonly own: readonly Department[];
  readonly others: readonly Department[];
}

/**
 * The departments a machine may record for on a day. The Office may record for every one; those that are not its own
 * are "in hộ". A machine of the Office that was given no department has all of them as its own.
 */
export function receiversOf(
  office: Office,
  { departments, role }: Pick<Settings, 'departments' | 'role'>,
  today: Day,
): Receivers {
  const open = office.departments.filter(({ id, kind }) => kind !== 'union' && office.isOpen(id, today));
  const own = open.filter(({ id }) => departments.includes(id));
  if (role !== 'office') return { own, others: [] };
  return own.length === 0
    ? { own: open, others: [] }
    : { own, others: open.filter((department) => !own.includes(department)) };
}
