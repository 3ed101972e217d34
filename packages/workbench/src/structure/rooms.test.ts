import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../machine/repository.ts';
import { run } from '../machine/run.ts';
import { toolScript } from '../machine/tool.ts';
import { plant } from './plant.ts';

interface Findings {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { resolved: string }[];
  }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** What the house's rules say about the tree below a folder. */
async function findingsIn(root: string): Promise<Findings> {
  const answer = plant({});
  const file = join(answer, 'findings.json');
  const config = join(repository, '.dependency-cruiser.mjs');
  const { text } = await run({
    program: process.execPath,
    args: [
      toolScript('dependency-cruiser', 'depcruise'),
      '--config',
      config,
      '-T',
      'json',
      '-f',
      file,
      'packages',
      'extension',
    ],
    folder: root,
    output: 'collect',
    limitMinutes: 2,
  });
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Findings;
  } catch (cause) {
    throw new Error(`dependency-cruiser said: ${text}`, { cause });
  } finally {
    rmSync(answer, { recursive: true });
  }
}

/** Each violation: the rule that must ring, the file it is planted in, and its text. */
const planted: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['core-quantity-looks-left', 'packages/core/src/quantity/peeks.ts', "import '../ledger/cell.ts';"],
  ['core-line-looks-left', 'packages/core/src/line/peeks.ts', "import '../sample/year.ts';"],
  [
    'core-report-looks-left',
    'packages/core/src/report/types-too.ts',
    "import type { A } from '../sample/year.ts'; export type B = A;",
  ],
  ['sync-message-looks-left', 'packages/sync/src/message/peeks.ts', "import '../run/sync-hub.ts';"],
  ['tests-stay-outside', 'packages/sync/src/run/tests.ts', "import './testing/fuse.ts';"],
  ['sync-stands-alone', 'packages/sync/src/run/sends.ts', "import 'hono';"],
  ['core-knows-its-neighbours', 'packages/core/src/ledger/saves.ts', "import '@soxanh/store';"],
  ['store-knows-its-neighbours', 'packages/store/src/exports.ts', "import '@soxanh/files';"],
  ['files-knows-its-neighbours', 'packages/files/src/saves.ts', "import '@soxanh/store';"],
  ['cli-knows-its-neighbours', 'packages/cli/src/shows.ts', "import '../../../extension/src/ui/button.tsx';"],
  ['core-stands-alone', 'packages/core/src/office/library.ts', "import 'preact';"],
  ['core-stands-alone', 'packages/core/src/office/node.ts', "import 'node:fs';"],
  ['statistics-only-in-insight', 'packages/core/src/ledger/means.ts', "import 'simple-statistics';"],
  ['statistics-only-in-insight', 'extension/src/models/means.ts', "import 'simple-statistics';"],
  ['no-node-in-browser-code', 'packages/files/src/reads.ts', "import 'node:fs';"],
  ['no-node-in-browser-code', 'extension/src/data/reads.ts', "import 'node:path';"],
  ['idb-only-in-store', 'packages/store/src/memory/opens.ts', "import 'idb';"],
  ['idb-only-in-store', 'extension/src/data/opens.ts', "import 'idb';"],
  ['hub-db-looks-left', 'packages/hub/src/db/serves.ts', "import '../http/app.ts';"],
  ['sqlite-only-in-its-room', 'packages/hub/src/service/opens.ts', "import 'node:sqlite';"],
  ['postgres-only-in-its-room', 'packages/hub/src/node/opens.ts', "import 'pg';"],
  ['hono-only-at-the-door', 'packages/hub/src/service/answers.ts', "import 'hono';"],
  ['hub-only-by-http', 'extension/src/data/calls.ts', "import '@soxanh/hub';"],
  ['hub-knows-its-neighbours', 'packages/hub/src/service/keeps.ts', "import '@soxanh/store';"],
  ['hashes-only-in-store', 'packages/files/src/hashes.ts', "import '@noble/hashes';"],
  ['extension-ui-looks-left', 'extension/src/ui/jumps.ts', "import '../features/log/log.tsx';"],
  ['extension-data-looks-left', 'extension/src/data/shows.ts', "import '../ui/button.tsx';"],
  ['platform-knows-only-core', 'extension/src/platform/keeps.ts', "import '@soxanh/store';"],
  ['store-only-in-data', 'extension/src/models/opens.ts', "import '@soxanh/store';"],
  ['looks-know-no-state', 'extension/src/charts/asks.ts', "import '../data/book.ts';"],
  ['state-knows-no-looks', 'extension/src/models/draws.ts', "import 'preact';"],
  ['charts-only-in-charts', 'extension/src/features/log/draws.ts', "import 'chart.js';"],
  ['browser-api-only-in-platform', 'extension/src/features/log/asks.ts', "import 'wxt/browser';"],
  ['features-are-neighbours', 'extension/src/features/export/borrows.ts', "import '../log/log.tsx';"],
  ['files-only-lazily', 'extension/src/features/export/eager.ts', "import '@soxanh/files';"],
  ['through-the-door', 'packages/files/src/window.ts', "import '../../core/src/ledger/cell.ts';"],
  ['no-own-door', 'packages/core/src/ledger/own-door.ts', "import '../index.ts';"],
  ['no-cycles', 'packages/files/src/one.ts', "import './two.ts';"],
  ['tests-stay-outside', 'packages/core/src/ledger/kit.ts', "import '@soxanh/testkit';"],
  ['tests-stay-outside', 'extension/src/ui/kit.ts', "import './button.test.tsx';"],
  ['not-to-unresolvable', 'packages/cli/src/lost.ts', "import './nowhere.ts';"],
];

