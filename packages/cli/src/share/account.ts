import type { Duty, Result } from '@soxanh/core';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookFolder } from '../book/config-folder.ts';
import { replaceFile } from '../book/write-file.ts';
import type { Complaint } from '../world/complaint.ts';
import { withFile } from '../world/files.ts';
import type { World } from '../world/world.ts';

/** What connects this machine to a book's server. Never in the book's file: that is copied and passed on. */
export interface Account {
  /** The server's address, without a slash at its end. */
  readonly url: string;
  /** 32 random bytes in base64url: whoever has them writes as this machine. */
  readonly token: string;
  /** What the server calls this machine; undefined as long as it did not answer that it belongs to the book. */
  readonly machine?: string | undefined;
  readonly duties: readonly Duty[];
  /** The secret it joins with: an answer that was lost is asked for again in the same words (law S3). */
  readonly secret?: string | undefined;
}

/** Only for its owner: the token is a key. */
const MODE = 0o600;

const folderOf = (world: World, book: string): string => join(bookFolder(world, book), 'hub');

/** The account of a book; undefined if this machine never joined, or what is kept is damaged. */
export function readAccount(world: World, book: string): Account | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(join(folderOf(world, book), 'account.json'), 'utf8'));
    return isAccount(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the account of a book, readable by this user alone. */
export function keepAccount(world: World, book: string, account: Account): Result<void, Complaint> {
  const folder = folderOf(world, book);
  return withFile(folder, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    replaceFile(join(folder, 'account.json'), [`${JSON.stringify(account)}\n`], MODE);
  });
}

function isAccount(kept: unknown): kept is Account {
  if (typeof kept !== 'object' || kept === null) return false;
  const { url, token, duties } = kept as Partial<Record<keyof Account, unknown>>;
  return typeof url === 'string' && typeof token === 'string' && Array.isArray(duties);
}
