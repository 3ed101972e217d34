import { spawn, type ChildProcess } from 'node:child_process';
import { ensureXvfb } from '../../machine/ensure.ts';

/** A display without a screen. */
export interface VirtualDisplay {
  /** What `DISPLAY` is to be set to. */
  readonly name: string;
  readonly server: ChildProcess;
}

/** Starts a display under a number nobody uses. */
export async function virtualDisplay(): Promise<VirtualDisplay> {
  const server = spawn(
    await ensureXvfb(),
    ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
    server.once('exit', () => reject(new Error('Xvfb ended before it had a display')));
  });
  return { name: `:${number}`, server };
}
