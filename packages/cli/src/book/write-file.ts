import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../world/files.ts';

type Chunk = string | Uint8Array;

/**
 * Replaces a file as a whole or not at all: written beside it under another name, forced to disk, then renamed. A
 * crash or a full disk leaves the old file as it was.
 *
 * @param mode who may read it, if that is not as before.
 * @throws system errors, for `withFile` to put into words.
 */
export function replaceFile(path: string, chunks: Iterable<Chunk>, mode?: number): void {
  // A rename over a symbolic link would replace the link and leave the file it points to behind.
  const target = realPath(path);
  const temporary = writeBeside(target, chunks, mode);
  try {
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(target));
}

/**
 * Makes a file that must not exist yet, whole or not at all.
 *
 * @throws EEXIST if it exists, also when another process made it this very moment.
 */
export function createFile(path: string, chunks: Iterable<Chunk>): void {
  const temporary = writeBeside(path, chunks);
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // Some file systems have no hard links.
    copyFileSync(temporary, path, constants.COPYFILE_EXCL);
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolder(dirname(path));
}

function writeBeside(path: string, chunks: Iterable<Chunk>, mode = modeOf(path)): string {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const file = openSync(temporary, 'w', mode);
  try {
    for (const chunk of batches(chunks)) writeAll(file, chunk);
    fsyncSync(file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return temporary;
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

const BATCH = 1 << 20;

/** Lines are small; a call of the system for each would cost more than the writing. */
function* batches(chunks: Iterable<Chunk>): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    waiting.push(bytes);
    size += bytes.length;
    if (size < BATCH) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  yield Buffer.concat(waiting);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function modeOf(path: string): number {
  try {
    return statSync(path).mode & 0o777;
  } catch {
    return 0o666;
  }
}

/** Without it the rename itself may be lost when the power fails; Windows cannot and need not. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // The file is whole either way.
  }
}
