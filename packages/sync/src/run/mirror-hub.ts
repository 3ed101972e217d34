import { ok, type Hash, type Result } from '@soxanh/core';
import { PAGE_LIMIT, type PageHead } from '../message/pull.ts';
import type { Folder } from '../port/folder.ts';
import type { HubLink } from '../port/hub-link.ts';
import { inOrder, reach, segmentName } from '../segment/name.ts';
import { readMirror } from '../segment/read.ts';
import { superfluous, toMerge } from '../segment/tiers.ts';
import { mirrorText } from '../segment/write.ts';
import type { FolderWork } from './folder-turn.ts';
import { of, type SyncProblem } from './outcome.ts';
import { readVolume } from './read-volume.ts';
import type { FilledShelf, Volume } from './shelf.ts';

type HubShelf = { readonly writer: string; readonly of: 'hub'; readonly epoch: string };

/** A mirror's file, and on whose shelf it stands. */
export interface Mirrored extends Volume {
  readonly shelf: HubShelf;
}

/** The files of one generation of the log, whoever wrote them. */
export const mirrorsOf = (shelves: readonly FilledShelf[], epoch: string): Mirrored[] =>
  shelves.flatMap(({ shelf, volumes }) =>
    shelf.of === 'hub' && shelf.epoch === epoch ? volumes.map((volume) => ({ ...volume, shelf })) : [],
  );

/**
 * Writes the hub's log on into the folder, for machines that reach only the folder. Where it goes on is read from the folder
 * itself, so nothing has to be remembered: a folder that was swapped is filled from its own end. What another machine has
 * mirrored is not mirrored again; twice does no harm.
 *
 * @returns whether the mirror has the whole log now.
 */
export async function mirrorHub(
  work: FolderWork,
  link: HubLink,
  shelves: readonly FilledShelf[],
): Promise<Result<boolean, SyncProblem>> {
  const { state, log, goOn } = work;
  const { epoch, high, machine } = state;
  if (epoch === '') return ok(false);
  const shelf: HubShelf = { writer: machine.device, of: 'hub', epoch };
  const there = mirrorsOf(shelves, epoch);
  const end = await endOf(work, there);
  if (!end.ok) return end;
  for (let after = end.value; ;) {
    if (!(await goOn())) {
      log.complete = false;
      return ok(false);
    }
    const page = await of('link', link.pull({ after, high, limit: PAGE_LIMIT.records, wait: 0 }));
    if (!page.ok) {
      // The folder has been seen to without the hub; the mirror is written on another time.
      log.complete = false;
      return ok(false);
    }
    const { head, lines } = page.value;
    // Another log by now: the next turn reads it anew and then mirrors it.
    if (head.epoch !== epoch) return ok(false);
    if (lines.length > 0) {
      const written = await writeMirror(work, shelf, head, lines);
      if (!written.ok) return written;
    }
    if (!head.more) break;
    after = head.cursor;
  }
  return tidyMirror(
    work,
    there.filter(({ shelf: { writer } }) => writer === machine.device),
  );
}

/**
 * The cursor at which the mirror ends; empty if it begins nowhere. A file that is no page is as if it were not there, however
 * far its name says that it reaches: else the whole log would be written anew in every turn.
 */
async function endOf(work: FolderWork, there: readonly Mirrored[]): Promise<Result<string, SyncProblem>> {
  let left = there;
  for (let last = reach(left); last > 0; last = reach(left)) {
    const atEnd = left.filter((one) => one.last === last);
    for (const file of atEnd) {
      const page = await readFile(work.folder, file, work.state.book, work.hash);
      if (!page.ok) return page;
      if (page.value.is === 'page') return ok(page.value.head.cursor);
    }
    left = left.filter((one) => !atEnd.includes(one));
  }
  return ok('');
}

/** A page of a mirror, or why there is none: it is not whole, or this one file cannot be read. */
export type MirrorPage =
  | { readonly is: 'page'; readonly head: PageHead; readonly lines: readonly string[] }
  | { readonly is: 'unfinished' | 'unreadable' };

/** Reads a mirror's file. */
export async function readFile(
  folder: Folder,
  file: Mirrored,
  book: string,
  hash: Hash,
): Promise<Result<MirrorPage, SyncProblem>> {
  const { shelf, first, last } = file;
  const text = await readVolume(folder, shelf, file);
  if (!text.ok) return text;
  if (text.value.is !== 'text') return ok({ is: text.value.is === 'away' ? 'unfinished' : 'unreadable' });
  const read = readMirror(text.value.text, { book, epoch: shelf.epoch, first, last }, hash);
  return ok(read.ok ? { is: 'page', ...read.value } : { is: 'unfinished' });
}

async function writeMirror(
  { folder, hash, log }: FolderWork,
  shelf: HubShelf,
  head: PageHead,
  lines: readonly string[],
): Promise<Result<true, SyncProblem>> {
  const span = { first: head.first, last: head.first + lines.length - 1 };
  const text = mirrorText(head, lines, hash);
  const written = await of('folder', folder.write(shelf, segmentName(span), text));
  if (!written.ok) return written;
  log.written++;
  const back = await of('folder', folder.read(shelf, segmentName(span)));
  if (!back.ok) return back;
  return back.value === text
    ? ok(true)
    : { ok: false, error: { of: 'folder', problem: { kind: 'failed', detail: 'not as it was written' } } };
}

/** Puts many small files of this machine's mirror together, as `publishOwn` does with segments. */
async function tidyMirror(work: FolderWork, own: readonly Mirrored[]): Promise<Result<true, SyncProblem>> {
  const pages = await withoutFalse(work, own);
  if (!pages.ok) return pages;
  let old: readonly Mirrored[] = superfluous(pages.value);
  const row = toMerge(pages.value.filter((file) => !old.includes(file)));
  const [begin] = row;
  if (begin !== undefined && (await work.goOn())) {
    const lines: string[] = [];
    let head: PageHead | undefined;
    for (const file of inOrder(row)) {
      const page = await readFile(work.folder, file, work.state.book, work.hash);
      if (!page.ok) return page;
      // One that cannot be read keeps the row as it is.
      if (page.value.is !== 'page') return ok(true);
      lines.push(...page.value.lines);
      ({ head } = page.value);
    }
    if (head !== undefined) {
      const whole = { ...head, first: begin.first, records: lines.length };
      const written = await writeMirror(work, begin.shelf, whole, lines);
      if (!written.ok) return written;
      old = [...old, ...row];
    }
  }
  return removeAll(work, old);
}

/** Leaves out what only seems to hold what others do: for such a one nothing is taken away. */
async function withoutFalse(
  { folder, state, hash }: FolderWork,
  own: readonly Mirrored[],
): Promise<Result<readonly Mirrored[], SyncProblem>> {
  const fake: Mirrored[] = [];
  for (const file of own) {
    if (own.every((other) => superfluous([file, other])[0] !== other)) continue;
    const page = await readFile(folder, file, state.book, hash);
    if (!page.ok) return page;
    if (page.value.is !== 'page') fake.push(file);
  }
  return ok(own.filter((file) => !fake.includes(file)));
}

/** Takes files away. */
export async function removeAll(
  { folder }: FolderWork,
  files: readonly Mirrored[],
): Promise<Result<true, SyncProblem>> {
  for (const { shelf, name } of files) {
    const removed = await of('folder', folder.remove(shelf, name));
    if (!removed.ok) return removed;
  }
  return ok(true);
}
