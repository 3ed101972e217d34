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
import { nameMachine, type BookDesk } from './book-desk.ts';
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

/**
 * The whole book as a bundle: also what waits for its server and what was refused, and how it stands with the server, so
 * that whoever restores it loses nothing. Nothing is marked yet: that is for when the file has been handed over.
 */
export async function backupOf(book: Book): Promise<Result<Backup, StoreProblem>> {
  const desk = await book.desk();
  if (!desk.ok) return desk;
  const parts = await desk.value.bundle();
  if (!parts.ok) return parts;
  const { entries, hub } = parts.value;
  const { book: id, synthetic } = book.info;
  return ok({
    name: `so-xanh-${dayText(book.today())}.jsonl`,
    lines: [...bundleLines({ book: id, synthetic, ...(hub === undefined ? {} : { hub }) }, entries)],
    entries: entries.length,
    ids: entries.map((entry) => entry.id),
  });
}

/** Marks today as the day of the last back-up and lets the second copy go of what the file has. */
export async function markBackedUp(book: Book, backup: Backup): Promise<Result<true, StoreProblem>> {
  const marked = await book.setMark(LAST_BACKUP, dayText(book.today()));
  // What is not released is only remembered twice.
  if (marked.ok)
    await book
      .secondCopy()
      .then((copy) => copy.forget(backup.ids))
      .catch(() => undefined);
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
  /** Entries that came with it and are not counted: they wait for the server the book is on. */
  readonly waiting: number;
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
 * is ever lost. In a book that is on a server what is new waits until the server has it: a file is not the server's word.
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
  const desk = await book.desk();
  if (!desk.ok) return desk;
  const state = await desk.value.state();
  if (!state.ok) return state;
  // Neither the book nor the file has to do with a server: everything counts.
  if (!state.value.namesHub && header.hub === undefined)
    return admitAll(book, read.value, device, onProgress);
  return holdAll(desk.value, read.value, device);
}

/** Takes in what a file holds at once: what counts, what waits and what was refused, each as what it is. */
async function holdAll(
  desk: BookDesk,
  { header, entries, problems }: BundleFile,
  device: string,
): Promise<Result<Restored, StoreProblem>> {
  const named = await nameMachine(desk, device);
  if (!named.ok) return named;
  const before = await desk.state();
  if (!before.ok) return before;
  const taken = await desk.takeBundle({ header, entries }, 'file');
  if (!taken.ok) return taken;
  const after = await desk.state();
  if (!after.ok) return after;
  const { added, clones } = taken.value;
  const waiting = Math.max(0, after.value.waiting - before.value.waiting);
  return ok({
    added,
    same: entries.length - added,
    twins: 0,
    waiting,
    problems,
    cloned: clones.includes(device),
  });
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
  return ok({ ...sum, waiting: 0, problems: bundle.problems, cloned });
}

/** What a bundle calls its office: its newest name, empty if it says none. */
function officeNameIn({ entries }: Pick<BundleFile, 'entries'>): string {
  const names = entries.flatMap((entry) => {
    const { kind, topic, value } = entry as { kind: string; topic?: unknown; value?: { name?: unknown } };
    return kind === 'office' && topic === 'office' && typeof value?.name === 'string' ? [value.name] : [];
  });
  return names.at(-1) ?? '';
}
