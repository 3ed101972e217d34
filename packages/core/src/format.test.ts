import { createHash } from 'node:crypto';
import { shapeOf } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { BUNDLE_VERSION, HEADER } from './journal/bundle.ts';
import { canonicalText } from './journal/canonical.ts';
import { HUB_STATE } from './journal/hub-state.ts';
import { FOREIGN, FOREIGN_KIND, KINDS } from './journal/entry.ts';
import { FACT_VALUES } from './office/schema.ts';

/**
 * Every version of the bundle format, with the hash of what its schemas asked for. The format changes only on purpose:
 *
 * - What an old reader may ignore (a new optional field, a new kind, a new topic) keeps the version. Replace its hash.
 * - What an old reader would take wrongly (another meaning, a stricter field) needs a new version: add a line, keep the
 *   old ones, add golden files, and read the old version for ever.
 *
 * Version 1 has grown by what its older readers ignore: the topic `hub`, and `hub` in the header.
 */
const HISTORY: Readonly<Record<number, string>> = {
  1: 'R7pXOIEYXh3aSE9rO7YKWbgnLdgNrQ3BEJsxM0cAgvA',
};

const shape = shapeOf({ HEADER, HUB_STATE, KINDS, FOREIGN, FOREIGN_KIND, FACT_VALUES });
const hash = createHash('sha256').update(canonicalText(shape)).digest('base64url');

describe('the bundle format', () => {
  it(`has the shape of version ${BUNDLE_VERSION}: if this fails, read HISTORY and decide what changed`, () => {
    expect(hash).toBe(HISTORY[BUNDLE_VERSION]);
    expect(Object.keys(HISTORY).map(Number)).toEqual(
      Array.from({ length: BUNDLE_VERSION }, (_, at) => at + 1),
    );
  });

  it('is described whole: the hash sees limits, patterns and optional fields', () => {
    const text = canonicalText(shape);
    for (const part of ['"requirement":1000', 'A-Za-z0-9_-]{43}', '"optional"', 'YYYY-MM-DD', 'leadership']) {
      expect(text).toContain(part);
    }
    expect(canonicalText(shapeOf(KINDS.use))).not.toBe(canonicalText(shapeOf(KINDS.none)));
  });
});
