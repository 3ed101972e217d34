import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { dayOf, officeOf, readLine, sampleOfficeFacts, type LineContext } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { repository } from '../machine/repository.ts';
import { run } from '../machine/run.ts';
import { anchorsOf, codeBlocks, codeSpans, linksOf, tableBelow } from './markdown.ts';
import { plant } from './plant.ts';

const textOf = (path: string): string => readFileSync(join(repository, path), 'utf8');

const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: repository }).toSorted();

const anchors = new Map<string, ReadonlySet<string>>();

/** The headings of a document; the library's has thousands, so they are read once. */
function anchorsIn(file: string): ReadonlySet<string> {
  const known = anchors.get(file) ?? anchorsOf(textOf(file));
  anchors.set(file, known);
  return known;
}

/** Why a link of a document leads nowhere; undefined if it leads somewhere. */
function brokenBecause(document: string, target: string): string | undefined {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? document : join(dirname(document), decodeURI(path));
  if (relative('.', file).startsWith('..')) return 'leaves the repository';
  if (!existsSync(join(repository, file))) return 'is not there';
  if (anchor === undefined) return undefined;
  if (statSync(join(repository, file)).isDirectory()) return 'names a heading of a folder';
  return anchorsIn(file).has(decodeURI(anchor)) ? undefined : 'has no such heading';
}

describe('documents', () => {
  it.each(documents)('%s links to what is there', (document) => {
    const broken = linksOf(textOf(document)).flatMap((target) => {
      const why = brokenBecause(document, target);
      return why === undefined ? [] : [`${target} ${why}`];
    });
    expect(broken).toEqual([]);
  });

  it('a link that leads nowhere, to a heading that is not there or out of the house is found', () => {
    expect(brokenBecause('docs/README.md', 'no-such.md')).toBe('is not there');
    expect(brokenBecause('docs/README.md', '../README.md#no-such-heading')).toBe('has no such heading');
    expect(brokenBecause('docs/README.md', '../../elsewhere.md')).toBe('leaves the repository');
    expect(brokenBecause('docs/README.md', '#guides')).toBeUndefined();
  });

  it('every document can be reached from README.md', () => {
    const reached = new Set(['README.md']);
    for (const document of reached) {
      for (const target of linksOf(textOf(document))) {
        const file = join(dirname(document), target.split('#')[0] ?? '');
        if (file.endsWith('.md') && existsSync(join(repository, file))) reached.add(file);
      }
    }
    expect(documents.filter((document) => !reached.has(document))).toEqual([]);
  });
});

/** Commands of pnpm itself that the documents name. */
const PNPMS_OWN = ['exec', 'install', 'pack'];

describe('commands', () => {
  const scripts = Object.keys((JSON.parse(textOf('package.json')) as { scripts: object }).scripts);

  it('README.md tells of each of them', () => {
    const told = tableBelow(textOf('README.md'), 'Commands').map(([name = '']) => codeSpans(name)[0]);
    expect(new Set(told)).toEqual(new Set(scripts));
  });

  it.each(documents)('%s names no other', (document) => {
    const named = [...textOf(document).matchAll(/pnpm(?:@12)? ([a-z]+)\b/gu)].map(([, name = '']) => name);
    const known = new Set([...scripts, ...PNPMS_OWN]);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

it('the guide for the IT officer has the same commands and files in both languages', () => {
  const shown = (path: string): readonly string[] => codeBlocks(textOf(path)).map(({ code }) => code);
  const inVietnamese = shown('docs/guide/cong-nghe-thong-tin.md');
  expect(inVietnamese.length).toBeGreaterThan(20);
  expect(shown('docs/guide/en/it-officer.md')).toEqual(inVietnamese);
});

/** A block marked `ts runs`, with the block behind it: what it prints. */
const examples = documents.flatMap((document) => {
  const blocks = codeBlocks(textOf(document));
  return blocks.flatMap(({ info, code }, at) =>
    info === 'ts runs' ? [{ document, code, prints: blocks[at + 1]?.code ?? '' }] : [],
  );
});

describe('examples', () => {
  it('there is one in README.md', () => {
    expect(examples.map(({ document }) => document)).toContain('README.md');
  });

  it.each(examples)('$document: an example prints what the document says', async ({ code, prints }) => {
    const root = plant({
      'package.json': '{ "type": "module" }',
      'example.ts': code,
      'node_modules/@soxanh/core': `link:${resolve(repository, 'packages/core')}`,
    });
    const { text } = await run({
      program: process.execPath,
      args: [join(root, 'example.ts')],
      folder: root,
      output: 'collect',
      limitMinutes: 1,
    });
    rmSync(root, { recursive: true });
    expect(text).toBe(prints);
  });
});

describe('the typed line', () => {
  const facts = sampleOfficeFacts('2026-01-01').map((fact, at) => ({
    id: String(at).padStart(3, '0'),
    ...fact,
  }));
  const context: LineContext = {
    language: 'vi',
    today: dayOf(2026, 6, 8),
    office: officeOf(facts),
    department: 'bao-ve-noi-bo',
    mayRecordFor: ['bao-ve-noi-bo'],
  };
  const told = tableBelow(textOf('docs/explain/typed-line.md'), 'Examples').flatMap(
    ([typed = '', answer = '']) => codeSpans(typed).map((line) => ({ line, answer })),
  );

  it.each(told)('"$line" is answered as told: $answer', ({ line, answer }) => {
    const expected = answer.startsWith('asks')
      ? 'ask'
      : answer.startsWith('refused')
        ? 'refuse'
        : 'understood';
    expect(readLine(line, context).kind).toBe(expected);
  });

  const guides = [
    { document: 'docs/guide/ghi-hang-ngay.md', heading: 'Gõ một dòng', language: 'vi' },
    { document: 'docs/guide/en/daily-recording.md', heading: 'Type a line', language: 'en' },
  ] as const;

  it.each(guides)('what $document offers to type is understood', ({ document, heading, language }) => {
    const offered = tableBelow(textOf(document), heading).flatMap(([typed = '']) => codeSpans(typed));
    const kinds = offered.map((line) => ({ line, kind: readLine(line, { ...context, language }).kind }));
    expect(kinds.length).toBeGreaterThan(8);
    expect(kinds.filter(({ kind }) => kind !== 'understood')).toEqual([]);
  });
});

describe('laws', () => {
  const listed = [...textOf('docs/reference/laws.md').matchAll(/^- \*\*([A-Z]\d+)\*\*/gmu)].map(
    ([, law = '']) => law,
  );
  const tests = globSync('{packages/*,extension}/src/**/*.{test,test-d}.{ts,tsx}', { cwd: repository });
  const quoted = new Set(
    tests.flatMap((file) => [...textOf(file).matchAll(/['"`]\[([A-Z]\d+)\]/gu)].map(([, law = '']) => law)),
  );

  it('each has a test that quotes it', () => {
    expect(listed).toContain('S1');
    expect(listed.filter((law) => !quoted.has(law))).toEqual([]);
  });

  it('no test quotes a law that is not listed', () => {
    expect([...quoted].filter((law) => !listed.includes(law))).toEqual([]);
  });
});
