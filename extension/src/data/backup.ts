import {
  bundleLines,
  dayNumberFromText,
  dayText,
  err,
  ok,
  type Day,
  type EntryId,
  type LineProblem,
  type Result,
} from '@soxanh/core';
import type { Book, BookInfo, StoreProblem } from './book.ts';
import {
  breath,
  readBundleFile,
  type BundleFile,
  type BundleFileProblem,
  type TextSource,
} from './bundle-file.ts';

/** The mark in which a copy of a book keeps the day of its last back-up. */
const LAST_BACKUP = 'last-backup';

/** A book as a file, and what is in it. */
export interface Backup {
  readonly name: string;
  readonly lines: readonly string[];
  readonly entries: number;
  readonly ids: readonly EntryId[];
}

/** The whole book as a bundle. Nothing is marked yet: that is for when the file has been handed over. */
export async function backupOf(book: Book): Promise<Result<Backup, StoreProblem>> {
  const all = await book.store.all();
  if (!all.ok) return all;
  const { book: id, synthetic } = book.info;
  return ok({
    name: `so-xanh-${dayText(book.today())}.jsonl`,
    lines: [...bundleLines({ book: id, synthetic }, all.value)],
    entries: all.value.length,
    ids: all.value.map((entry) => entry.id),
  });
}

/** Marks today as the day of the last back-up and lets the second copy go of what the file has. */
export async function markBackedUp(book: Book, backup: Backup): Promise<Result<true, StoreProblem>> {
  const marked = await book.setMark(LAST_BACKUP, dayText(book.today()));
  // What is not released is only remembered twice.
  if (marked.ok) await book.releaseSecondCopy(backup.ids).catch(() => undefined);
  return marked;
}

/** The day of the last back-up; undefined if there was none on this machine. */
export async function lastBackup(book: Book): Promise<Day | undefined> {
  const mark = await book.store.mark(LAST_BACKUP);
  return mark === undefined ? undefined : dayNumberFromText(mark);
}

/** Why a file was not taken into a book. What the book had before is all still there. */
export type RestoreProblem =
  | BundleFileProblem
  | { readonly kind: 'wrong-book'; readonly theirs: string; readonly theirName: string }
  | StoreProblem;

/** What taking a file in did. */
export interface Restored {
  readonly added: number;
  readonly same: number;
  readonly twins: number;
  readonly problems: readonly LineProblem[];
  /** Entries arrived that claim to be this machine's and are not: its profile was copied, it needs a new name. */
  readonly cloned: boolean;
}

/** How far a restore is: lines read, then entries taken in. */
export interface RestoreProgress {
  readonly step: 'reading' | 'saving';
  readonly count: number;
}

/** Entries that are taken in at once: few enough to show how far it is, many enough to be quick. */
const ENTRIES_AT_A_TIME = 20_000;

/**
 * Takes a bundle file into the open book: a union by id, so doing it twice changes nothing (law J2) and nothing present
 * is ever lost.
 *
 * @param device this machine's name in its entries.
 */
export async function restoreInto(
  book: Book,
  file: TextSource,
  device: string,
  onProgress: (progress: RestoreProgress) => void = () => undefined,
): Promise<Result<Restored, RestoreProblem>> {
  const read = await readBundleFile(file, (count) => onProgress({ step: 'reading', count }));
  if (!read.ok) return read;
  const { header } = read.value;
  if (header.book !== book.info.book) {
    return err({ kind: 'wrong-book', theirs: header.book, theirName: officeNameIn(read.value) });
  }
  return admitAll(book, read.value, device, onProgress);
}

/** Takes the entries of a bundle into a book of the same id, some at a time. */
async function admitAll(
  book: Book,
  bundle: BundleFile,
  device: string,
  onProgress: (progress: RestoreProgress) => void = () => undefined,
): Promise<Result<Restored, StoreProblem>> {
  const from: BookInfo = { book: bundle.header.book, synthetic: bundle.header.synthetic };
  const sum = { added: 0, same: 0, twins: 0 };
  let cloned = false;
  for (let start = 0; start < bundle.entries.length; start += ENTRIES_AT_A_TIME) {
    const some = bundle.entries.slice(start, start + ENTRIES_AT_A_TIME);
    const admitted = await book.store.admit(some, from);
    if (!admitted.ok) return admitted;
    sum.added += admitted.value.added;
    sum.same += admitted.value.same;
    sum.twins += admitted.value.twins;
    if (admitted.value.clones.includes(device)) cloned = true;
    onProgress({ step: 'saving', count: start + some.length });
    await breath();
  }
  return ok({ ...sum, problems: bundle.problems, cloned });
}

/** What a bundle calls its office: its newest name, empty if it says none. */
function officeNameIn({ entries }: Pick<BundleFile, 'entries'>): string {
  const names = entries.flatMap((entry) => {
    const { kind, topic, value } = entry as { kind: string; topic?: unknown; value?: { name?: unknown } };
    return kind === 'office' && topic === 'office' && typeof value?.name === 'string' ? [value.name] : [];
  });
  return names.at(-1) ?? '';
}
