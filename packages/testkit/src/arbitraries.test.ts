import { checkEntry, type Entry } from '@soxanh/core';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { entries, uses } from './arbitraries.ts';
import { paged } from './paged-arbitraries.ts';

it('entries that tests are made of fit their schemas: what no store takes in proves nothing', () => {
  fc.assert(
    fc.property(fc.oneof<fc.Arbitrary<Entry>[]>(uses, paged, entries), (entry) => {
      expect(checkEntry(entry)).toEqual({ ok: true, value: entry });
    }),
    { numRuns: 400 },
  );
});
