import { hubOf, type Author, type KnownEntry } from '@soxanh/core';
import type { Session } from '../data/session.ts';
import { authorFor } from './author-for.ts';
import { sayingAgain } from './saying-again.ts';

type Corrects = Pick<Session, 'settings' | 'book' | 'author'>;

/** Names a machine has written under; see `formerNames`. */
type Names = ReadonlySet<string>;

/**
 * As whom this machine may correct an entry or take it back: whoever may write such a one and, where a server judges
 * (`judgeEntry` of core), may lay hands on it.
 *
 * @param former every name this machine has written under.
 * @returns undefined if it may not: offered all the same, it would only come back into the tray.
 */
export function correctorOf(session: Corrects, entry: KnownEntry, former: Names): Author | undefined {
  const by = authorFor(session, sayingAgain(entry));
  return by !== undefined && mayTouch(session, by, entry, former) ? by : undefined;
}

/**
 * Tells whether an author may lay hands on what is there: the Office on all, a head on what is the department's, others
 * on what their own machine wrote, under whatever name. Without a server nobody judges, and roles are claims.
 */
export const mayTouch = (
  { settings, book }: Pick<Session, 'settings' | 'book'>,
  author: Author,
  { by }: KnownEntry,
  former: Names,
): boolean =>
  author.role === 'office' ||
  author.role === 'head' ||
  by.device === settings.value.device ||
  // A name it wrote under with other duties is no longer given to it by the server.
  (former.has(by.device) && by.role === author.role && by.department === author.department) ||
  hubOf(book.office.value) === undefined;
