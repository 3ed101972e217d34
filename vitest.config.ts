import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * One Vitest project per file suffix: what a test needs is said by its name.
 *
 * | suffix             | project   | runs in                                              |
 * |--------------------|-----------|------------------------------------------------------|
 * | `.test.ts(x)`      | `unit`    | Node                                                 |
 * | `.test-d.ts`       | `types`   | the type checker: what must not compile              |
 * | `.browser.test.ts` | `browser` | a real Chromium, headless                            |
 * | `.pg.test.ts`      | `pg`      | Node, with a PostgreSQL of its own and the clock of Vietnam |
 * | `.e2e.test.ts`     | `e2e`     | Node, driving whole browsers with the built extension |
 *
 * The groups run one after the other: on a machine with two cores a browser beside a full Node pool makes
 * both slow, and slow tests are what fails at random. Whole browsers share the cores two at a time.
 */
const sources = ['packages/*/src', 'extension/src'];
const inSources = (suffix: string): string[] => sources.map((folder) => `${folder}/**/*${suffix}`);
const never = ['**/node_modules/**', '**/dist/**', '**/.output/**', '**/.wxt/**'];

/** JSX is Preact's; said here because Vite would otherwise look for it in the root's tsconfig. */
const preactJsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** Debian's Chromium unless told otherwise; `pnpm test` sets the variable to the browser it made sure of. */
const chromium = process.env['SOXANH_CHROMIUM'] ?? '/usr/bin/chromium';

/** Files that wait minutes for the browser's own alarm, or for the clock: begun last, they would be waited for alone. */
const WAITS = /\/(?:team\/(?:worker-alone|folder)\.e2e|node\/at-night)\.test\.ts$/u;

class WaitsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- Vitest's own, and no array's.
    const sorted = await super.sort(files);
    return [
      ...sorted.filter(({ moduleId }) => WAITS.test(moduleId)),
      ...sorted.filter(({ moduleId }) => !WAITS.test(moduleId)),
    ];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: WaitsFirst },
    projects: [
      {
        oxc: preactJsx,
        test: {
          name: 'unit',
          include: inSources('.test.{ts,tsx}'),
          exclude: [...never, '**/*.{browser,e2e,pg}.test.{ts,tsx}'],
          environment: 'node',
          // Pure code keeps no state between files: one set of loaded modules serves all of them.
          pool: 'threads',
          maxWorkers: '100%',
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'types',
          include: [],
          sequence: { groupOrder: 1 },
          typecheck: {
            enabled: true,
            only: true,
            include: inSources('.test-d.ts'),
            exclude: never,
            tsconfig: 'tsconfig.types.json',
            // Errors of the sources are `pnpm check`'s to report, once and with their package.
            ignoreSourceErrors: true,
            spawnTimeout: 60_000,
          },
        },
      },
      {
        oxc: preactJsx,
        test: {
          name: 'browser',
          include: inSources('.browser.test.{ts,tsx}'),
          exclude: never,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium,
                args: [
                  // A sandbox needs a user that is not root.
                  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
                  '--disable-gpu',
                  '--disable-quic',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'pg',
          include: inSources('.pg.test.ts'),
          exclude: never,
          environment: 'node',
          // A zone of its own shows every place where a day or an instant goes through the machine's clock.
          env: { TZ: 'Asia/Ho_Chi_Minh' },
          globalSetup: join(import.meta.dirname, 'packages/hub/src/db/postgres/testing/global-setup.ts'),
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['packages/workbench/src/**/*.e2e.test.ts'],
          exclude: never,
          environment: 'node',
          globalSetup: join(import.meta.dirname, 'packages/workbench/src/e2e/global-setup.ts'),
          pool: 'forks',
          // Half of a browser's test is waiting for what it does: two beside each other use what one leaves.
          maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // A browser on a busy machine may take seconds to do what is waited for.
          expect: { poll: { timeout: 15_000 } },
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
