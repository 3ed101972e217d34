import { linkOver, type Exchange, type HubLink } from '@soxanh/sync';
import type { Http } from '../platform/http.ts';
import type { HubAccount } from './hub-account.ts';

/** How long a server may take to answer, in milliseconds. A worker has less than 30 seconds for everything. */
const PATIENCE = 10_000;

/** The way to a server. Without a token: as somebody who has only an invitation. */
export const exchangeWith =
  (http: Http, url: string, token?: string): Exchange =>
  ({ method, path, body, type, wait = 0 }) =>
    http({ url: url + path, method, body, type, token, patience: PATIENCE + wait * 1000 });

/** The server of a book, as this machine reaches it. */
export const linkOf = (http: Http, book: string, { url, token }: HubAccount): HubLink =>
  linkOver(exchangeWith(http, url, token), book);
