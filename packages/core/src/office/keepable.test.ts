import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEPEST_VALUE, whyUnkeepable } from './keepable.ts';

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('whyUnkeepable', () => {
  it('counts levels of lists and objects', () => {
    expect(whyUnkeepable(nested(DEEPEST_VALUE))).toBeUndefined();
    expect(whyUnkeepable(nested(DEEPEST_VALUE + 1))).toBe('is deeper than 64 levels');
    expect(whyUnkeepable(JSON.parse('{"a":'.repeat(200_000) + '1' + '}'.repeat(200_000)))).toContain(
      'deeper',
    );
  });

  it('finds the number that JSON can spell and not hold', () => {
    expect(whyUnkeepable(JSON.parse('{"a":[1,{"b":-1e999}]}'))).toContain('too large');
  });

  it('lets every other JSON value pass', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => whyUnkeepable(value) === undefined));
  });
});
