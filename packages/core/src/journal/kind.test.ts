import { describe, expect, it } from 'vitest';
import { KINDS } from './entry.ts';
import { isKind } from './kind.ts';

describe('isKind', () => {
  it('knows exactly the kinds that have a schema', () => {
    expect(Object.keys(KINDS).filter((kind) => !isKind(kind))).toEqual([]);
    expect(['tally', 'constructor', ''].filter((kind) => isKind(kind))).toEqual([]);
  });
});
