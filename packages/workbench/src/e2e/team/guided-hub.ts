import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pnpm } from '../../machine/pnpm.ts';
import { repository } from '../../machine/repository.ts';
import { freePort } from '../../../../testkit/src/free-port.ts';

/** What starts every command of the guides: pnpm without having it. */
const PNPM = 'npx --yes pnpm@12 ';

/**
 * Runs the command that starts a server as the guide shows it, on a data file and an address of its own, and waits for the
 * code that it prints.
 */
export async function guidedHub(
  command: string,
): Promise<{ readonly code: string; readonly close: () => Promise<void> }> {
  if (!command.startsWith(PNPM)) throw new Error(`Not a command of this repository: ${command}`);
  const { program, args } = pnpm();
  const folder = await mkdtemp(join(tmpdir(), 'soxanh-guide-'));
  const own = ['--data', join(folder, 'hub.db'), '--listen', `127.0.0.1:${await freePort()}`];
  const child = spawn(program, [...args, ...command.slice(PNPM.length).split(' '), ...own], {
    cwd: repository,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const close = async (): Promise<void> => {
    // pnpm and the server it runs are one group.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const code = await new Promise<string>((resolve, reject) => {
    let written = '';
    const took = (piece: Buffer): void => {
      written += piece.toString();
      const printed = /^https?:\/\/\S+\/moi#\S+$/mu.exec(written)?.[0];
      if (printed !== undefined && written.includes('Ctrl+C')) resolve(printed);
    };
    child.stdout.on('data', took);
    child.stderr.on('data', took);
    void ended.then(() => reject(new Error(`The server ended: ${written}`)));
  });
  return { code, close };
}
