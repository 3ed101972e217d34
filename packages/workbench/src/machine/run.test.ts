import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from './repository.ts';
import { run } from './run.ts';

const node = (script: string, limitMinutes = 1) =>
  run({ program: process.execPath, args: ['-e', script], output: 'collect', limitMinutes });

describe('run', () => {
  it('collects what a program prints on both streams', async () => {
    const { ok, text } = await node("console.log('1 tờ'); console.error('2 chai')");
    expect(ok).toBe(true);
    expect(text).toContain('1 tờ\n');
    expect(text).toContain('2 chai\n');
  });

  it('says when a program failed, or could not be started', async () => {
    expect((await node('process.exit(3)')).ok).toBe(false);
    const missing = await run({ program: 'no-such-program', args: [], output: 'collect', limitMinutes: 1 });
    expect(missing.ok).toBe(false);
    expect(missing.text).toContain('no-such-program');
  });

  it('a program finds the Node of this repository first', async () => {
    const { text } = await run({ program: 'node', args: ['--version'], output: 'collect', limitMinutes: 1 });
    expect(text.trim()).toBe(process.version);
  });

  it('a program that waits for input gets none and goes on', async () => {
    const { ok, text } = await node("process.stdin.resume().on('end', () => console.log('no input'))");
    expect(ok).toBe(true);
    expect(text).toBe('no input\n');
  });

  it('stops a program over its limit, with what it started', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'soxanh-run-'));
    const sign = join(folder, 'sign-of-life');
    const child = `setInterval(() => require('node:fs').appendFileSync(${JSON.stringify(sign)}, '.'), 5)`;
    const parent = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]); setInterval(() => {}, 99)`;
    const { ok, text } = await node(parent, 0.05);
    expect(ok).toBe(false);
    expect(text).toContain('Stopped: not done after');
    const signs = (): number => readFileSync(sign).length;
    const before = signs();
    await new Promise((done) => setTimeout(done, 200));
    expect(signs()).toBe(before);
    rmSync(folder, { recursive: true });
  });

  it('Ctrl-C ends whoever runs a program, and the program with it; whoever runs none decides for himself', async () => {
    const script = `
      import { run } from ${JSON.stringify(join(repository, 'packages/workbench/src/machine/run.ts'))};
      const before = process.listenerCount('SIGINT');
      await run({ program: process.execPath, args: ['-e', ''], output: 'collect', limitMinutes: 1 });
      if (process.listenerCount('SIGINT') !== before) process.exit(1);
      const sleeper = 'console.log("asleep"); setInterval(() => {}, 99)';
      await run({ program: process.execPath, args: ['-e', sleeper], output: 'show', limitMinutes: 1 });`;
    const runner = spawn(process.execPath, ['--input-type=module', '-e', script]);
    expect(String(await once(runner.stdout, 'data'))).toBe('asleep\n');
    runner.kill('SIGINT');
    // The sleeper writes to the same pipe: it closes when both are gone.
    expect(await once(runner, 'close')).toEqual([130, null]);
  });
});
