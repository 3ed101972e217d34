import { meterIds, meterResource, type EntryId, type Kind, type Result } from '@soxanh/core';
import type { Book, Listed, ListQuestion, StoreProblem } from '../data/book.ts';
import { JOURNAL_KINDS, METER_KINDS } from './journal-rows.ts';
import type { JournalFilter } from './journal-filter.ts';

/**
 * The newest entries that a filter asks for. Entries of a meter name no resource: asked for electricity, those of every
 * electricity meter are looked for as well.
 *
 * @param before continue after this entry.
 */
export async function listedFor(
  book: Pick<Book, 'list' | 'office'>,
  filter: JournalFilter,
  before: EntryId | undefined,
  limit: number,
): Promise<Result<readonly Listed[], StoreProblem>> {
  const [only, ...others] = questionsOf(book, filter).map((question) =>
    book.list({ ...question, before, limit }),
  );
  if (only !== undefined && others.length === 0) return only;
  const lists = await Promise.all([only, ...others].filter((list) => list !== undefined));
  const found: Listed[] = [];
  for (const list of lists) {
    if (!list.ok) return list;
    found.push(...list.value);
  }
  // Each list is complete down to its last entry, so the newest of all of them are right.
  found.sort((a, b) => (a.entry.id < b.entry.id ? 1 : -1));
  return { ok: true, value: found.slice(0, limit) };
}

function questionsOf(
  { office }: Pick<Book, 'office'>,
  { department, resource, meter, kind, first, last, standing }: JournalFilter,
): Omit<ListQuestion, 'before' | 'limit'>[] {
  const kinds: readonly Kind[] | undefined = kind === undefined ? undefined : JOURNAL_KINDS[kind];
  const when = { first, last, standing: standing === 'all' ? 'all' : 'counted' } as const;
  if (resource === undefined) return [{ ...when, kinds, department, meter }];
  const direct = { ...when, kinds, department, meter, resource };
  const ofMeters = METER_KINDS.filter((one) => kinds?.includes(one) ?? true);
  if (department !== undefined || ofMeters.length === 0) return [direct];
  const meters = meterIds(office.value).filter(
    (id) => meterResource(office.value, id) === resource && (meter === undefined || id === meter),
  );
  return [direct, ...meters.map((id) => ({ ...when, kinds: ofMeters, meter: id }))];
}
