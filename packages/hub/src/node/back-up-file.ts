import { createReadStream, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Bilingual, type Result } from '@soxanh/core';
import { openSqlite } from '../db/sqlite/open-sqlite.ts';
import type { HubStorage, StorageWorld } from '../db/storage.ts';
import { writeBooks } from '../service/back-up-books.ts';
import { proofWords } from './proof-words.ts';
import { storageWords } from './storage-words.ts';
import { proveBackup, stockOf, type Proof, type Stock } from '../service/restore-test.ts';

/** A back-up that was written and read back. */
export interface BackUp extends Proof {
  readonly file: string;
}

/** There is nothing to back up. */
export const NO_BOOKS: Bilingual = {
  vi: 'máy chủ chưa có sổ nào',
  en: 'the hub has no book',
};

/**
 * Writes all books into a file, which its owner alone may read, and tries it: read into a fresh database and compared.
 * Only then it takes the name asked for, so that no back-up by that name was never tried.
 *
 * @returns why there is none; what a system says stays in its own words.
 */
export async function backUpTo(
  file: string,
  storage: HubStorage,
  world: StorageWorld,
): Promise<Result<BackUp, Bilingual>> {
  const part = `${file}.part`;
  try {
    const stock = await stockOf(storage);
    if (!stock.ok) return err(storageWords(stock.error));
    // A wrong data file is empty too: a back-up of nothing would push the good ones out.
    if (stock.value.size === 0) return err(NO_BOOKS);
    const written = await write(part, storage, world.now());
    if (!written.ok) return written;
    const proof = await prove(part, storage, stock.value, world);
    if (!proof.ok) return proof;
    await rename(part, file);
    return ok({ file, ...proof.value });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return err({ vi: why, en: why });
  } finally {
    clear(part);
  }
}

/** Where a file cannot even be looked for, as below another file, there is none. */
function clear(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What stands in the way was told by whoever tried to write there.
  }
}

async function write(file: string, storage: HubStorage, now: number): Promise<Result<true, Bilingual>> {
  clear(file);
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const piece of writeBooks(storage, now)) {
      if (!piece.ok) return err(storageWords(piece.error));
      await handle.write(piece.value);
    }
    await handle.sync();
    return ok(true);
  } finally {
    await handle.close();
  }
}

/** The database to try it in lies beside the back-up: where a file of that size had room. */
async function prove(
  file: string,
  storage: HubStorage,
  stock: Stock,
  world: StorageWorld,
): Promise<Result<Proof, Bilingual>> {
  const trial = `${file}.db`;
  const forget = (): void => ['', '-wal', '-shm'].forEach((end) => rmSync(`${trial}${end}`, { force: true }));
  forget();
  const fresh = openSqlite(trial, world);
  if (!fresh.ok) {
    const why = 'why' in fresh.error ? fresh.error.why : fresh.error.kind;
    return err({ vi: why, en: why });
  }
  try {
    const proof = await proveBackup(piecesOf(file), fresh.value, storage, stock);
    return proof.ok ? proof : err(proofWords(proof.error));
  } finally {
    await fresh.value.close();
    forget();
  }
}

/** The text of a file, in pieces that never end inside a character. */
export const piecesOf = (file: string): AsyncIterable<string> =>
  createReadStream(file, { encoding: 'utf8', highWaterMark: 2 ** 18 });

const NAME = /^so-xanh-\d{4}-\d{2}-\d{2}\.jsonl$/;

/** The name of a night's back-up, by the day of this machine's clock. */
export function nightFile(folder: string, at: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return join(folder, `so-xanh-${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}.jsonl`);
}

/** The newest nightly back-up of a folder, its bytes, and when it was found good, in milliseconds. */
export function newestNight(
  folder: string,
): { readonly file: string; readonly at: number; readonly size: number } | undefined {
  const isFolder = existsSync(folder) && statSync(folder).isDirectory();
  const name = isFolder ? namesIn(folder).at(-1) : undefined;
  if (name === undefined) return undefined;
  const file = join(folder, name);
  const { mtimeMs, size } = statSync(file);
  return { file, at: mtimeMs, size };
}

/**
 * Removes nightly back-ups but the newest; other files in the folder are somebody's own.
 *
 * @returns those that could not be removed: they are only too many.
 */
export function keepNewest(file: string, keep: number): readonly string[] {
  const folder = dirname(file);
  return namesIn(folder)
    .slice(0, -keep)
    .filter((name) => {
      try {
        rmSync(join(folder, name), { force: true });
        return false;
      } catch {
        return true;
      }
    });
}

/** The oldest first: their names are days. */
const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => NAME.test(name))
    .toSorted();
