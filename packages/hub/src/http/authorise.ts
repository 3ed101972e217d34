import { err, ok, type Result } from '@soxanh/core';
import type { HubProblem } from '@soxanh/sync';
import type { Machine } from '../db/people.ts';
import type { Hub } from '../service/hub.ts';
import { sha256 } from '../service/secret.ts';
import { troubleOf } from '../service/trouble.ts';
import type { Rates } from './rate/rates.ts';
import type { Asked, Peer, Route } from './route.ts';

const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/i;
const BOOK = /^[A-Za-z0-9_-]{1,64}$/;
const HOUR = 3_600_000;

const NO_TOKEN = err({ kind: 'token' } as const);

/**
 * Who asks, by the token in the request: a machine of the book in the path, or nobody. A token of another book, a revoked
 * one and one that never was are told the same (law T2).
 */
export async function machineAsking(
  { hub, request, peer }: Asked,
  rates: Rates,
  book: string,
): Promise<Result<Machine, HubProblem>> {
  const [, token] = BEARER.exec(request.headers.get('authorization') ?? '') ?? [];
  if (token === undefined || !BOOK.test(book)) return refuse(peer, rates);
  const found = await hub.world.storage.machineOf(book, sha256(token));
  if (!found.ok) {
    const trouble = troubleOf(found.error, hub.world);
    return found.error.kind === 'no-book' ? refuse(peer, rates) : trouble;
  }
  if (found.value === undefined) return refuse(peer, rates);
  await noteSeen(hub, book, found.value);
  return ok(found.value);
}

/** Tells whether a machine may take a route, whatever it says of itself. */
export function mayTake(who: Route['who'], { duties }: Machine): Result<true, HubProblem> {
  if (who === 'office' && !duties.some(({ role }) => role === 'office')) {
    return err({ kind: 'role', needs: 'office' });
  }
  if (who === 'writer' && duties.every(({ role }) => role === 'leadership')) {
    return err({ kind: 'role', needs: 'writer' });
  }
  return ok(true);
}

function refuse({ address }: Peer, rates: Rates): Result<never, HubProblem> {
  const retryAfter = rates.take('wrongToken', address);
  return retryAfter === 0 ? NO_TOKEN : err({ kind: 'too-many', retryAfter });
}

/** At most once an hour: else every question would be a commit. What becomes of it matters to nobody who asks. */
async function noteSeen({ world }: Hub, book: string, { machine, seenAt }: Machine): Promise<void> {
  if (seenAt !== undefined && world.now() - seenAt < HOUR) return;
  await world.storage.seen(book, machine);
}
