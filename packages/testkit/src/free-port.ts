import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that systems hand out by themselves, to clients and to whoever asks for any. */
const [FIRST, LAST] = [20_000, 30_000] as const;

/**
 * A port of the loopback address that nobody listens on, for a program that has to be told its port. Drawn by chance: a
 * port the system chose would be chosen again for somebody else before the program has it.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, LAST);
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
