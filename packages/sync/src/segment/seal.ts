import { canonicalText, err, ok, type Hash, type Result } from '@soxanh/core';
import { jsonOf } from '../message/json-of.ts';
import { joinLines, splitLines } from '../message/lines.ts';

/** A file of lines between a head and a seal, as it was written. */
export interface Sealed {
  readonly head: unknown;
  readonly lines: readonly string[];
}

/**
 * A file that shows by itself whether it is whole: a head, lines, and a last line with their number and the SHA-256 of
 * everything before it. Half of one is never taken for a shorter one, and an edit by hand is seen.
 *
 * @param head plain JSON. @param hash SHA-256 of a text in UTF-8.
 */
export function sealedText(head: object, lines: readonly string[], hash: Hash): string {
  const body = `${canonicalText(head)}\n${joinLines(lines)}`;
  return `${body}${sealOf(body, lines.length, hash)}\n`;
}

const sealOf = (body: string, lines: number, hash: Hash): string =>
  canonicalText({ entries: lines, sha256: hash(body) });

/**
 * Opens such a file.
 *
 * @returns a refusal if it is not whole: still on its way, or cut off; or not as it was written: it has its seal, and the
 *   seal does not fit.
 */
export function openSealed(
  text: string,
  hash: Hash,
): Result<Sealed, { readonly kind: 'unfinished' | 'altered' }> {
  const end = text.endsWith('\n') ? text.lastIndexOf('\n', text.length - 2) : -1;
  const body = text.slice(0, end + 1);
  const [first = '', ...lines] = splitLines(body);
  const seal = text.slice(end + 1, -1);
  if (end < 0 || !SEAL.test(seal)) return err({ kind: 'unfinished' });
  if (seal !== sealOf(body, lines.length, hash)) return err({ kind: 'altered' });
  const head = jsonOf(first);
  return head === undefined ? err({ kind: 'altered' }) : ok({ head, lines });
}

const SEAL = /^\{"entries":\d+,"sha256":"[^"]*"\}$/u;
