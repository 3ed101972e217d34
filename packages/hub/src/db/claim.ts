import { deviceOf, type Duty, type Entry } from '@soxanh/core';

/** What a log says of a name that a machine would like to have: a name decides whose entries are its own to correct. */
export interface NameFacts {
  /** In what roles and for which departments entries under it were written, each once. */
  readonly authors: readonly Duty[];
  /** How many names of the machine no entry was written under. */
  readonly idle: number;
}

/**
 * How many names a machine may have that nothing was written under. A profile that is put back every morning takes a new
 * one each day and writes under it: those are not counted.
 */
const MOST_IDLE = 32;

/**
 * Tells whether a machine may take a name that no machine has, and with it the right to correct what was written under it
 * (law T1): only what its own duties write. Any other name is the Office's to give.
 *
 * @example
 * mayClaim([{ role: 'recorder', department: 'van-phong' }], { authors: [{ role: 'office' }], idle: 0 }); // false
 */
export const mayClaim = (duties: readonly Duty[], { authors, idle }: NameFacts): boolean =>
  idle < MOST_IDLE && coversAll(duties, authors);

/** Tells whether whoever has these duties may do all that others may: the Office everything, a head the department's. */
export const coversAll = (duties: readonly Duty[], others: readonly Duty[]): boolean =>
  others.every(({ role, department }) =>
    duties.some(
      (duty) =>
        duty.role === 'office' ||
        (duty.department === department && (duty.role === role || (duty.role === 'head' && !!department))),
    ),
  );

/** In what roles entries say they were written, each once. */
export function authorsOf(entries: Iterable<Entry>): readonly Duty[] {
  const authors = new Map<string, Duty>();
  for (const entry of entries) {
    if (deviceOf(entry) === undefined) continue;
    // A later version may speak of roles that are none here: nobody but the Office has them.
    const { role, department } = entry.by as Duty;
    const duty = department === undefined ? { role } : { role, department };
    authors.set(JSON.stringify([role, department]), duty);
  }
  return [...authors.values()];
}
