import type { HubAccount } from './hub-account.ts';
import { exchangeWith } from './hub-link.ts';
import { Invitations } from './invite.ts';
import { Machines } from './machines.ts';
import type { SharedBook } from './shared-book.ts';

/** The server's side of machines and codes, as this machine may see and change it. */
export function openDevices(
  { book, http, store, clock }: SharedBook,
  { url, token, machine }: HubAccount,
): { readonly machines: Machines; readonly invitations: Invitations } {
  const exchange = exchangeWith(http, url, token);
  return {
    machines: new Machines({ book, exchange, store, clock, own: machine }),
    invitations: new Invitations(exchange, book),
  };
}
