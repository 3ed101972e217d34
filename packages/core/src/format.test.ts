import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BUNDLE_VERSION, HEADER } from './journal/bundle.ts';
import { canonicalText } from './journal/canonical.ts';
import { FOREIGN, FOREIGN_KIND, KINDS } from './journal/entry.ts';
import { FACT_VALUES } from './office/schema.ts';

/**
 * Every version of the bundle format, with the hash of what its schemas asked for. The format changes only on purpose:
 *
 * - What an old reader may ignore (a new optional field, a new kind, a new topic) keeps the version. Replace its hash.
 * - What an old reader would take wrongly (another meaning, a stricter field) needs a new version: add a line, keep the
 *   old ones, add golden files, and read the old version for ever.
 */
const HISTORY: Readonly<Record<number, string>> = {
  1: 'fBCoQcMlNt2d4UTx24DIWmHLJ3HB18zNHZxMM0ledso',
};

interface SchemaLike {
  readonly type: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

const isSchema = (value: unknown): value is SchemaLike =>
  typeof value === 'object' && value !== null && 'kind' in value && 'type' in value;

/** What a schema asks for, without the words it refuses with. */
function shapeOf(value: unknown): unknown {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return value.map((part) => shapeOf(part));
  if (isSchema(value)) {
    const { entries, item, wrapped, pipe, options, literal, requirement, default: fallback } = value;
    // A check by function has no shape: its message stands for it.
    const asked =
      typeof requirement === 'function' || value.type === 'custom' ? value['message'] : requirement;
    const inner = { entries, item, wrapped, options, literal, fallback, requirement: asked };
    const steps = Array.isArray(pipe) ? pipe.slice(1).map((step) => shapeOf(step)) : undefined;
    return { type: value.type, steps, ...(shapeOf(inner) as object) };
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shapeOf(part)]));
}

const shape = shapeOf({ HEADER, KINDS, FOREIGN, FOREIGN_KIND, FACT_VALUES });
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
