import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * SHA-256 of a UTF-8 text in base64url without padding: what links the entries of a device. Synchronous, unlike
 * WebCrypto, because it is needed between two requests of one IndexedDB transaction, which ends if anything else is
 * awaited.
 *
 * @example
 * hashText(''); // '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'
 */
export function hashText(text: string): string {
  const bytes = sha256(utf8ToBytes(text));
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let digit = 0; digit < 4; digit++) out += ALPHABET.charAt((group >> (18 - 6 * digit)) & 63);
  }
  // 32 bytes are 43 digits; the rest of the last group is padding.
  return out.slice(0, 43);
}
