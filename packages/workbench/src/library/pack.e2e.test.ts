import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../machine/ensure.ts';
import { pnpm } from '../machine/pnpm.ts';
import { run, type Command } from '../machine/run.ts';
import { toolScript } from '../machine/tool.ts';
import { plant } from '../structure/plant.ts';
import { PROGRAM, TYPED_PROGRAM } from './consumer.ts';

const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.html': 'text/html' } as const;

/** Bare names as a browser resolves them without a bundler. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>…</title>
<script type="importmap">{ "imports": {
  "@soxanh/core": "/node_modules/@soxanh/core/dist/index.js", "valibot": "/node_modules/valibot/dist/index.mjs",
  "simple-statistics": "/node_modules/simple-statistics/dist/simple-statistics.mjs"
} }</script>
<script type="module">
  import { run } from '/program.mjs';
  window.answer = run();
</script>`;

/** An empty project of somebody else's: nothing of this repository is above it. */
const project = plant({
  'package.json': JSON.stringify({ name: 'somebody', private: true, type: 'module' }),
  'program.mjs': PROGRAM,
  'typed.ts': TYPED_PROGRAM,
  // What valibot's declarations take from a browser; checking all of a browser's names takes long.
  'names.d.ts':
    'interface Blob { readonly size: number }\ninterface File extends Blob { readonly name: string }\n',
  'index.html': PAGE,
});

async function did(command: Omit<Command, 'output' | 'limitMinutes'>): Promise<string> {
  const { ok, text } = await run({ ...command, output: 'collect', limitMinutes: 2 });
  if (!ok) throw new Error(`${command.program} ${command.args.join(' ')}\n${text}`);
  return text;
}

beforeAll(async () => {
  const { program, args } = pnpm();
  const core = [...args, '--filter', '@soxanh/core'];
  await did({ program, args: [...core, 'run', 'build'] });
  await did({ program, args: [...core, 'pack', '--pack-destination', project] });
  const [tarball = ''] = globSync('*.tgz', { cwd: project });
  const options = ['--no-audit', '--no-fund', '--prefer-offline'];
  await did({ program: 'npm', args: ['install', ...options, join(project, tarball)], folder: project });
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

/** What the program answers in Node. */
const answerInNode = (): unknown => {
  const script = `import { run } from ${JSON.stringify(pathToFileURL(join(project, 'program.mjs')).href)}; console.log(JSON.stringify(run()));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
  );
};

describe('the packed library', () => {
  it('holds built JavaScript with declarations, and no source, test or tool', () => {
    const files = globSync('**/*', { cwd: join(project, 'node_modules/@soxanh/core') });
    expect(files).toEqual(
      expect.arrayContaining(['dist/index.js', 'dist/index.d.ts', 'LICENSE', 'README.md']),
    );
    const strange = files.filter((file) => /\.test|^src|(?<!\.d)\.ts$/u.test(file));
    expect(strange).toEqual([]);
    expect(existsSync(join(project, 'node_modules/valibot'))).toBe(true);
    expect(existsSync(join(project, 'node_modules/fast-check'))).toBe(false);
  });

  it('runs in Node', () => {
    const answer = answerInNode() as { title: string; totals: readonly (readonly unknown[])[] };
    expect(answer.title).toBe('Số liệu sử dụng tháng 6/2026');
    // Four departments of four resources each, and the shared part of electricity and water.
    expect(answer.totals).toHaveLength(18);
    for (const [department, amount, valued, expected] of answer.totals) {
      const [, unit = ''] = /^[\d.,]+ (\S+)$/u.exec(String(amount)) ?? [];
      const isMetered = ['kWh', 'm³'].includes(unit);
      expect(isMetered || ['tờ', 'cái'].includes(unit)).toBe(true);
      expect(isMetered || department !== 'dung-chung').toBe(true);
      expect(expected).toBe(isMetered ? 30 : 22);
      expect(valued).toBeLessThanOrEqual(Number(expected));
    }
  });

  it.each(['nodenext', 'bundler'])(
    'is understood by the compiler (%s), its own declarations checked',
    async (resolution) => {
      const options = [
        '--noEmit',
        '--strict',
        '--target',
        'es2023',
        '--lib',
        'es2023',
        '--skipLibCheck',
        'false',
      ];
      const module = [
        '--module',
        resolution === 'nodenext' ? 'nodenext' : 'esnext',
        '--moduleResolution',
        resolution,
      ];
      const text = await did({
        program: process.execPath,
        args: [toolScript('typescript', 'tsc'), ...options, ...module, 'typed.ts', 'names.d.ts'],
        folder: project,
      });
      expect(text).toBe('');
    },
  );

  it('gives the same answer in a real browser, without a bundler', async () => {
    const server = await serve(project);
    const browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
      ],
    });
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`);
      const answer = await page.waitForFunction(
        () => (globalThis as { answer?: unknown }).answer,
        undefined,
        { timeout: 20_000 },
      );
      expect(errors).toEqual([]);
      expect(await answer.jsonValue()).toEqual(answerInNode());
    } finally {
      await browser.close();
      server.close();
    }
  });
});

/** Serves a folder on this machine alone. */
function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const file = join(folder, path);
    const type = TYPES[extname(path) as keyof typeof TYPES];
    if (type === undefined || !existsSync(file)) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done(server));
  });
}
