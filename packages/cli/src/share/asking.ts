import { ok, type Result } from '@soxanh/core';
import { MOST_FORMER } from '@soxanh/sync';
import type { Complaint } from '../world/complaint.ts';
import type { World } from '../world/world.ts';
import { readAccount } from './account.ts';
import { keep, readKept } from './hub-folder.ts';

/** A token this machine asked to join with, and heard no answer. */
interface Asking {
  readonly url: string;
  readonly secret: string;
  readonly token: string;
}

const NAME = 'enrolling';

/**
 * The token to join with by a code, kept before it is sent and beside the account: if the answer is lost, the same words are
 * the only ones that still work (law S3), and an account that works is not given up for a code that may not.
 */
export function tokenFor(
  world: World,
  book: string,
  { url, secret }: Pick<Asking, 'url' | 'secret'>,
): Result<string, Complaint> {
  const asked = askedIn(world, book);
  const before = asked.find((one) => one.secret === secret && one.url === url);
  if (before !== undefined) return ok(before.token);
  const token = Buffer.from(world.random(32)).toString('base64url');
  const kept = keep(world, book, NAME, [...asked, { url, secret, token }]);
  return kept.ok ? ok(token) : kept;
}

/** The code is worth nothing: what was asked with it is asked no more. What was asked with others may be answered yet. */
export function forgetAsked(world: World, book: string, secret: string): Result<void, Complaint> {
  const rest = askedIn(world, book).filter((one) => one.secret !== secret);
  return keep(world, book, NAME, rest.length === 0 ? undefined : rest);
}

/** This machine has joined: nothing is asked any more. */
export const forgetAsking = (world: World, book: string): Result<void, Complaint> =>
  keep(world, book, NAME, undefined);

/**
 * Tokens by which a server may know this machine in the book: the account's, and those it heard no answer with. Each goes to
 * the very address it is of, for nobody else may learn it (law T5).
 */
export function formerTokens(world: World, book: string, url: string, token: string): string[] {
  const account = readAccount(world, book);
  const asked = askedIn(world, book);
  const known = account === undefined ? asked : [...asked, account];
  const there = known.flatMap((one) => (one.url === url && one.token !== token ? [one.token] : []));
  return [...new Set(there)].slice(-MOST_FORMER);
}

function askedIn(world: World, book: string): readonly Asking[] {
  const kept = readKept(world, book, NAME);
  return Array.isArray(kept) ? kept.filter(isAsking) : [];
}

function isAsking(kept: unknown): kept is Asking {
  if (typeof kept !== 'object' || kept === null) return false;
  const { url, secret, token } = kept as Partial<Record<keyof Asking, unknown>>;
  return [url, secret, token].every((text) => typeof text === 'string');
}
