import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashText } from './hash.ts';

it('is SHA-256 in base64url, as the platform computes it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)));
      expect(hashText(text)).toBe(base64.replaceAll('+', '-').replaceAll('/', '_').replace('=', ''));
    }),
  );
});
