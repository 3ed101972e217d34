import { err, ok, type Result } from '@soxanh/core';
import type { FileRefusal } from '../import/refusal.ts';
import { checkText, decodeLegacy, packedKind, utf16Label } from '../import/text-of-bytes.ts';

/** A file that can be read from its beginning more than once, a piece at a time. */
export type ByteSource = () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** The part of the platform's decoder that is used; browsers and Node have the same one. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string };

/** How much of a file is looked at to tell its encoding. */
const HEAD_BYTES = 64 * 1024;

/**
 * Reads the bytes of a file as pieces of text with `\n` between lines, in bounded memory: UTF-8, UTF-16 or Windows-1258 by
 * its beginning. Anything else is refused by name; a piece that is no text ends the reading with a refusal.
 */
export async function* textChunks(source: ByteSource): AsyncGenerator<Result<string, FileRefusal>> {
  const pieces = source();
  const bytes = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  try {
    const head = await beginning(bytes);
    const decode = decoderFor(head);
    if (decode.ok) yield* decoded(head, bytes, decode.value);
    else yield decode;
  } finally {
    // Whoever has read enough stops early; the file behind is to be closed.
    await bytes.return?.();
  }
}

type Bytes = AsyncIterator<Uint8Array> | Iterator<Uint8Array>;

async function* decoded(
  head: Uint8Array,
  bytes: Bytes,
  decode: Decode,
): AsyncGenerator<Result<string, FileRefusal>> {
  let waiting = '';
  for (let piece: Uint8Array | undefined = head, ended = false; !ended; piece = await nextOf(bytes)) {
    ended = piece === undefined;
    const text = decode(piece);
    if (text === undefined) return yield err({ kind: 'encoding', looksLike: undefined });
    const [whole, kept] = withoutSplitEnd(waiting + text, ended);
    waiting = kept;
    if (whole !== '') yield ok(whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole);
  }
}

async function nextOf(bytes: Bytes): Promise<Uint8Array | undefined> {
  const { value, done } = await bytes.next();
  return done === true ? undefined : value;
}

/** `\r\n` may be cut in two: a `\r` at the end waits for what follows. */
const withoutSplitEnd = (text: string, ended: boolean): readonly [string, string] =>
  !ended && text.endsWith('\r') ? [text.slice(0, -1), '\r'] : [text, ''];

async function beginning(bytes: Bytes): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const piece = await nextOf(bytes);
    if (piece === undefined) break;
    // The source may use one buffer again and again.
    parts.push(piece.slice());
    size += piece.length;
  }
  const head = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    head.set(part, at);
    at += part.length;
  }
  return head;
}

/** Decodes one piece after the other, and what is left when called without one; undefined for what is no text. */
type Decode = (bytes: Uint8Array | undefined) => string | undefined;

function decoderFor(head: Uint8Array): Result<Decode, FileRefusal> {
  const packed = packedKind(head);
  if (packed !== undefined) return err({ kind: 'not-csv', is: packed });
  const label = utf16Label(head);
  if (label === undefined && head.includes(0)) return err({ kind: 'not-csv', is: 'binary' });
  const first = fatal(label ?? 'utf-8')(head);
  const legacy = first === undefined && label === undefined ? decodeLegacy(head) : undefined;
  if (legacy?.ok === false) return legacy;
  const checked = checkText(first ?? legacy?.value ?? '');
  if (!checked.ok) return checked;
  if (legacy !== undefined) return ok(inWindows1258());
  return ok(label === undefined ? inUtf8() : fatal(label));
}

/**
 * UTF-8 in pieces that end between letters: a decoder that remembers half a letter for the next piece is three times
 * slower, and its text twice as large.
 */
function inUtf8(): Decode {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = new Uint8Array();
  return (bytes) => {
    const piece = bytes === undefined || rest.length > 0 ? joined(rest, bytes ?? new Uint8Array()) : bytes;
    const end = bytes === undefined ? piece.length : wholeLetters(piece);
    rest = piece.slice(end);
    try {
      return decoder.decode(piece.subarray(0, end));
    } catch {
      return undefined;
    }
  };
}

/** Where the last letter of a piece begins, if it may go on in the next piece; else the end. */
function wholeLetters(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0 && at > bytes.length - 5; at--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) return at + 1;
    if (byte >= 0xc0) return at;
  }
  return bytes.length;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function fatal(label: string): Decode {
  const decoder = new TextDecoder(label, { fatal: true });
  return (bytes) => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      return undefined;
    }
  };
}

function inWindows1258(): Decode {
  const decoder = new TextDecoder('windows-1258');
  return (bytes) => (bytes === undefined ? '' : decoder.decode(bytes, { stream: true }).normalize('NFC'));
}
