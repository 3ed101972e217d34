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
  hub === undefined || isSameServer(hub, url);

/** Tells whether two addresses are of one server, as browsers compare them. */
export const isSameServer = (one: string, other: string): boolean =>
  URL.canParse(one) && URL.canParse(other) && new URL(one).href === new URL(other).href;

/** What is wrong with one value of a policy. */
export interface ManagedFault {
  readonly field: string;
  /** As it was written; as JSON what is no text. */
  readonly value: string;
  /** `strange-field`: there is no value of this name. */
  readonly why: 'no-text' | 'empty' | 'no-address' | 'not-encrypted' | 'no-language' | 'strange-field';
}

/** Reads it. What makes no sense is left out: a mistake in a policy must not keep anybody from recording. */
export const readManaged = async (): Promise<Managed> => managedFrom(await managedValues());

/** What of the policy could not be read, for whoever wrote it. */
export const readManagedFaults = async (): Promise<readonly ManagedFault[]> =>
  managedFaults(await managedValues());

/**
 * What a policy says.
 *
 * @example
 * managedFrom({ hub: 'https://hub.example/', language: 'fr' }); // { hub: 'https://hub.example' }
 */
export function managedFrom({ hub, office, language }: Readonly<Record<string, unknown>>): Managed {
  const url = typeof hub === 'string' ? addressIn(hub) : '';
  const name = typeof office === 'string' ? office.trim() : '';
  return {
    ...(isServer(url) ? { hub: url } : {}),
    ...(name === '' ? {} : { office: name }),
    ...(language === 'vi' || language === 'en' ? { language } : {}),
  };
}

/**
 * What of a policy is left out, and why.
 *
 * @example
 * managedFaults({ hub: 'hub.example' }); // [{ field: 'hub', value: 'hub.example', why: 'no-address' }]
 */
export const managedFaults = (values: Readonly<Record<string, unknown>>): readonly ManagedFault[] =>
  Object.entries(values).flatMap(([field, value]) => {
    const why = faultOf(field, value);
    return why === undefined ? [] : [{ field, value: typeof value === 'string' ? value : said(value), why }];
  });

function faultOf(field: string, value: unknown): ManagedFault['why'] | undefined {
  if (field !== 'hub' && field !== 'office' && field !== 'language') return 'strange-field';
  if (typeof value !== 'string') return 'no-text';
  if (value.trim() === '') return 'empty';
  if (field === 'language') return value === 'vi' || value === 'en' ? undefined : 'no-language';
  if (field === 'office' || isServer(addressIn(value))) return undefined;
  return /^http:\/\//iu.test(value.trim()) ? 'not-encrypted' : 'no-address';
}

const addressIn = (text: string): string => text.trim().replace(/\/+$/, '');

/** What looks like an address may still be none: a port beyond all ports. */
const isServer = (url: string): boolean => isAddress(url) && URL.canParse(url);

const said = (value: unknown): string => JSON.stringify(value) ?? String(value);