/** The same rules must let these pass, or they would forbid the house itself. */
const allowed: readonly (readonly [file: string, text: string])[] = [
  ['packages/core/src/index.ts', "export * from './ledger/cell.ts';"],
  [
    'packages/core/src/ledger/cell.ts',
    "import '../quantity/amount.ts'; import 'valibot'; export const cell = 1;",
  ],
  ['packages/core/src/quantity/amount.ts', 'export const amount = 1;'],
  ['packages/core/src/insight/statistics/mean.ts', "import 'simple-statistics';"],
  ['packages/core/src/sample/year.ts', "import '../report/month.ts'; export type A = 1;"],
  ['packages/core/src/report/month.ts', 'export const month = 1;'],
  [
    'packages/core/src/ledger/cell.test.ts',
    "import '@soxanh/testkit'; import 'node:fs'; import './cell.ts';",
  ],
  ['packages/testkit/src/index.ts', "import '@soxanh/core'; export const kit = 1;"],
  ['packages/store/src/index.ts', "import './idb/open.ts'; export const store = 1;"],
  ['packages/store/src/idb/open.ts', "import 'idb'; import '@soxanh/core'; import '@noble/hashes';"],
  ['packages/store/src/contract/store.ts', "import '@soxanh/testkit';"],
  ['packages/files/src/index.ts', "import '@soxanh/core'; export const files = 1; export type Sheet = 1;"],
  ['packages/files/src/two.ts', "import './one.ts';"],
  ['packages/sync/src/run/sync-hub.ts', 'export const sync = 1;'],
  ['packages/hub/src/index.ts', "import './http/app.ts'; export const hub = 1;"],
  [
    'packages/hub/src/http/app.ts',
    "import 'hono'; import '../db/postgres/pool.ts'; import '../db/sqlite/open.ts';",
  ],
  ['packages/hub/src/db/postgres/pool.ts', "import 'pg'; import '@soxanh/core';"],
  ['packages/hub/src/db/sqlite/open.ts', "import 'node:sqlite';"],
  [
    'packages/cli/src/main.ts',
    "import 'node:fs'; import '@soxanh/store'; import '@soxanh/files'; import '@soxanh/core';",
  ],
  ['packages/bench/src/main.ts', "import 'idb'; import '@soxanh/testkit'; import '@soxanh/core';"],
  [
    'extension/src/platform/browser.ts',
    "import 'wxt/browser'; import '@soxanh/core'; export const browser = 1;",
  ],
  ['extension/src/data/book.ts', "import '@soxanh/store'; import '../platform/browser.ts';"],
  ['extension/src/ui/button.tsx', "import 'preact'; export const Button = 1;"],
  ['extension/src/ui/button.test.tsx', "import './button.tsx';"],
  ['extension/src/charts/bars.ts', "import 'chart.js'; import '../ui/button.tsx';"],
  ['extension/src/features/log/log.tsx', "import '../../data/book.ts'; import '../../charts/bars.ts';"],
  [
    'extension/src/features/export/lazy.ts',
    "import type { Sheet } from '@soxanh/files'; export const files = (): Promise<{ files: Sheet }> => import('@soxanh/files');",
  ],
  ['extension/src/entrypoints/popup/main.tsx', "import 'wxt/browser'; import '../../features/log/log.tsx';"],
];

