import { checkFact, dayText, hubOf, ok, type Day, type Duty, type Result } from '@soxanh/core';
import { withLock } from '../book/lock.ts';
import { bookPath, openBook, type Book } from '../book/open-book.ts';
import { writeDrafts } from '../book/write-drafts.ts';
import { refuse, type Complaint } from '../world/complaint.ts';
import type { World } from '../world/world.ts';

/** When a book is told where its server is. */
export interface Naming {
  readonly now: number;
  readonly today: Day;
}

/** The book names its server, as the Office. */
export function nameHub(
  world: World,
  book: Book,
  url: string,
  { now, today }: Naming,
): Result<unknown, Complaint> {
  // The latest day counts, and a wrong clock may have named one ahead.
  const days = book.resolution.counted.flatMap((entry) =>
    entry.kind === 'office' && entry.topic === 'hub' ? [entry.from] : [],
  );
  const from = [dayText(today), ...days].reduce((a, b) => (a > b ? a : b));
  const fact = checkFact({ topic: 'hub', of: 'office', from, value: { url } });
  return fact.ok
    ? writeDrafts(world, now, book, [{ kind: 'office', ...fact.value }], { role: 'office' })
    : refuse(`${url}: địa chỉ không hợp lệ.`, `${url}: is not a proper address.`);
}

/**
 * A server that moved is named anew, by the Office, once its machine has the whole book from there: whoever comes with
 * nothing but a key asks the book where its server is, and would be sent to where it was.
 *
 * @returns whether that was written; it is still to be sent.
 */
export function nameMovedHub(
  world: World,
  name: string,
  { url, duties }: { readonly url: string; readonly duties: readonly Duty[] },
  naming: Naming,
): Promise<Result<boolean, Complaint>> {
  return withLock(bookPath(world, name), name, async () => {
    const book = openBook(world, name);
    if (!book.ok) return book;
    const before = hubOf(book.value.office);
    const isOffice = duties.some(({ role }) => role === 'office');
    if (!isOffice || before === undefined || new URL(before).href === new URL(url).href) return ok(false);
    const named = nameHub(world, book.value, url, naming);
    return named.ok ? ok(true) : named;
  });
}
