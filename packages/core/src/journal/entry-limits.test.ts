import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooLarge, LARGEST_ENTRY_BYTES } from './entry-limits.ts';

describe('isTooLarge', () => {
  it('counts bytes of UTF-8 as the platform does', () => {
    const letters = fc.constantFrom('a', 'ờ', 'đ', '₫', '😀');
    fc.assert(
      fc.property(letters, fc.integer({ min: -3, max: 3 }), (letter, off) => {
        const each = Buffer.byteLength(letter);
        const line = letter.repeat(Math.floor(LARGEST_ENTRY_BYTES / each) + off);
        expect(isTooLarge(line)).toBe(Buffer.byteLength(line) > LARGEST_ENTRY_BYTES);
      }),
    );
  });

  it('does not read a huge line to its end', () => {
    const huge = 'x'.repeat(100_000_000);
    const start = performance.now();
    expect(isTooLarge(huge)).toBe(true);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
