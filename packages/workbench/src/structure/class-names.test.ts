import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { classNames } from '../../../../extension/class-name.ts';
import { repository } from '../machine/repository.ts';

const HERE = join(repository, 'extension');
const name = classNames(HERE);
const SHEETS = globSync('src/**/*.module.css', { cwd: HERE });

it('gives every style sheet signs of its own: two with the same would share a class in the built pages', () => {
  expect(SHEETS.length).toBeGreaterThan(50);
  const bySigns = new Map<string, string[]>();
  for (const sheet of SHEETS) {
    const signs = name('head', join(HERE, sheet));
    bySigns.set(signs, [...(bySigns.get(signs) ?? []), sheet]);
  }
  const shared = [...bySigns].filter(([, sheets]) => sheets.length > 1);
  // A sheet that is named here has to be called otherwise, or the signs made five.
  expect(shared).toEqual([]);
});

it('names a class the same wherever the clone lies, and whatever a builder writes after the file', () => {
  const there = classNames('/elsewhere/extension')('head', '/elsewhere/extension/src/ui/line.module.css');
  expect(there).toBe(name('head', `${join(HERE, 'src/ui/line.module.css')}?direct`));
  expect(there).toMatch(/^head_[0-9a-f]{4}$/u);
});
