import { hubOf, type Role } from '@soxanh/core';
import type { Session } from '../data/session.ts';

/** What a machine may change: `own` is what it wrote itself, `nothing` that it reads. */
export type Hands = 'nothing' | 'own' | 'more';

/**
 * What this machine may change of what the book has, as far as its role alone decides. `more` is everything its
 * departments have, or all.
 */
export function handsOf({ settings, book }: Pick<Session, 'settings' | 'book'>): Hands {
  const { role } = settings.value;
  if (isReader(role)) return 'nothing';
  const isLimited = role === 'recorder' || role === 'focal';
  return isLimited && hubOf(book.office.value) !== undefined ? 'own' : 'more';
}

/** Tells whether a role reads everything and writes nothing: leadership, and the union as long as it has nothing to write. */
export const isReader = (role: Role): role is 'union' | 'leadership' =>
  role === 'union' || role === 'leadership';
