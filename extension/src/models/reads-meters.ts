import { meterIds, meterOn } from '@soxanh/core';
import type { Session } from '../data/session.ts';
import { meterAuthor } from './meter-author.ts';

/** Tells whether this machine may write the readings of a meter: then its popup shows the meters. */
export function readsMeters({ book, ...machine }: Pick<Session, 'book' | 'settings' | 'author'>): boolean {
  const { value: office } = book.office;
  const today = book.today();
  return meterIds(office).some(
    (id) => meterOn(office, id, today) !== undefined && meterAuthor(machine, office, id, today) !== undefined,
  );
}
