import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '@soxanh/testkit';

const MAIN = join(import.meta.dirname, '..', '..', '..', '..', 'hub', 'src', 'node', 'main.ts');

/** A server as a program of its own, reached by HTTP like any other. */
export interface HubChild {
  readonly port: number;
  /** The code it printed for the Office. */
  readonly code: string;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
}

/** Starts a server on a data file in a folder; on the same port again if told so. */
export async function startHubChild(folder: string, fixed?: number): Promise<HubChild> {
  const port = fixed ?? (await freePort());
  const args = [MAIN, '--data', join(folder, 'hub.db'), '--listen', `127.0.0.1:${port}`];
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
  const code = /^https?:\/\/\S+#\S+$/m.exec(said)?.[0] ?? '';
  return {
    port,
    code,
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
}
