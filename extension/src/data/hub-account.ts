import { isAddress, type Duty } from '@soxanh/core';
import type { StorageArea } from '../platform/storage-area.ts';

/**
 * What connects this machine to a book's server. Kept apart from the journal's database: that is backed up, restored and
 * passed on, and a token belongs to one machine.
 */
export interface HubAccount {
  /** The server's address, without a slash at its end. */
  readonly url: string;
  /** 32 random bytes in base64url: whoever has them writes as this machine. */
  readonly token: string;
  /** What the server calls this machine. */
  readonly machine: string;
  /** What this machine may write there, as the server said last. */
  readonly duties: readonly Duty[];
  /** Names this machine has written under that another machine of the book has: what stands there is not its own any more. */
  readonly others?: readonly string[] | undefined;
}

const keyOf = (book: string): string => `hub/${book}`;

/** The account of a book; undefined if this machine was not connected, or what is kept is damaged: its token goes nowhere (law T5). */
export async function readAccount(area: StorageArea, book: string): Promise<HubAccount | undefined> {
  const key = keyOf(book);
  const kept = (await area.get([key]))[key];
  return isAccount(kept) ? kept : undefined;
}

export const keepAccount = (area: StorageArea, book: string, account: HubAccount): Promise<void> =>
  area.set({ [keyOf(book)]: account });

/** Tells whether a key of the browser's storage is the account of some book. */
export const isAccountKey = (key: string): boolean => key.startsWith('hub/');

function isAccount(kept: unknown): kept is HubAccount {
  if (typeof kept !== 'object' || kept === null) return false;
  const { url, token, machine, duties } = kept as Partial<Record<keyof HubAccount, unknown>>;
  return (
    isAddress(url) && [token, machine].every((text) => typeof text === 'string') && Array.isArray(duties)
  );
}
