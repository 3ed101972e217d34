import { readFileSync } from 'node:fs';
import { canonicalText, entryOf } from '@soxanh/core';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { INVITATION_LIST, INVITED, MACHINE_LIST } from './device.ts';
import { ENROL_ASK, ENROLLED, ME } from './enrol.ts';
import { pageLineOf, readPage, readPushHead, readPushReply, splitLines } from './lines.ts';
import { hubProblemOf, STATUS } from './problem.ts';
import { knownDelay, knownRefusal } from './refusal.ts';

/** Transcripts of every number still spoken, never edited: what was said then is understood now (law S8). */
const spoken = (name: string, number = 1): string =>
  readFileSync(new URL(`golden/${number}/${name}.ndjson`, import.meta.url), 'utf8');
const linesOf = (name: string): unknown[] =>
  [...splitLines(spoken(name))].map((line) => JSON.parse(line) as unknown);

describe('transcripts of number 1', () => {
  it('[S8] a push: its head and every entry in the text it came in', () => {
    const [first = '', ...lines] = splitLines(spoken('push'));
    expect(readPushHead(first)).toMatchObject({
      ok: true,
      value: { protocol: 1, device: 'may-a', high: 'e1.41.tag.mac', vouch: true },
    });
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      const entry = entryOf(line);
      expect(entry.ok && canonicalText(entry.value)).toBe(line);
    }
  });

  it('[S8] its answer: all that a hub may say, and what only a later one says', () => {
    const reply = readPushReply(spoken('push-reply'), 23);
    const answers = reply.ok ? reply.value.answers : [];
    const told = answers.map((answer) => {
      if (answer.is === 'refused') return knownRefusal(answer.reason)?.kind ?? 'unknown refusal';
      if (answer.is === 'later') return knownDelay(answer.reason)?.kind ?? 'unknown delay';
      return answer.is;
    });
    expect(told).toEqual([
      ...['stored', 'stored', 'same', 'not-yours', 'no-entry', 'too-large', 'duty', 'role', 'department'],
      ...['department', 'meter', 'not-own', 'refused-target', 'unknown-batch', 'id-taken', 'foreign-key'],
      ...['notes', 'unknown refusal', 'hub-too-old', 'target-pending', 'unknown-device', 'revoked'],
      'unknown delay',
    ]);
    expect(answers.flatMap(({ clone }, at) => (clone === true ? [at] : []))).toEqual([1, 14]);
    expect(reply.ok && [reply.value.mark, reply.value.rights]).toEqual(['e1.45.tag.mac', 'r7']);
  });

  it('[S8] a page: entries, refusals, and a line of a later version', () => {
    const page = readPage(spoken('page'));
    expect(page).toMatchObject({
      ok: true,
      value: {
        head: { book: 'so-thu', epoch: 'e1', first: 42, cursor: 'e1.46.tag.mac', more: true, rights: 'r7' },
      },
    });
    const lines = page.ok ? page.value.lines.map((line) => pageLineOf(line)) : [];
    expect(lines.map((line) => (line === 'unknown' ? line : line.is))).toEqual([
      ...['entry', 'entry', 'refusal', 'refusal', 'unknown'],
    ]);
  });

  it('[S8] problems: each with its facts', () => {
    const problems = linesOf('problems') as { status: number; body: string }[];
    const told = problems.map(({ status, body }) => hubProblemOf(status, body));
    expect(told).toEqual(problems.map(({ body }) => (JSON.parse(body) as { error: unknown }).error));
    expect(told.map(({ kind }) => STATUS[kind])).toEqual(problems.map(({ status }) => status));
  });

  it('[S8] joining, and what the Office sees of machines', () => {
    const [asked, enrolled, me] = linesOf('enrol') as Record<string, unknown>[];
    expect(v.is(ENROL_ASK, asked?.['ask'])).toBe(true);
    expect(v.is(ENROLLED, enrolled?.['enrolled'])).toBe(true);
    expect(v.is(ME, me?.['me'])).toBe(true);
    const [machines, invited, open] = linesOf('machines') as Record<string, unknown>[];
    expect(v.is(MACHINE_LIST, machines)).toBe(true);
    expect(v.is(INVITED, invited?.['invited'])).toBe(true);
    expect(v.is(INVITATION_LIST, open)).toBe(true);
  });
});
