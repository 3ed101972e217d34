import { againstAddress, wildAddresses } from '@soxanh/testkit/pure';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAddress } from './address.ts';

it('[T5] names a server and nothing else: encrypted, or on this very machine', () => {
  const good = [
    'https://hub.example',
    'https://hub.example:8443/so-xanh',
    'https://[2001:db8::1]:8443',
    'http://127.0.0.1:4765',
    'http://localhost:4765',
    'http://[::1]:4765',
  ];
  const bad = [
    'http://hub.example',
    'http://127.0.0.1.evil.example',
    'https://user:secret@hub.example',
    'https://hub.example/?q=1',
    'https://hub.example#x',
    'https://',
    'ftp://hub.example',
    'hub.example',
    'javascript:alert(1)',
    ` https://hub.example`,
    `https://${'a'.repeat(300)}`,
    7,
    undefined,
  ];
  expect(good.filter((one) => !isAddress(one))).toEqual([]);
  expect(bad.filter((one) => isAddress(one))).toEqual([]);
});

it('[T5] takes no text that a browser would take for another place, or over which anybody could read along', () => {
  let taken = 0;
  fc.assert(
    fc.property(wildAddresses, (text) => {
      if (!isAddress(text)) return;
      taken++;
      expect(againstAddress(text)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(taken).toBeGreaterThan(200);
});
