import { hubOf, type Author, type KnownEntry } from '@soxanh/core';
import type { Session } from '../data/session.ts';
import { authorFor } from './author-for.ts';
import { sayingAgain } from './saying-again.ts';

type Corrects = Pick<Session, 'settings' | 'book' | 'author'>;

/**
 * As whom this machine may correct an entry or take it back: whoever may write such a one and, where a server judges
 * (`judgeEntry` of core), may lay hands on it.
 *
 * @returns undefined if it may not: offered all the same, it would only come back into the tray.
 */
export function correctorOf(session: Corrects, entry: KnownEntry): Author | undefined {
  const by = authorFor(session, sayingAgain(entry));
  return by !== undefined && mayTouch(session, by, entry) ? by : undefined;
}

/**
 * Tells whether an author may lay hands on what is there: the Office on all, a head on what is the department's, others
 * on what their own machine wrote. Without a server nobody judges, and roles are claims.
 */
export const mayTouch = (
  { settings, book }: Pick<Session, 'settings' | 'book'>,
  { role }: Author,
  { by }: KnownEntry,
): boolean =>
  role === 'office' ||
  role === 'head' ||
  by.device === settings.value.device ||
  hubOf(book.office.value) === undefined;
