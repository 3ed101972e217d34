import { dayText, mayRead, type Author, type Day, type Office } from '@soxanh/core';
import type { Session } from '../data/session.ts';

/**
 * In whose name this machine writes of a meter: the Office of any; others for the department that may read it.
 *
 * @returns undefined where it may not.
 */
export function meterAuthor(
  { settings, author }: Pick<Session, 'settings' | 'author'>,
  office: Office,
  meter: string,
  day: Day,
): Author | undefined {
  const { role, departments } = settings.value;
  if (role === 'office') return author('');
  if (role === 'union' || role === 'leadership') return undefined;
  const reader = departments.find((department) => mayRead(office, meter, dayText(day), department));
  return reader === undefined ? undefined : author(reader);
}
