import { err, ok, type Result } from '@soxanh/core';
import { guessLegacy, looksLikeOldFont } from './legacy-encoding.ts';
import { MOST_BYTES } from './limits.ts';
import type { FileRefusal } from './refusal.ts';

/** The part of the platform's decoder that is used; browsers and Node have the same one. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * Reads the bytes of a file as text: UTF-8 or UTF-16, with or without byte-order mark, or Windows-1258. Anything else is
 * refused by name rather than read into garbage.
 *
 * @returns the text in NFC, without byte-order mark.
 */
export function textOfBytes(bytes: Uint8Array): Result<string, FileRefusal> {
  if (bytes.length > MOST_BYTES) return err({ kind: 'too-large', bytes: bytes.length, most: MOST_BYTES });
  const packed = packedKind(bytes);
  if (packed !== undefined) return err({ kind: 'not-csv', is: packed });
  const decoded = decode(bytes);
  return decoded.ok ? checkText(decoded.value) : decoded;
}

/** Refuses what is text but no table of figures: web pages, binary noise, letters of an old font. */
export function checkText(text: string): Result<string, FileRefusal> {
  const start = text.slice(0, 1000).trimStart().toLowerCase();
  if (/^<(!doctype|html|\?xml|head|table|svg|script|body|workbook)/.test(start)) {
    return err({ kind: 'not-csv', is: 'markup' });
  }
  // A book of ours is such a file, and the mistake is near at hand.
  if (/^(\{\s*"|\[\s*[{"[])/.test(start)) return err({ kind: 'not-csv', is: 'json' });
  // eslint-disable-next-line no-control-regex -- control characters are what gives binary files away
  if (/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text)) return err({ kind: 'not-csv', is: 'binary' });
  const oldFont = looksLikeOldFont(text);
  if (oldFont !== undefined) return err({ kind: 'encoding', looksLike: oldFont });
  return text.trim() === '' ? err({ kind: 'empty' }) : ok(text.normalize('NFC'));
}

/** Files that programs mark by their first bytes. */
const SIGNATURES: readonly (readonly ['zip' | 'xls' | 'pdf', readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** What a file is by its first bytes, if it is no text. */
export const packedKind = (bytes: Uint8Array): 'zip' | 'xls' | 'pdf' | undefined =>
  SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];

function decode(bytes: Uint8Array): Result<string, FileRefusal> {
  const utf16 = utf16Label(bytes);
  if (utf16 !== undefined) return attempt(bytes, utf16) ?? err({ kind: 'not-csv', is: 'binary' });
  if (bytes.includes(0)) return err({ kind: 'not-csv', is: 'binary' });
  return attempt(bytes, 'utf-8') ?? decodeLegacy(bytes);
}

function attempt(bytes: Uint8Array, label: string): Result<string, never> | undefined {
  try {
    return ok(new TextDecoder(label, { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** UTF-16 by its mark; without one, by the zeros that every second byte of Western letters has. */
export function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 512);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even++;
    else odd++;
  });
  const most = sample.length / 4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : undefined;
}

/** Reads bytes that are no UTF-8 as Windows-1258, if they make sense in it. */
export function decodeLegacy(bytes: Uint8Array): Result<string, FileRefusal> {
  const as1258 = new TextDecoder('windows-1258').decode(bytes);
  const guess = guessLegacy(as1258, new TextDecoder('windows-1252').decode(bytes));
  if (guess === 'windows-1258') return ok(as1258.normalize('NFC'));
  return isNoise(bytes)
    ? err({ kind: 'not-csv', is: 'binary' })
    : err({ kind: 'encoding', looksLike: guess });
}

/** A text has hardly any control characters; one byte in eight of noise is one. */
function isNoise(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const controls = sample.reduce((sum, byte) => sum + (byte < 32 && ![9, 10, 13].includes(byte) ? 1 : 0), 0);
  return controls * 50 > sample.length;
}
