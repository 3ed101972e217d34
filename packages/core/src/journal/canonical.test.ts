import { jsonValues } from '@soxanh/testkit';
import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, isSameJson } from './canonical.ts';

/** Values whose keys stand in any order, with the awkward ones: numbers as keys, surrogates, `__proto__`. */
const values = fc.oneof(
  jsonValues,
  fc.dictionary(
    fc.oneof(fc.string(), fc.constantFrom('10', '9', '\u20ac', '\ud83d\ude00', '\ufb33', 'toJSON')),
    jsonValues,
  ),
);

describe('canonicalText', () => {
  it('agrees with the reference implementation of RFC 8785', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalText(value)).toBe(canonicalize(value));
      }),
      { numRuns: 1000 },
    );
  });

  it('writes the example of RFC 8785, 3.2.3', () => {
    const value: unknown = JSON.parse(
      '{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}',
    );
    expect(Object.values(JSON.parse(canonicalText(value)) as object)).toHaveLength(7);
    expect(canonicalText(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it('does not depend on the order of keys', () => {
    const sorted = canonicalText({ a: 1, b: { c: [1, 2], d: null } });
    expect(canonicalText({ b: { d: null, c: [1, 2] }, a: 1 })).toBe(sorted);
    expect(sorted).toBe('{"a":1,"b":{"c":[1,2],"d":null}}');
  });

  it('keeps a key called __proto__, and leaves out what is undefined', () => {
    const value: unknown = JSON.parse('{"b":1,"__proto__":{"x":2}}');
    expect(canonicalText(value)).toBe('{"__proto__":{"x":2},"b":1}');
    expect(canonicalText({ b: undefined, a: [undefined, 1] })).toBe('{"a":[null,1]}');
  });
});

describe('isSameJson', () => {
  it('is true exactly where the canonical texts are equal', () => {
    const pairs = fc.oneof(
      fc.tuple(values, values),
      values.map((value) => [value, JSON.parse(JSON.stringify(value)) as unknown] as const),
    );
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(isSameJson(a, b)).toBe(canonicalText(a) === canonicalText(b));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [{ a: 1 }, { a: 1, b: 2 }],
    [[1], { 0: 1 }],
    [[1], [1, 2]],
    [null, {}],
    [{ toString: 1 }, { valueOf: 1 }],
    ['1', 1],
  ])('%j is not %j', (a, b) => {
    expect([isSameJson(a, b), isSameJson(b, a)]).toEqual([false, false]);
  });
});
