import { ok } from '@soxanh/core';
import type { Exchange } from '@soxanh/sync';
import type { HubAccount } from './hub-account.ts';
import { hubHere } from './hub-here.ts';
import { exchangeWith } from './hub-link.ts';
import { Invitations } from './invite.ts';
import { Machines } from './machines.ts';
import type { SharedBook } from './shared-book.ts';

/** The server's side of machines and codes, as this machine may see and change it. */
export function openDevices(
  shared: SharedBook,
  { machine }: HubAccount,
): { readonly machines: Machines; readonly invitations: Invitations } {
  const { book, store, clock } = shared;
  const exchange = exchangeAllowed(shared);
  return {
    machines: new Machines({ book, exchange, store, clock, own: machine }),
    invitations: new Invitations(exchange, book),
  };
}

/** A page stays open for hours: meanwhile the machine may have been connected anew, or the policy may name another server. */
const exchangeAllowed =
  (shared: SharedBook): Exchange =>
  async (request) => {
    const here = await hubHere(shared);
    // As the server itself says it: this machine needs a code.
    if (here.is !== 'allowed') return ok({ status: 401, body: '' });
    return exchangeWith(shared.http, here.account.url, here.account.token)(request);
  };
