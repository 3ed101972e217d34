import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk that is soon full, seen by programs that are started in it and by the test. */
export interface SmallDisk {
  /** Where it is for a program started in it. */
  readonly folder: string;
  /** What is written before a command line to start it in there. */
  readonly inside: readonly string[];
  free(): number;
  /** Takes room, until so many bytes are left; all of it with 0. */
  fill(left: number): void;
  /** Gives the room back. */
  clear(): void;
  /** Ends it; whoever uses it has to be ended before. */
  close(): void;
}

const BLOCK = Buffer.alloc(2 ** 16);

/**
 * Makes a disk of some MiB in memory. It is mounted where only programs of this test can see it, so nothing is left on the
 * machine; as root, or as anybody whom Linux lets have a user namespace.
 *
 * @throws Error in one line where the machine lets nobody do so.
 */
export async function smallDisk(mebibytes: number): Promise<SmallDisk> {
  const folder = mkdtempSync(join(tmpdir(), 'soxanh-disk-'));
  const own = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const script = `mount -t tmpfs -o size=${mebibytes}m,mode=700 tmpfs "$0" && echo mounted && exec cat`;
  const apart = ['unshare', ...own, '--mount', '--propagation', 'private'];
  // It waits for the end of its input: with the test's process it is gone, and the disk with it.
  const [program, ...args] = [...apart, 'sh', '-c', script, folder];
  const holder = spawn(program, args, { stdio: 'pipe' });
  const close = (): void => {
    holder.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const refuse = (why: string): void => {
      close();
      reject(new Error(`A small disk needs root, or user namespaces, on Linux with util-linux: ${why}`));
    };
    holder.once('error', (error) => refuse(error.message));
    holder.once('close', () => refuse(said.trim()));
    for (const stream of [holder.stdout, holder.stderr]) {
      stream.on('data', (piece: Buffer) => {
        said += piece.toString();
        if (said.includes('mounted')) resolve();
      });
    }
  });
  const seen = `/proc/${holder.pid}/root${folder}`;
  const filler = join(seen, 'filler');
  const free = (): number => {
    const { bavail, bsize } = statfsSync(seen);
    return bavail * bsize;
  };
  const users = own.length === 0 ? [] : ['--user', '--preserve-credentials'];
  return {
    folder,
    inside: ['nsenter', '--target', String(holder.pid), ...users, '--mount', '--'],
    free,
    fill: (left) => {
      const file = openSync(filler, 'a');
      try {
        while (free() > left) writeSync(file, BLOCK, 0, Math.min(BLOCK.length, free() - left));
      } catch (error) {
        // Somebody else took what was left meanwhile: it is full all the same.
        if ((error as { code?: unknown }).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    clear: () => rmSync(filler, { force: true }),
    close,
  };
}
