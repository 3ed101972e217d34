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
const AFTER = /^([A-Za-z0-9_-]{1,64}|\*)\.([A-Za-z0-9_-]{22})$/;
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
 * Reads an invitation that was pasted. White space is left out, wherever an e-mail broke the line.
 *
 * @example
 * invitationOf('https://hub.example/moi#*.AAAAAAAAAAAAAAAAAAAAAA');
 * // ok({ url: 'https://hub.example', book: undefined, secret: 'AAAAAAAAAAAAAAAAAAAAAA' })
 */
export function invitationOf(text: string): Result<Invitation, InvitationProblem> {
  const whole = text.replaceAll(/\s/gu, '');
  const [page = '', after = '', ...rest] = whole.split('#');
  const [, book = '', secret = ''] = AFTER.exec(after) ?? [];
  if (!page.endsWith(PAGE) || secret === '' || rest.length > 0) return err({ kind: 'not-an-invitation' });
  const url = page.slice(0, -PAGE.length);
  if (isAddress(url)) return ok({ url, book: book === NO_BOOK ? undefined : book, secret });
  return err(PLAIN.test(url) ? { kind: 'not-encrypted', url } : { kind: 'not-an-invitation' });
}
