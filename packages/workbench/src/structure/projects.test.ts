import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../machine/repository.ts';
import { run } from '../machine/run.ts';
import { toolScript } from '../machine/tool.ts';
import { COUNT_FILE, type Count } from '../test/count.ts';
import { plant } from './plant.ts';

interface Results {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

const test = (body: string): string => `import { expect, expectTypeOf, it } from 'vitest';\n${body}`;
const link = (path: string): string => `link:${join(repository, path)}`;

/** A tree with a test of every suffix; the title of each says how it must end. */
const tree = {
  'node_modules/vitest': link('node_modules/vitest'),
  'tsconfig.base.json': link('tsconfig.base.json'),
  'tsconfig.types.json': readFileSync(join(repository, 'tsconfig.types.json'), 'utf8'),
  'packages/core/src/a.test.ts': test(`
    it('unit passed', () => expect(process.version).toMatch(/^v24[.]/u));
    it('unit failed', () => expect(1).toBe(2));
    it.skip('unit skipped', () => expect(1).toBe(2));
    it('late passed', () => void setTimeout(() => { throw new Error('after its end'); }, 0));
  `),
  'packages/core/src/broken.test.ts': "import './nowhere.ts';",
  'packages/core/src/a.test-d.ts': test(`
    it('types passed', () => expectTypeOf(1).toEqualTypeOf<number>());
    it('mix failed', () => { const text: string = 1; });
    it('compiles failed', () => {
      // @ts-expect-error nothing is wrong here
      const text: string = '1';
    });
  `),
  'packages/store/src/a.browser.test.ts': test(`
    it('browser passed', async () => {
      expect(navigator.userAgent).toContain('Chrome');
      await new Promise((done) => (indexedDB.open('book').onsuccess = done));
    });
    it('page failed', () => expect(document.title).toBe('no such title'));
  `),
  'packages/hub/src/a.pg.test.ts': test(`
    it('pg passed', () => expect(process.env['TZ']).toBe('Asia/Ho_Chi_Minh'));
  `),
  'packages/workbench/src/a.e2e.test.ts': test(
    `it('e2e passed', () => expect(process.pid).toBeGreaterThan(0));`,
  ),
};

it('every project runs its tests, and whatever is wrong is counted as failed', async () => {
  const root = plant(tree);
  const results = join(root, 'results.json');
  const counted = join(root, 'count.json');
  const vitest = [
    toolScript('vitest'),
    'run',
    '--root',
    root,
    '--config',
    join(repository, 'vitest.config.ts'),
  ];
  const { ok } = await run({
    program: process.execPath,
    args: [
      ...vitest,
      '--reporter=json',
      `--outputFile.json=${results}`,
      `--reporter=${join(repository, 'packages/workbench/src/test/count-reporter.ts')}`,
    ],
    env: { [COUNT_FILE]: counted },
    output: 'collect',
    limitMinutes: 2,
  });
  const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as Results;
  const ended = testResults.flatMap((file) => file.assertionResults);
  const count = JSON.parse(readFileSync(counted, 'utf8')) as Count;
  rmSync(root, { recursive: true });

  expect(ok).toBe(false);
  expect(ended).toHaveLength(11);
  expect(ended.filter(({ title, status }) => title.split(' ')[1] !== status)).toEqual([]);
  // Beside the four failed tests: a file that could not be loaded, and an error after the end of a test.
  expect(count).toEqual({ passed: 6, failed: 6, skipped: 1 });
}, 120_000);
