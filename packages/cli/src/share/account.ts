import type { Duty, Result } from '@soxanh/core';
import type { Complaint } from '../world/complaint.ts';
import type { World } from '../world/world.ts';
import { keep, readKept } from './hub-folder.ts';

/** What connects this machine to a book's server. Never in the book's file: that is copied and passed on. */
export interface Account {
  /** The server's address, without a slash at its end. */
  readonly url: string;
  /** 32 random bytes in base64url: whoever has them writes as this machine. */
  readonly token: string;
  /** What the server calls this machine; undefined with a token of the surroundings as long as nobody asked. */
  readonly machine?: string | undefined;
  readonly duties: readonly Duty[];
}

/** The account of a book; undefined if this machine never joined, or what is kept is damaged. */
export function readAccount(world: World, book: string): Account | undefined {
  const kept = readKept(world, book, 'account');
  return isAccount(kept) ? kept : undefined;
}

/** Keeps the account of a book. */
export const keepAccount = (world: World, book: string, account: Account): Result<void, Complaint> =>
  keep(world, book, 'account', account);

function isAccount(kept: unknown): kept is Account {
  if (typeof kept !== 'object' || kept === null) return false;
  const { url, token, machine, duties } = kept as Partial<Record<keyof Account, unknown>>;
  return [url, token, machine].every((text) => typeof text === 'string') && Array.isArray(duties);
}
