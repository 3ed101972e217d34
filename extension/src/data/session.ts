import { signal, type ReadonlySignal } from '@preact/signals';
import { err, ok, type Author, type Result } from '@soxanh/core';
import { openBook } from '@soxanh/store/idb';
import type { BookInfo, StoreProblem } from '@soxanh/store';
import { clock } from '../platform/clock.ts';
import { randomBytes } from '../platform/random-bytes.ts';
import { storageArea } from '../platform/storage-area.ts';
import { authorOf } from './author-of.ts';
import { Book } from './book.ts';
import { changeSettings, onSettingsChanged, readSettings, type Settings } from './settings.ts';

/** Why no book is open. */
export type SessionProblem = { readonly kind: 'no-book' } | StoreProblem;

/** What a page works with: this machine's settings and the open book. */
export interface Session {
  readonly settings: ReadonlySignal<Settings>;
  readonly book: Book;
  change(change: Partial<Settings>): Promise<void>;
  /** Who writes on this machine, for a department. */
  author(department: string): Author;
}

/** Settings as a signal that follows changes made in any window. */
export async function liveSettings(): Promise<ReadonlySignal<Settings>> {
  const settings = signal(await readSettings(storageArea));
  onSettingsChanged(
    storageArea,
    () => void readSettings(storageArea).then((next) => (settings.value = next)),
  );
  return settings;
}

/**
 * Opens the book this machine is set to.
 *
 * @param read the settings, if the page has read them already.
 */
export async function openSession(read?: ReadonlySignal<Settings>): Promise<Result<Session, SessionProblem>> {
  const settings = read ?? (await liveSettings());
  const { book: info } = settings.value;
  if (info === undefined) return err({ kind: 'no-book' });
  const book = await openBookOf(info);
  if (!book.ok) return book;
  return ok({
    settings,
    book: book.value,
    change: async (change) => void (await changeSettings(storageArea, change)),
    author: (department) => authorOf(settings.value, department),
  });
}

/** Opens a book by its info, making its database if there is none. */
export async function openBookOf(info: BookInfo): Promise<Result<Book, StoreProblem>> {
  const store = await openBook(info, { now: clock, random: randomBytes });
  if (!store.ok) return store;
  return Book.on({ store: store.value, clock, area: storageArea });
}
