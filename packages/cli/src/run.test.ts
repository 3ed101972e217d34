import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS } from './command/commands.ts';
import { TestMachine } from './world/test-world.ts';
import { run } from './run.ts';

const machine = new TestMachine();
afterAll(() => {
  machine.remove();
});

describe('run', () => {
  it('has help on every command in both languages', async () => {
    for (const { name, operands } of COMMANDS) {
      const [vi, en] = [await machine.ok('help', name), await machine.ok(name, '--help', '--lang', 'en')];
      expect(vi).not.toBe(en);
      for (const operand of operands) expect(en).toContain(operand);
    }
    expect(await machine.ok('--lang', 'en', 'help')).toContain('an office');
    expect(await machine.ok()).toBe(await machine.ok('help'));
    machine.env['SOXANH_LANG'] = 'en';
    expect(await machine.ok('--', 'help')).toContain('an office');
    machine.env['SOXANH_LANG'] = undefined;
  });

  it('refuses a clock it cannot read and a language it does not speak', async () => {
    expect((await machine.run('check', 'x', '--lang', 'fr')).exit).toBe(2);
    machine.env['SOXANH_NOW'] = 'tomorrow';
    expect((await machine.run('check', 'x')).exit).toBe(2);
  });

  it('says a bug in one line, and where it happened only when asked', async () => {
    for (const debug of [undefined, '1']) {
      let said = '';
      const exit = await run(['init', 'so.jsonl', '--departments', 'a=A'], {
        stdout: { write: () => undefined },
        stderr: { write: (text) => void (said += text) },
        clock: () => 0,
        fetch: () => Promise.reject(new Error('no network')),
        random: () => {
          throw new Error('no dice');
        },
        env: { SOXANH_DEBUG: debug },
        cwd: machine.folder,
        home: machine.folder,
        platform: 'linux',
      });
      expect(exit).toBe(1);
      expect(said).toContain('Lỗi ngoài dự kiến: no dice.');
      expect(/^\s+at /m.test(said)).toBe(debug === '1');
    }
  });
});
