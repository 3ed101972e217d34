import type { Session } from '../data/session.ts';
import { authorFor } from './author-for.ts';
import type { Told } from './journal-rows.ts';
import { sayingAgain } from './saying-again.ts';

/** An entry of a department: what it used, was issued or has left. */
export type OfDepartment = Extract<Told, { readonly department: string }>;

/**
 * The departments to which a correction may move an entry: its own, and those for which this machine may write such an
 * entry. Paper is issued to no union: it has none of its own.
 */
export function departmentsFor(
  session: Pick<Session, 'book' | 'settings' | 'author'>,
  entry: OfDepartment,
): readonly string[] {
  const isPaper = entry.kind === 'issue' || entry.kind === 'stock';
  const said = sayingAgain(entry);
  return session.book.office.value.departments
    .filter(({ id, kind }) => id === entry.department || !isPaper || kind !== 'union')
    .map(({ id }) => id)
    .filter(
      (department) =>
        department === entry.department ||
        authorFor(session, { ...said, department } as typeof said) !== undefined,
    );
}
