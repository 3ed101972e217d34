import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { compileFunction } from 'node:vm';
import { day, smallOffice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import * as core from './index.ts';

/**
 * The examples of the docstrings, run. In an example every line is code; a comment behind an expression, or on the line
 * below it, is the value it gives. A comment that is no JavaScript is for the reader alone.
 */
interface Example {
  readonly of: string;
  readonly code: string;
}

const sources = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.includes('.test'),
);

function examplesOf(file: string): Example[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const blocks = text.matchAll(
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:async )?(?:const|function\*?|class|type) (\w+)/gu,
  );
  return [...blocks].flatMap(([, doc = '', name = '']) => {
    const lines = doc.split('\n').map((line) => line.replace(/^\s*\* ?/u, ''));
    const parts = lines.join('\n').split('@example\n').slice(1);
    return parts.map((part) => ({ of: name, code: part.split(/\n@/u)[0] ?? '' }));
  });
}

const isExpression = (code: string): boolean => {
  try {
    compileFunction(`return (${code}\n);`);
    return true;
  } catch {
    return false;
  }
};

/** Turns `expression; // value` into `same(expression, value);`. */
function checked(code: string): string {
  return code
    .replaceAll(/;\n\s*\/\/ /gu, '; // ')
    .split('\n')
    .map((line) => {
      const [, expression = '', value = ''] = /^(\S.*);\s+\/\/ (.*)$/u.exec(line) ?? [];
      return isExpression(expression) && isExpression(value) && value !== ''
        ? `same((${expression}), (${value}));`
        : line;
    })
    .join('\n');
}

/** What an example may take for granted besides the exports of core. */
const given = {
  context: {
    office: smallOffice('2026-06-01'),
    today: day('2026-06-08'),
    department: 'van-phong',
    mayRecordFor: ['van-phong'],
    language: 'vi',
  },
};

let compared = 0;
function run({ code }: Example): void {
  const same = (seen: unknown, written: unknown): void => {
    compared++;
    expect(seen).toEqual(written);
  };
  const scope = { ...core, ...given, same };
  const body = `{\n${stripTypeScriptTypes(checked(code))}\n}`;
  const example = compileFunction(body, Object.keys(scope)) as (...names: unknown[]) => void;
  example(...Object.values(scope));
}

const exported = new Set(Object.keys(core));
const examples = sources.flatMap((file) => examplesOf(file)).filter(({ of }) => exported.has(of));

describe('examples of the docstrings', () => {
  it.each(examples)('$of', (example) => {
    const before = compared;
    run(example);
    // An example shows what comes out; `readLine` answers with more than fits a comment.
    expect(compared > before || example.of === 'readLine').toBe(true);
  });

  it('are there, for most of what core exports', () => {
    expect(new Set(examples.map(({ of }) => of)).size).toBeGreaterThan(60);
  });
});
