import { randomBytes } from './random-bytes.ts';

/** Bytes as text that may stand in an address or a file name. */
export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** A random name of 16 bytes in base64url: for devices and books. */
export const randomName = (): string => base64url(randomBytes(16));
