import type { Result } from '@soxanh/core';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { refuse, type Complaint } from '../world/complaint.ts';
import { codeOf, withFile } from '../world/files.ts';

/** How long a command waits for another one that writes the same book. */
const PATIENCE_MS = 15_000;
const PAUSE_MS = 40;

/** A lock of another machine, or one without an owner, that is older than this is left over: commands take seconds. */
const LEFT_OVER_MS = 10 * 60_000;

/**
 * Makes sure that one command at a time reads, changes and writes a book: of two that both read first, one would
 * overwrite what the other saved. The lock is a file beside the book, made only if it is not there. One whose process
 * is gone is taken over.
 *
 * @param path the book's real path; `name` as the person wrote it.
 */
export async function withLock<T>(
  path: string,
  name: string,
  action: () => Promise<Result<T, Complaint>>,
  patience: number = PATIENCE_MS,
): Promise<Result<T, Complaint>> {
  const lock = `${path}.lock`;
  const until = Date.now() + patience;
  for (;;) {
    const taken = withFile(name, () => tryTake(lock));
    if (!taken.ok) return taken;
    if (taken.value) break;
    if (Date.now() > until) return busy(name, lock);
    await sleep(PAUSE_MS);
  }
  try {
    return await action();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryTake(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, JSON.stringify({ pid: process.pid, host: hostname() }));
    closeSync(file);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  removeLeftOver(lock);
  return false;
}

/** Takes a left-over lock away by renaming it first: of several that see it, one wins, and a fresh lock is put back. */
function removeLeftOver(lock: string): void {
  const seen = contentOf(lock);
  if (seen === undefined || !isLeftOver(lock, seen)) return;
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (contentOf(aside) === seen) rmSync(aside, { force: true });
    else renameSync(aside, lock);
  } catch {
    // Somebody else was faster.
  }
}

function isLeftOver(lock: string, content: string): boolean {
  const owner = ownerOf(content);
  if (owner?.host === hostname()) return !isAlive(owner.pid);
  try {
    return Date.now() - statSync(lock).mtimeMs > LEFT_OVER_MS;
  } catch {
    return false;
  }
}

function ownerOf(content: string): { readonly pid: number; readonly host: string } | undefined {
  try {
    const { pid, host } = JSON.parse(content) as { pid?: unknown; host?: unknown };
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It may belong to another user.
    return codeOf(error) === 'EPERM';
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const busy = (name: string, lock: string): ReturnType<typeof refuse> =>
  refuse(
    `${name}: một lệnh khác đang ghi vào sổ này. Chờ lệnh đó xong rồi thử lại; nếu không còn lệnh nào chạy, xóa ${lock}. Chưa ghi gì.`,
    `${name}: another command is writing this book. Wait for it and try again; if none is running, delete ${lock}. Nothing was written.`,
  );
