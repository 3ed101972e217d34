import { bundleLines, dayText, ok, type BundleHubState, type Result } from '@soxanh/core';
import type { Backup } from './backup.ts';
import type { Book, StoreProblem } from './book.ts';
import { hadIn, newAfter } from './rows-had.ts';

/** The mark in which a copy of a book keeps what the file it handed over last had. */
const SHARED_FILE = 'shared-file';

/** A file for machines that have no network. */
export interface SharedFile extends Backup {
  /** What this copy has, to be remembered when the file was passed on (`markShared`). */
  readonly had: string;
}

/**
 * What this copy has and the file it handed over last had not, own entries and those of others: for machines that have no
 * network. Without an earlier file it is the whole book.
 *
 * The file says what of it waits or was refused, and never how far the server's log was read: who took it for the whole
 * book would never ask for the rest.
 */
export async function newSince(book: Book): Promise<Result<SharedFile, StoreProblem>> {
  const desk = await book.desk();
  if (!desk.ok) return desk;
  const [parts, mark] = await Promise.all([desk.value.bundle(), book.store.mark(SHARED_FILE)]);
  if (!parts.ok) return parts;
  const { entries: all, hub } = parts.value;
  const entries = newAfter(all, mark);
  const ids = entries.map(({ id }) => id);
  const { book: id, synthetic } = book.info;
  const part = hub === undefined ? {} : { hub: hubOfPart(hub, new Set<string>(ids)) };
  return ok({
    name: `so-xanh-moi-${dayText(book.today())}.jsonl`,
    lines: [...bundleLines({ book: id, synthetic, ...part }, entries)],
    entries: entries.length,
    ids,
    had: hadIn(all),
  });
}

/** Remembers what a file had that was handed over. */
export const markShared = (book: Book, { had }: SharedFile): Promise<Result<true, StoreProblem>> =>
  book.setMark(SHARED_FILE, had);

function hubOfPart({ epoch, pending, aside }: BundleHubState, ids: ReadonlySet<string>): BundleHubState {
  return {
    epoch,
    ...(pending === undefined ? {} : { pending: pending.filter((id) => ids.has(id)) }),
    ...(aside === undefined ? {} : { aside: aside.filter(({ id }) => ids.has(id)) }),
  };
}
