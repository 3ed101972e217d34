import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../../machine/repository.ts';
import { freePort } from '../../../../testkit/src/free-port.ts';

/** A server of its own for a test, as `pnpm hub` starts it. */
export interface HubChild {
  readonly url: string;
  /** The code that puts a book on it, as it was printed. */
  readonly code: string;
  /** Takes questions and answers none, as a machine does that is at something else. */
  freeze(): void;
  /** Ends it at once, as a power cut does; a frozen one as well. */
  kill(): Promise<void>;
  /** Starts it again on the same data and address. */
  revive(): Promise<void>;
  close(): Promise<void>;
}

const CODE = /https?:\/\/\S+\/moi#\S+/u;

/**
 * Starts a server on a data file of its own and waits until it answers.
 *
 * @param flags what Node is started with besides.
 */
export async function hubChild(flags: readonly string[] = []): Promise<HubChild> {
  const folder = await mkdtemp(join(tmpdir(), 'soxanh-team-'));
  const listen = `127.0.0.1:${await freePort()}`;
  const args = ['--data', join(folder, 'hub.db'), '--listen', listen];
  const begin = () => start(args, flags);
  let running = await begin();
  const code = CODE.exec(running.written())?.[0] ?? '';
  return {
    url: `http://${listen}`,
    code,
    freeze: () => running.freeze(),
    kill: () => running.kill(),
    revive: async () => void (running = await begin()),
    close: async () => {
      await running.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Runs the program, until it says how it is ended: then it answers. */
async function start(args: readonly string[], flags: readonly string[]) {
  const program = join(repository, 'packages/hub/src/node/main.ts');
  const child = spawn(process.execPath, [...flags, program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const took = (piece: Buffer): void => {
      written += piece.toString();
      if (written.includes('Ctrl+C')) resolve();
    };
    child.stdout.on('data', took);
    child.stderr.on('data', took);
    void ended.then(() => reject(new Error(`The server ended: ${written}`)));
  });
  return {
    written: () => written,
    freeze: () => void child.kill('SIGSTOP'),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
