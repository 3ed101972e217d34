import { homedir } from 'node:os';
import { run } from './run.ts';

// Whoever read along may go (a log program that ended, `hub | head`): a server goes on, and nobody is left to be told.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {});

/** The program: the real terminal, environment and folders. What nobody foresaw is one line, never a stack. */
try {
  const { env, platform } = process;
  process.exitCode = await run(
    process.argv.slice(2),
    // A package runner changes the folder; files are named from where the person stands.
    { env, platform, home: homedir(), cwd: env['INIT_CWD'] ?? process.cwd() },
    { out: (text) => process.stdout.write(text), complain: (text) => process.stderr.write(text) },
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
