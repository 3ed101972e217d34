import { err, isAddress, ok, type Result } from '@soxanh/core';

/** What an invitation's text holds. What it entitles to stands with the hub alone. */
export interface Invitation {
  /** The hub's address, without a slash at its end. */
  readonly url: string;
  /** Undefined in a founding invitation: the hub has no such book yet, the machine brings one. */
  readonly book: string | undefined;
  /** 16 random bytes in base64url, used once. */
  readonly secret: string;
}

/** Why a text is no invitation that may be used. */
export type InvitationProblem =
  /** Something else, or only a part of one. */
  | { readonly kind: 'not-an-invitation' }
  /** Its address is not encrypted and is not on this very machine (law T5). */
  | { readonly kind: 'not-encrypted'; readonly url: string };

const PAGE = '/moi';
const NO_BOOK = '*';
/** An invitation within a text. What may not follow the secret would be more of it. */
const WITHIN =
  /(https?:\/\/[^\s#"'“”‘’<>]+)\/moi#([A-Za-z0-9_-]{1,64}|\*)\.([A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/giu;
/** Characters without a width, which messengers and word processors leave where a line may break. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
/** Scheme and host mean the same in capitals. */
const HOST = /^https?:\/\/[^/]+/iu;
const PLAIN = /^http:\/\/[^/?#\s]+/;

/**
 * An invitation as people pass it on, in an e-mail or as a QR code. It is an address that opens a page which says what to
 * do; the secret stands behind `#`, which browsers never send.
 *
 * @example
 * invitationText({ url: 'https://hub.example', book: 'b1', secret: 'A'.repeat(22) });
 * // 'https://hub.example/moi#b1.AAAAAAAAAAAAAAAAAAAAAA'
 */
export const invitationText = ({ url, book, secret }: Invitation): string =>
  `${url}${PAGE}#${book ?? NO_BOOK}.${secret}`;

/**
 * Reads an invitation that was pasted, with whatever stands around it: quotation marks, a full stop, the message it came
 * in. White space inside it is left out, wherever an e-mail broke the line. A text with two of them is asked about.
 *
 * @example
 * invitationOf('“https://hub.example/moi#*.AAAAAAAAAAAAAAAAAAAAAA”.');
 * // ok({ url: 'https://hub.example', book: undefined, secret: 'AAAAAAAAAAAAAAAAAAAAAA' })
 */
export function invitationOf(text: string): Result<Invitation, InvitationProblem> {
  const seen = text.replaceAll(UNSEEN, '');
  const whole = [...seen.matchAll(WITHIN)];
  const found = whole.length > 0 ? whole : [...seen.replaceAll(/\s/gu, '').matchAll(WITHIN)];
  const different = new Set(found.map(([one]) => one));
  const [, address = '', book = '', secret = ''] = found[0] ?? [];
  if (different.size !== 1) return err({ kind: 'not-an-invitation' });
  const url = address.replace(HOST, (host) => host.toLowerCase());
  if (isAddress(url)) return ok({ url, book: book === NO_BOOK ? undefined : book, secret });
  return err(PLAIN.test(url) ? { kind: 'not-encrypted', url } : { kind: 'not-an-invitation' });
}