/** Packages as pnpm lays them: the neighbours as links to their folders, the others as themselves. */
const packages: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['core', 'store', 'files', 'hub', 'testkit'].flatMap((name) => [
      [
        `packages/${name}/package.json`,
        `{ "name": "@soxanh/${name}", "type": "module", "exports": { ".": "./src/index.ts" } }`,
      ],
      [`node_modules/@soxanh/${name}`, `link:packages/${name}`],
    ]),
  ),
  ...Object.fromEntries(
    [
      'valibot',
      'simple-statistics',
      'idb',
      'pg',
      'hono',
      'preact',
      'chart.js',
      'wxt',
      '@noble/hashes',
    ].flatMap((name) => [
      [
        `node_modules/${name}/package.json`,
        `{ "name": "${name}", "type": "module", "exports": { ".": "./index.js", "./browser": "./index.js" } }`,
      ],
      [`node_modules/${name}/index.js`, 'export const there = 1;'],
    ]),
  ),
  'tsconfig.base.json': readFileSync(join(repository, 'tsconfig.base.json'), 'utf8'),
};

describe('rooms of a planted tree', () => {
  let root = '';
  let findings: Findings;

  beforeAll(async () => {
    const wrong = planted.map(([, file, text]) => [file, text]);
    root = plant({ ...packages, ...Object.fromEntries(allowed), ...Object.fromEntries(wrong) });
    findings = await findingsIn(root);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(planted)('%s rings for %s', (rule, file) => {
    const rung = findings.summary.violations.filter(({ from }) => from === file);
    expect(rung.map((violation) => violation.rule.name)).toContain(rule);
  });

  it('rings nowhere else', () => {
    // The other half of the planted circle is reported too, and rightly.
    const wrong = new Set([...planted.map(([, file]) => file), 'packages/files/src/two.ts']);
    const strays = findings.summary.violations.filter(({ from }) => !wrong.has(from));
    expect(strays).toEqual([]);
  });
});

describe('rooms of this repository', () => {
  it('are kept, and every source was looked at', async () => {
    const { modules, summary } = await findingsIn(repository);
    expect(summary.violations).toEqual([]);
    const seen = new Set(modules.map((module) => module.source));
    const sources = globSync('{packages/*,extension}/src/**/*.{ts,tsx}', { cwd: repository });
    expect(sources.filter((source) => !seen.has(source))).toEqual([]);
    // A tool that cannot read TypeScript finds no import, and so nothing wrong.
    const schemas = modules.filter((module) =>
      module.dependencies.some(({ resolved }) => resolved.includes('node_modules/valibot/')),
    );
    expect(schemas.length).toBeGreaterThan(0);
  });
});
