import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../machine/repository.ts';
import { run } from '../machine/run.ts';
import { toolScript } from '../machine/tool.ts';
import { plant } from './plant.ts';

interface Findings {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

const lines = (count: number): string => 'void 0;\n'.repeat(count);

/** Rules that know types need a program of them. */
const TSCONFIG =
  '{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler" } }';

/** Each violation: the rule that must ring, the file it is planted in, and its text. */
const planted: readonly (readonly [rule: string, file: string, text: string])[] = [
  [
    'eslint(no-restricted-globals)',
    'packages/core/src/calendar/today.ts',
    'export const today = Date.now();',
  ],
  ['eslint(no-restricted-globals)', 'packages/core/src/journal/loads.ts', "export const page = fetch('x');"],
  [
    'eslint(no-restricted-globals)',
    'packages/core/src/journal/hashes.ts',
    'export const id = crypto.randomUUID();',
  ],
  [
    'eslint(no-restricted-globals)',
    'packages/core/src/ledger/times.ts',
    'export const now = performance.now();',
  ],
  [
    'eslint(no-restricted-properties)',
    'packages/core/src/sample/rolls.ts',
    'export const roll = Math.random();',
  ],
  ['eslint(no-console)', 'packages/store/src/talks.ts', "console.log('saved');"],
  ['eslint(no-console)', 'extension/src/data/talks.ts', "console.log('saved');"],
  ['import(no-default-export)', 'packages/core/src/office/nameless.ts', 'export default 1;'],
  [
    'typescript(no-explicit-any)',
    'packages/files/src/vague.ts',
    'export const vague = (x: any): unknown => x;',
  ],
  [
    'typescript(no-non-null-assertion)',
    'packages/cli/src/sure.ts',
    'export const sure = (x?: string): string => x!;',
  ],
  ['typescript(ban-ts-comment)', 'packages/cli/src/hidden.ts', '// @ts-ignore\nexport const hidden = 1;'],
  [
    'typescript(consistent-type-imports)',
    'packages/cli/src/heavy.ts',
    "import { A } from './a.ts';\nexport type B = A;",
  ],
  ['eslint(max-lines)', 'packages/core/src/report/endless.ts', lines(301)],
  [
    'eslint(max-lines-per-function)',
    'packages/core/src/report/long.ts',
    `export function long(): void {\n${lines(61)}}`,
  ],
  [
    'eslint(no-warning-comments)',
    'packages/core/src/report/later.ts',
    '// TODO: finish\nexport const later = 1;',
  ],
  [
    'eslint(no-param-reassign)',
    'packages/core/src/report/rewrites.ts',
    'export const f = (a: number): number => (a = 1);',
  ],
  ['eslint(eqeqeq)', 'packages/core/src/report/loose.ts', 'export const f = (a: number): boolean => a == 1;'],
  ['unicorn(filename-case)', 'packages/core/src/report/BigName.ts', 'export const big = 1;'],
  [
    'vitest(no-focused-tests)',
    'packages/core/src/report/only.test.ts',
    "import { expect, it } from 'vitest';\nit.only('a', () => expect(1).toBe(1));",
  ],
  [
    'vitest(no-disabled-tests)',
    'packages/store/src/skip.browser.test.ts',
    "import { expect, it } from 'vitest';\nit.skip('a', () => expect(1).toBe(1));",
  ],
  [
    'vitest(expect-expect)',
    'packages/core/src/report/idle.test.ts',
    "import { it } from 'vitest';\nit('a', () => undefined);",
  ],
  [
    'typescript(no-floating-promises)',
    'packages/store/src/forgets.ts',
    'export const save = async (): Promise<void> => undefined;\nsave();',
  ],
  [
    'typescript(switch-exhaustiveness-check)',
    'packages/core/src/ledger/gap.ts',
    "export function f(a: 'x' | 'y'): void {\n  switch (a) {\n    case 'x':\n      break;\n  }\n}",
  ],
  [
    'react(no-danger)',
    'extension/src/ui/raw.tsx',
    'export const Raw = () => <p dangerouslySetInnerHTML={{ __html: location.hash }} />;',
  ],
  ['jsx-a11y(alt-text)', 'extension/src/ui/picture.tsx', 'export const Picture = () => <img src="a.png" />;'],
];

/** What the same rules must let pass, each for the reason said where the rule is switched off. */
const allowed: readonly (readonly [file: string, text: string])[] = [
  ['packages/cli/src/main.ts', "console.log('1 tờ');"],
  ['packages/bench/src/main.ts', 'export const now = performance.now();'],
  ['extension/src/platform/clock.ts', 'export const now = (): number => Date.now();'],
  ['extension/src/entrypoints/background.ts', 'export default 1;'],
  ['packages/core/src/calendar/day.test.ts', longTest()],
];

/** A long `describe` that compares with the platform's own calendar. */
function longTest(): string {
  const cases = "  it('a', () => expect(new Date(0).getUTCDay()).toBe(4));\n".repeat(70);
  return `import { describe, expect, it } from 'vitest';\ndescribe('day', () => {\n${cases}});`;
}

describe('lint of a planted tree', () => {
  let root = '';
  let findings: Findings;

  beforeAll(async () => {
    const wrong = planted.map(([, file, text]) => [file, text]);
    root = plant({ 'tsconfig.json': TSCONFIG, ...Object.fromEntries(allowed), ...Object.fromEntries(wrong) });
    // Its patterns of paths are relative to where it lies.
    copyFileSync(join(repository, '.oxlintrc.json'), join(root, '.oxlintrc.json'));
    const { text } = await run({
      program: process.execPath,
      args: [toolScript('oxlint'), '--format', 'json'],
      folder: root,
      output: 'collect',
      limitMinutes: 1,
    });
    findings = JSON.parse(text) as Findings;
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const rungIn = (file: string): readonly string[] =>
    findings.diagnostics.filter(({ filename }) => filename === file).map(({ code }) => code);

  it.each(planted)('%s rings for %s', (rule, file) => {
    expect(rungIn(file)).toContain(rule);
  });

  it.each(allowed)('nothing rings for %s', (file) => {
    expect(rungIn(file)).toEqual([]);
  });
});
