import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { run } from './run.ts';

/** The program: the real terminal, clock, dice and folders. A reader that has seen enough (`| head`) is no error. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}

process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  clock: Date.now,
  random: (count) => new Uint8Array(randomBytes(count)),
  fetch: (request) => fetch(request),
  env: process.env,
  cwd: process.cwd(),
  home: homedir(),
  platform: process.platform,
});
