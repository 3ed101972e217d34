import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.ts';
import type { ExitCode } from './complaint.ts';

/** What a command line did. */
export interface Outcome {
  readonly exit: ExitCode;
  readonly out: string;
  readonly err: string;
}

/**
 * A machine for tests: its own folder, settings, repeatable dice, and a clock that stands at noon of Monday 8 June 2026
 * unless a test says otherwise.
 */
export class TestMachine {
  readonly folder: string;
  env: Record<string, string | undefined>;
  /** The network: the real one, for servers on this very machine. */
  fetch: (request: Request) => Promise<Response> = (request) => fetch(request);
  private drawn = 0;
  private readonly name: string;

  constructor(name = 'may-a', folder = mkdtempSync(join(tmpdir(), 'soxanh-'))) {
    this.name = name;
    this.folder = folder;
    this.env = { SOXANH_NOW: '2026-06-08', XDG_CONFIG_HOME: join(folder, `settings-${name}`) };
  }

  /** Another person's machine that sees the same folder. */
  beside(name: string): TestMachine {
    return new TestMachine(name, this.folder);
  }

  async run(...argv: string[]): Promise<Outcome> {
    let [out, err] = ['', ''];
    const exit = await run(argv, {
      stdout: { write: (text) => void (out += text) },
      stderr: { write: (text) => void (err += text) },
      clock: () => 0,
      random: (count) => this.dice(count),
      fetch: this.fetch,
      env: this.env,
      cwd: this.folder,
      home: this.folder,
      platform: 'linux',
    });
    return { exit, out, err };
  }

  /** Runs a command that must end well and returns what it printed. */
  async ok(...argv: string[]): Promise<string> {
    const { exit, out, err } = await this.run(...argv);
    if (exit !== 0) throw new Error(`soxanh ${argv.join(' ')} ended with ${exit}: ${err}`);
    return out;
  }

  /** The figures of a book as programs read them. */
  async totals(book: string, ...argv: string[]): Promise<Record<string, unknown>[]> {
    const { out } = await this.run('totals', book, ...argv, '--format', 'json');
    return JSON.parse(out) as Record<string, unknown>[];
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(this.path(name), content);
    return name;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private dice(count: number): Uint8Array {
    const bytes = createHash('sha256').update(`${this.name}|${this.drawn++}`).digest();
    return new Uint8Array(bytes).subarray(0, count);
  }
}
