import { hubOf, isOfDuty, mayWrite, type Author, type KnownEntry } from '@soxanh/core';
import type { Session } from '../data/session.ts';
import { authorFor } from './author-for.ts';
import { sayingAgain } from './saying-again.ts';
import { setDuties } from './set-duties.ts';

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
 * on what their own machine wrote, under whatever name, and could write today. Without a server nobody judges, and roles
 * are claims.
 */
export function mayTouch(
  { settings, book }: Pick<Session, 'settings' | 'book'>,
  author: Author,
  target: KnownEntry,
  former: Names,
): boolean {
  const { value: office } = book.office;
  if (author.role === 'office' || hubOf(office) === undefined) return true;
  const { device } = target.by;
  const isOwn = device === settings.value.device || former.has(device);
  if (isOwn && isOfDuty(target, setDuties(settings.value), office)) return true;
  return author.role === 'head' && mayWrite(author, target, office).ok;
}
