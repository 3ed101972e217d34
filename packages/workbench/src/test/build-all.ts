import { pnpm } from '../machine/pnpm.ts';
import { run } from '../machine/run.ts';

/**
 * Builds what the tests drive as a user gets it: core's JavaScript and the extension for both browsers.
 *
 * @returns the builds that failed, by the name of their package; what they said stands on the terminal.
 */
export async function buildAll(): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const name of ['@soxanh/core', '@soxanh/extension']) {
    const { program, args } = pnpm();
    const { ok, text } = await run({
      program,
      args: [...args, '--filter', name, 'run', 'build'],
      output: 'collect',
      limitMinutes: 10,
    });
    console.log(`build ${name} ${ok ? 'ok' : 'failed'}`);
    if (ok) continue;
    console.log(text);
    failed.push(`build of ${name}`);
  }
  return failed;
}
