import { isAddress, type Language } from '@soxanh/core';
import { managedValues } from '../platform/managed.ts';

/** What the organisation's administrator set for every machine. */
export interface Managed {
  /** The only server this machine may be connected to, without a slash at its end. */
  readonly hub?: string;
  /** What the office is called, for the first run. */
  readonly office?: string;
  /** The language until the person chooses one. */
  readonly language?: Language;
}

/**
 * Tells whether a policy lets this machine be connected to a server. Addresses are compared as browsers do: a policy may write
 * its host in capitals, or its port.
 *
 * @example
 * allowsHub({ hub: 'https://Hub.example:443' }, 'https://hub.example'); // true
 */
export const allowsHub = ({ hub }: Managed, url: string): boolean =>
  hub === undefined || new URL(hub).href === new URL(url).href;

/** Reads it. What makes no sense is left out: a mistake in a policy must not keep anybody from recording. */
export const readManaged = async (): Promise<Managed> => managedFrom(await managedValues());

/**
 * What a policy says.
 *
 * @example
 * managedFrom({ hub: 'https://hub.example/', language: 'fr' }); // { hub: 'https://hub.example' }
 */
export function managedFrom({ hub, office, language }: Readonly<Record<string, unknown>>): Managed {
  const url = typeof hub === 'string' ? hub.trim().replace(/\/+$/, '') : '';
  const name = typeof office === 'string' ? office.trim() : '';
  return {
    ...(isAddress(url) ? { hub: url } : {}),
    ...(name === '' ? {} : { office: name }),
    ...(language === 'vi' || language === 'en' ? { language } : {}),
  };
}
