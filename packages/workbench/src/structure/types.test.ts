import { rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../machine/repository.ts';
import { run } from '../machine/run.ts';
import { toolScript } from '../machine/tool.ts';
import { plant } from './plant.ts';

const quantity = JSON.stringify(join(repository, 'packages/core/src/quantity/quantity.ts'));
const sum = (of: string): string =>
  `import { add, quantity } from ${quantity};\nexport const sum: number = ${of};`;

/** A file that must not compile: its name, the error it must give, and its text. */
type Wrong = readonly [file: string, error: string, text: string];

/** A package, its program of types without tests, and what must not compile in it. */
const programs: readonly { folder: string; config: string; wrong: readonly Wrong[] }[] = [
  {
    folder: 'packages/core',
    config: 'tsconfig.build.json',
    wrong: [
      ['mix.ts', 'TS2345', sum("add(quantity('Wh', 1), quantity('mL', 1))")],
      ['bare.ts', 'TS2345', sum("add(quantity('Wh', 1), 1)")],
      ['page.ts', 'TS2584', 'export const title = document.title;'],
      ['node.ts', 'TS2591', 'export const folder = process.cwd();'],
      ['later.ts', 'TS2304', 'export const later = setTimeout(() => undefined, 1);'],
      ['enum.ts', 'TS1294', 'export enum State { Measured }'],
      ['missing.ts', 'TS2322', 'export const first: number = [1, 2].slice(1)[0];'],
      ['absent.ts', 'TS2375', 'export const reason: { note?: string } = { note: undefined };'],
    ],
  },
  {
    folder: 'packages/store',
    config: 'tsconfig.source.json',
    wrong: [['opens.ts', 'TS2304', "export const open = indexedDB.open('book');"]],
  },
  {
    folder: 'packages/files',
    config: 'tsconfig.source.json',
    wrong: [['page.ts', 'TS2584', 'export const title = document.title;']],
  },
];

/** A file that all of them must accept. */
const right: Wrong = ['sum.ts', '', sum("add(quantity('Wh', 1), quantity('Wh', 1))")];

/** What the type checker finds in the planted files, compiled together with the package's real sources. */
async function complaints(
  folder: string,
  config: string,
  files: readonly Wrong[],
): Promise<readonly string[]> {
  const package_ = join(repository, folder);
  const root = plant({
    ...Object.fromEntries(files.map(([file, , text]) => [file, text])),
    'tsconfig.json': JSON.stringify({
      extends: join(package_, config),
      // These files lie outside the package and import it by a full path.
      compilerOptions: {
        noEmit: true,
        rootDir: parse(repository).root,
        rewriteRelativeImportExtensions: false,
      },
      include: [join(package_, 'src'), '*.ts'],
      exclude: ['idb', '**/*.test.ts', '**/*.test-d.ts'].map((pattern) => join(package_, 'src', pattern)),
    }),
  });
  const { text } = await run({
    program: process.execPath,
    args: [toolScript('typescript', 'tsc'), '-p', root, '--pretty', 'false'],
    folder: root,
    output: 'collect',
    limitMinutes: 2,
  });
  rmSync(root, { recursive: true });
  return [...text.matchAll(/^([\w-]+\.ts)\(\d+,\d+\): error (TS\d+)/gmu)].map(
    ([, file, error]) => `${file} ${error}`,
  );
}

describe('types of a planted file', () => {
  it.each(programs)('$folder: what is wrong does not compile, what is right does', async (program) => {
    const { folder, config, wrong } = program;
    const found = await complaints(folder, config, [...wrong, right]);
    expect(found.toSorted()).toEqual(wrong.map(([file, error]) => `${file} ${error}`).toSorted());
  });
});
