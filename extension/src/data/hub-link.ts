import { linkOver, type Exchange, type HubLink } from '@soxanh/sync';
import type { Http } from '../platform/http.ts';
import type { HubAccount } from './hub-account.ts';
import { PATIENCE } from './turn-time.ts';

/**
 * The way to a server. Without a token: as somebody who has only an invitation.
 *
 * @param patience how long the next call may take, in milliseconds.
 */
export const exchangeWith =
  (http: Http, url: string, token?: string, patience: () => number = () => PATIENCE): Exchange =>
  ({ method, path, body, type, wait = 0 }) =>
    http({ url: url + path, method, body, type, token, patience: patience() + wait * 1000 });

/** The server of a book, as this machine reaches it. */
export const linkOf = (
  http: Http,
  book: string,
  { url, token }: HubAccount,
  patience?: () => number,
): HubLink => linkOver(exchangeWith(http, url, token, patience), book);
