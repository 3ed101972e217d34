import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@soxanh/testkit';

const MAIN = join(import.meta.dirname, '..', '..', '..', '..', 'hub', 'src', 'node', 'main.ts');

/** A server as a program of its own, reached by HTTP like any other. */
export interface HubChild {
  readonly port: number;
  /** The code it printed for the Office. */
  readonly code: string;
  /** A code for the Office of a book that is there, made by whoever runs the server. */
  invite(book: string): Promise<string>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
}

/** Starts a server on a data file in a folder; on the same port again if told so. */
export async function startHubChild(folder: string, fixed?: number): Promise<HubChild> {
  const port = fixed ?? (await freePort());
  const data = ['--data', join(folder, 'hub.db')];
  const args = [MAIN, ...data, '--listen', `127.0.0.1:${port}`];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const took = (piece: Buffer): void => {
      said += piece.toString();
      if (said.includes('Ctrl+C')) resolve();
    };
    child.stdout.on('data', took);
    child.stderr.on('data', took);
    child.once('exit', () => reject(new Error(`the hub ended: ${said}`)));
  });
  return {
    port,
    code: codeIn(said),
    invite: async (book) => {
      const invite = [MAIN, 'invite', '--book', book, ...data];
      return codeIn((await promisify(execFile)(process.execPath, invite)).stdout);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

const codeIn = (said: string): string => /^https?:\/\/\S+#\S+$/m.exec(said)?.[0] ?? '';
