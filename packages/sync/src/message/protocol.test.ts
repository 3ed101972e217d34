import { createHash } from 'node:crypto';
import { canonicalText } from '@soxanh/core';
import { shapeOf } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { ANSWER } from './answer.ts';
import * as device from './device.ts';
import * as enrol from './enrol.ts';
import { HUB_PROBLEM, STATUS } from './problem.ts';
import { agreed, OLDEST, PROTOCOL } from './protocol.ts';
import { PAGE_HEAD, PAGE_LIMIT, REFUSED_LINE } from './pull.ts';
import { PUSH_HEAD, PUSH_LIMIT, PUSH_REPLY } from './push.ts';
import { DELAY, KNOWN_DELAY, KNOWN_REFUSAL, REFUSAL } from './refusal.ts';

/**
 * Every version of the protocol, with the hash of what its messages asked for. It changes only on purpose:
 *
 * - What an old side may ignore (a new optional field, a new kind of refusal, of delay, of line) keeps the number. Replace
 *   its hash, and say here what came.
 * - What an old side would take wrongly needs a new number: add a line, keep the old ones, add golden transcripts, and go
 *   on speaking the old number from `OLDEST` on. The hub is updated before its clients.
 */
const HISTORY: Readonly<Record<number, string>> = {
  // Before the first release: what a machine is called has no characters that drive a terminal or are not seen; what an earlier log refused is withdrawn;
  // duties are given with the department of a role that is held for one; a machine that joins shows the token it had before;
  // what is wrong with a back-up is told by a kind; a number below the oldest is read, to be told that it is too old.
  1: 'iF_dD8MYrd9ceaI_-IupQgfYREBfZ8OagdzR5OxNnCg',
};

const shape = shapeOf({
  messages: { ANSWER, PUSH_HEAD, PUSH_REPLY, PAGE_HEAD, REFUSED_LINE, HUB_PROBLEM, ...enrol, ...device },
  reasons: { REFUSAL, KNOWN_REFUSAL, DELAY, KNOWN_DELAY },
  limits: { PUSH_LIMIT, PAGE_LIMIT, STATUS },
});
const hash = createHash('sha256').update(canonicalText(shape)).digest('base64url');

describe('the protocol', () => {
  it(`[S8] has the shape of number ${PROTOCOL}: if this fails, read HISTORY and decide what changed`, () => {
    expect(hash).toBe(HISTORY[PROTOCOL]);
    expect(Object.keys(HISTORY).map(Number)).toEqual(Array.from({ length: PROTOCOL }, (_, at) => at + 1));
  });

  it('is described whole: the hash sees variants, patterns, limits and optional fields', () => {
    const text = canonicalText(shape);
    for (const part of [
      '"key":"is"',
      '"hub-too-old"',
      '"optional"',
      'must be a SHA-256',
      '"requirement":200',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('[S8] is spoken in the smaller number of two sides, and not at all with one too old', () => {
    expect([PROTOCOL, PROTOCOL + 5, OLDEST, OLDEST - 1].map(agreed)).toEqual([
      PROTOCOL,
      PROTOCOL,
      OLDEST,
      undefined,
    ]);
  });
});
