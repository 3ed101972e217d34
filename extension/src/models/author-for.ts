import { mayWrite, type Author, type EntryDraft } from '@soxanh/core';
import type { Session } from '../data/session.ts';

/**
 * As whom this machine may write a draft: the Office, or the first of its departments that may.
 *
 * @returns undefined if it may not be written here.
 */
export function authorFor(
  { settings, book, author }: Pick<Session, 'settings' | 'book' | 'author'>,
  draft: EntryDraft,
): Author | undefined {
  const { role, departments } = settings.value;
  const { value: office } = book.office;
  const own = role === 'office' ? [''] : departments;
  return own.map((department) => author(department)).find((by) => mayWrite(by, draft, office).ok);
}
