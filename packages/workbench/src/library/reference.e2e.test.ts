import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../machine/repository.ts';
import { run } from '../machine/run.ts';

const core = join(repository, 'packages/core');

it('the reference of core is what its docstrings say now: else run `pnpm --filter @soxanh/core run docs`', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'soxanh-reference-'));
  const typedoc = createRequire(join(core, 'package.json')).resolve('typedoc/package.json');
  const { ok, text } = await run({
    program: process.execPath,
    args: [join(typedoc, '../bin/typedoc'), '--out', folder],
    folder: core,
    output: 'collect',
    limitMinutes: 2,
  });
  expect([ok, text]).toEqual([true, '']);
  const written = readFileSync(join(folder, 'README.md'), 'utf8');
  rmSync(folder, { recursive: true });
  expect(written).toBe(readFileSync(join(repository, 'docs/reference/api/README.md'), 'utf8'));
});
