import { globSync } from 'node:fs';
import { repository } from '../machine/repository.ts';
import { toolScript } from '../machine/tool.ts';

/** One line of `pnpm check`: a name, and the scripts that must all end well, each with its arguments. */
export interface Step {
  readonly name: string;
  /** What to do when it fails. */
  readonly hint: string;
  readonly scripts: readonly (readonly string[])[];
}

/** The steps of `pnpm check`, the ones that fail most often first. */
export function steps(): readonly Step[] {
  return [
    {
      name: 'types',
      hint: 'Correct the types.',
      scripts: typeConfigs().map((config) => [toolScript('typescript', 'tsc'), '--noEmit', '-p', config]),
    },
    {
      name: 'lint',
      hint: 'Correct what each rule says; `pnpm fix` does the simple ones.',
      scripts: [[toolScript('oxlint'), '--deny-warnings']],
    },
    {
      name: 'format',
      hint: 'Run `pnpm fix`.',
      scripts: [[toolScript('prettier'), '--check', '--log-level', 'warn', '.']],
    },
    {
      name: 'rooms',
      hint: 'Move the code or the import; .dependency-cruiser.mjs says who may import whom.',
      scripts: [
        [
          toolScript('dependency-cruiser', 'depcruise'),
          '--config',
          '.dependency-cruiser.mjs',
          'packages',
          'extension',
        ],
      ],
    },
    {
      name: 'unused',
      hint: 'Delete what nobody uses.',
      scripts: [[toolScript('knip'), '--no-progress']],
    },
  ];
}

/**
 * Every program of types in the repository. A package may have several: with and without its tests, or
 * with and without the browser's names.
 */
function typeConfigs(): readonly string[] {
  const patterns = ['tsconfig.json', 'extension/tsconfig*.json', 'packages/*/tsconfig*.json'];
  return globSync(patterns, { cwd: repository }).toSorted();
}
