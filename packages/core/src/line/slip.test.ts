import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { slipBetween } from './slip.ts';

it.each([
  ['chia', 'chai', 'swap'],
  ['rem', 'ram', 'letter'],
  ['botle', 'bottle', 'letter'],
  ['hhop', 'hop', 'letter'],
  ['chai', 'chai', undefined],
  ['acb', 'bca', undefined],
  ['xyz', 'ram', undefined],
  ['ram', 'reams', undefined],
] as const)('%s and %s: %s', (typed, meant, slip) => {
  expect(slipBetween(typed, meant)).toBe(slip);
  expect(slipBetween(meant, typed)).toBe(slip);
});

it('one letter taken out or changed is one slip, two changed are not, whatever the word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(word, fc.nat(7), fc.constantFrom('', 'x', 'xy'), (whole, place, instead) => {
      const at = place % whole.length;
      // Neither x nor y stands in the word: the two differ, and by one letter only.
      const changed = whole.slice(0, at) + instead + whole.slice(instead === 'xy' ? at + 2 : at + 1);
      expect(slipBetween(whole, changed) === undefined).toBe(instead === 'xy');
    }),
  );
});
