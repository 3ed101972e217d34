import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { atExit } from './at-exit.ts';
import { repository } from './repository.ts';

/** A program to run: the executable, its arguments, and where it differs from this process. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** `collect` keeps what it prints for later; `show` lets it print at once. */
  readonly output: 'collect' | 'show';
  readonly limitMinutes: number;
}

/** How it ended: `ok` only for exit code 0 within the limit; `text` is what it printed, if collected. */
export interface Ended {
  readonly ok: boolean;
  readonly text: string;
}

/**
 * Runs a program to its end, never longer than its limit and never waiting for input.
 *
 * Standard input is closed, and a program over its limit is stopped with all it started (it gets a process
 * group of its own): a test machine has nobody who could answer a question or press a key.
 *
 * @example
 * const { ok, text } = await run({ program: 'git', args: ['status'], output: 'collect', limitMinutes: 1 });
 */
export function run(command: Command): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command.program, command.args, {
      cwd: command.folder ?? repository,
      env: { ...process.env, PATH: pathWithTools(), ...command.env },
      detached: process.platform !== 'win32',
      stdio: [
        'ignore',
        ...(command.output === 'show' ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const)),
      ],
    });
    const pieces: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
    }

    const stop = (): void => stopGroup(child.pid);
    const forget = atExit(stop);
    const end = (ok: boolean, note = ''): void => {
      clearTimeout(limit);
      forget();
      resolve({ ok, text: pieces.join('') + note });
    };
    const limit = setTimeout(() => {
      stop();
      // Not left to 'close': something it started may hold the pipe open for ever.
      end(false, `\nStopped: not done after ${command.limitMinutes} minutes.\n`);
    }, command.limitMinutes * 60_000);
    child.once('error', (error) => end(false, `${command.program}: ${error.message}\n`));
    child.once('close', (code) => end(code === 0));
  });
}

/** This repository's tools and its Node come first, however the command itself was started. */
function pathWithTools(): string {
  return [join(repository, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
}

function stopGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}
