import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TestMachine } from './world/test-world.ts';

const reference = join(dirname(fileURLToPath(import.meta.url)), '../../../docs/reference');

/** Words of a shell line; quoted ones may hold spaces. */
const wordsOf = (line: string): string[] =>
  Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '');

/** Runs a page: its named blocks are files, its shell blocks are commands that must end well. */
async function runPage(page: string): Promise<number> {
  const machine = new TestMachine();
  machine.env['SOXANH_NOW'] = '2026-06-14';
  let commands = 0;
  for (const [, language, file, body = ''] of readFileSync(join(reference, page), 'utf8').matchAll(
    /^```(\w+)(?: (\S+))?\n(.*?)^```$/gms,
  )) {
    if (file !== undefined) machine.write(file, body);
    if (language !== 'sh') continue;
    for (const line of body.trim().split('\n')) {
      const [program, ...argv] = wordsOf(line);
      expect(program).toBe('soxanh');
      await machine.ok(...argv);
      commands++;
    }
  }
  machine.remove();
  return commands;
}

describe('the reference pages', () => {
  it('have examples that run as they stand', async () => {
    expect(await runPage('cli.md')).toBeGreaterThan(14);
    expect(await runPage('office-file.md')).toBe(1);
  });

  it('name every option of the program', async () => {
    const pages = readFileSync(join(reference, 'cli.md'), 'utf8');
    const { COMMANDS } = await import('./command/commands.ts');
    const missing = COMMANDS.flatMap(({ options }) => Object.keys(options)).filter(
      (name) => !pages.includes(`--${name}`),
    );
    expect(missing).toEqual([]);
  });
});
