import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const main = join(dirname(fileURLToPath(import.meta.url)), 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'soxanh-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real program, as `pnpm soxanh` does: started elsewhere, the person's folder in `INIT_CWD`. */
async function soxanh(
  argv: readonly string[],
  env: Record<string, string> = {},
  closeOutput = false,
): Promise<Ended> {
  return await new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...argv], {
      cwd: dirname(main),
      env: {
        PATH: process.env['PATH'] ?? '',
        INIT_CWD: folder,
        XDG_CONFIG_HOME: join(folder, 'settings'),
        SOXANH_NOW: '2026-06-08',
        ...env,
      },
    });
    let [out, err] = ['', ''];
    if (closeOutput) child.stdout.destroy();
    else child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.on('close', (exit) => {
      resolve({ exit, out, err });
    });
  });
}

describe('the program', () => {
  it('works from the folder the person stands in; commands at the same time lose nothing', async () => {
    const made = await soxanh(['init', 'so.jsonl', '--departments', 'a=A']);
    expect(made).toMatchObject({ exit: 0, err: '' });
    const logs = ['1 tờ', '2 tờ', '4 tờ', '8 tờ'].map((text) =>
      soxanh(['log', 'so.jsonl', '--department', 'a', '--text', text]),
    );
    expect((await Promise.all(logs)).map(({ exit }) => exit)).toEqual([0, 0, 0, 0]);
    const { out } = await soxanh([
      'totals',
      'so.jsonl',
      '--month',
      '2026-06',
      '--resource',
      'paper',
      '--format',
      'json',
    ]);
    expect(JSON.parse(out)).toMatchObject([{ amount: '15', entries: 4 }]);
    expect(readFileSync(join(folder, 'so.jsonl'), 'utf8')).toContain('"format":"soxanh"');
    expect(await soxanh(['check', 'so.jsonl'])).toMatchObject({ exit: 0, err: '' });
  });

  it('ends with 0, 1 and 2, and never in a stack trace', async () => {
    const [help, version, wrong, refused] = await Promise.all([
      soxanh(['help', '--lang', 'en']),
      soxanh(['--version']),
      soxanh(['nonsense']),
      soxanh(['totals', '.', '--month', '2026-06']),
    ]);
    expect(help).toMatchObject({ exit: 0, err: '' });
    expect(help?.out).toContain('soxanh merge OUT IN...');
    expect(version?.out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(wrong?.exit).toBe(2);
    expect(refused).toMatchObject({ exit: 1, out: '' });
    expect(`${wrong?.err ?? ''}${refused?.err ?? ''}`).not.toMatch(/^\s+at /m);
  });

  it('a reader that closes the pipe is no error', async () => {
    const ended = await soxanh(['help'], {}, true);
    expect(ended).toMatchObject({ exit: 0, err: '' });
  });
});
