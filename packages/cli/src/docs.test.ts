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

  it.each(['van-phong-ban.md', 'en/office.md'])('the guide %s too', async (guide) => {
    const page = readFileSync(join(reference, '../guide', guide), 'utf8');
    const lines = Array.from(page.matchAll(/^pnpm (soxanh .*)$/gm), ([, line = '']) =>
      wordsOf(line).slice(1),
    );
    expect(lines.map(([command]) => command)).toEqual([
      ...['init', 'log', 'import', 'totals', 'compare', 'export', 'merge', 'check'],
    ]);
    const machine = new TestMachine();
    machine.env['SOXANH_NOW'] = '2026-06-14';
    for (const argv of lines) {
      const [command = '', first = '', second = '', third = ''] = argv;
      if (command === 'import')
        machine.write(
          second,
          'day,department,resource,amount,unit\n2026-06-02,van-phong,electricity,18.25,kWh\n',
        );
      if (command === 'merge') machine.write(third, machine.read(second));
      await machine.ok(...argv);
      expect(machine.read(first)).toContain('"format":"soxanh"');
    }
    machine.remove();
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
