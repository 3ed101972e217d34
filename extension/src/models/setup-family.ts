import { dayNumberFromText, stampDay, type Day, type EntryId } from '@soxanh/core';
import type { Listed } from '../data/book.ts';

/** One of the statements that were made of a thing, in the order in which they were written. */
export interface Stated {
  readonly id: EntryId;
  /** The day on which it was written; the hour is nobody's business (law T3). */
  readonly written: Day | undefined;
  /** Undefined for a withdrawal. */
  readonly value: Readonly<Record<string, unknown>> | undefined;
}

/** What a family of office entries stated, oldest first. */
export const statementsOf = (family: readonly Listed[]): Stated[] =>
  family.flatMap(({ entry }) => {
    if (entry.kind !== 'office') return [];
    const written = dayNumberFromText(stampDay(entry.at) ?? '');
    const value = entry.topic === 'withdrawn' ? undefined : entry.value;
    return [{ id: entry.id, written, value }];
  });
