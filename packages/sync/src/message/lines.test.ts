import { canonicalText } from '@soxanh/core';
import { entries } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinLines,
  pageBody,
  pageLineOf,
  readPage,
  readPushReply,
  refusedLine,
  splitLines,
} from './lines.ts';
import type { PageHead, RefusedRecord } from './pull.ts';

const head = (records: number): PageHead => ({
  protocol: 1,
  book: 'b1',
  epoch: 'e1',
  first: 1,
  records,
  cursor: 'e1.2.t.m',
  more: false,
  rights: 'r1',
});
const refused: RefusedRecord = {
  id: '01975000-0000-7000-8000-000000000001' as RefusedRecord['id'],
  hash: 'A'.repeat(43),
  device: 'may-a',
  reason: { kind: 'role', role: 'recorder' },
};

describe('lines', () => {
  it('are joined and split without loss', () => {
    fc.assert(
      fc.property(fc.array(entries), (all) => {
        const lines = all.map((entry) => canonicalText(entry));
        expect([...splitLines(joinLines(lines))]).toEqual(lines);
      }),
    );
  });

  it('[J5] are read as entries of any kind and version, in the very text they came in', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const line = canonicalText(entry);
        expect(pageLineOf(line)).toEqual({ is: 'entry', entry: JSON.parse(line), line });
      }),
    );
  });

  it('[S8] are read as refusals, of reasons of later versions too, or passed over', () => {
    expect(pageLineOf(refusedLine(refused))).toEqual({ is: 'refusal', refused });
    const later = { ...refused, reason: { kind: 'later', x: 1 } };
    expect(pageLineOf(refusedLine(later))).toEqual({ is: 'refusal', refused: later });
    for (const line of ['{"later":{}}', '{', 'null', '[]', '7', '{"refused":{}}', '{"v":1}']) {
      expect(pageLineOf(line)).toBe('unknown');
    }
  });
});

describe('a page', () => {
  it('[S4] that is cut off anywhere is not believed: its cursor stands before its lines', () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 4 }), fc.nat(), (all, cut) => {
        const lines = all.map((entry) => canonicalText(entry));
        const body = pageBody(head(lines.length), lines);
        expect(readPage(body)).toEqual({ ok: true, value: { head: head(lines.length), lines } });
        expect(readPage(body.slice(0, cut % body.length)).ok).toBe(false);
      }),
    );
  });

  it('of a damaged head, or of a proxy, is strange', () => {
    const lines = ['<html>', '{"protocol":0}', '{}', 'null', JSON.stringify({ ...head(0), epoch: 7 })];
    expect(lines.map((line) => readPage(`${line}\n`).ok)).toEqual(lines.map(() => false));
    const told = readPage(`${JSON.stringify({ ...head(0), epoch: 7 })}\n`);
    expect(!told.ok && told.error.detail).toContain('epoch');
  });
});

describe('an answer to a push', () => {
  const reply = (answers: readonly unknown[]): string =>
    JSON.stringify({ protocol: 1, epoch: 'e1', mark: 'm', rights: 'r', answers });

  it('[S6] speaks of each entry, or of none', () => {
    const answers = [{ is: 'stored' }, { is: 'later', reason: { kind: 'later still' } }];
    expect(readPushReply(reply(answers), 2)).toMatchObject({ ok: true, value: { answers } });
    expect(readPushReply(reply(answers), 1).ok).toBe(false);
    expect(readPushReply(reply(answers), 3).ok).toBe(false);
    expect(readPushReply(reply([{ is: 'maybe' }]), 1).ok).toBe(false);
    expect(readPushReply(reply([{ is: 'refused' }]), 1).ok).toBe(false);
  });
});
