import { err, ok, type Result } from '@soxanh/core';
import { agreed, OLDEST, PROTOCOL, type EnrolAsk, type Enrolled, type HubProblem } from '@soxanh/sync';
import type { Founding, Machine, NewMachine } from '../db/people.ts';
import type { StorageProblem } from '../db/storage.ts';
import { dutiesToSend } from './duties-to-send.ts';
import type { Hub } from './hub.ts';
import { freshMachineId, sha256 } from './secret.ts';
import { shortageOf, troubleOf } from './trouble.ts';

/** Who founds a book sets it up. */
const FOUNDER: NewMachine['duties'] = [{ role: 'office' }];

/**
 * Takes in a machine: by an invitation of its book, or by a founding one as the first machine of a book it brings along.
 * The same words again give the same answer (law S3).
 */
export async function enrol(hub: Hub, ask: EnrolAsk): Promise<Result<Enrolled, HubProblem>> {
  const { world } = hub;
  const protocol = agreed(ask.protocol);
  if (protocol === undefined) return err({ kind: 'protocol', oldest: OLDEST, newest: PROTOCOL });
  if (ask.book === undefined) return err({ kind: 'bad-request', field: 'book', why: 'is missing' });
  const shortage = shortageOf(world);
  if (shortage !== undefined) return err(shortage);
  const { book } = ask;
  const done = await takeIn(hub, ask, book);
  if (!done.ok) return troubleOf(done.error, world);
  switch (done.value.is) {
    case 'gone':
      return err({ kind: 'invitation' });
    case 'book-taken':
      return err({ kind: 'book' });
    case 'device-taken':
      return err({ kind: 'device-taken' });
    case 'enrolled':
      hub.waiters.wake(book);
      return enrolled(hub, protocol, book, done.value.machine);
  }
}

/** A secret opens one door: whether it is the book's or the hub's is for the hub to find out. */
async function takeIn(
  { world }: Hub,
  { secret, tokenHash, device, label, synthetic, former }: EnrolAsk,
  book: string,
): Promise<Result<Founding, StorageProblem>> {
  const machine = { machine: freshMachineId(world), tokenHash, device, label };
  const secretHash = sha256(secret);
  const formerHashes = former?.map((token) => sha256(token));
  const joined = await world.storage.useInvitation(book, secretHash, { ...machine, formerHashes });
  if (joined.ok ? joined.value.is !== 'gone' : joined.error.kind !== 'no-book') return joined;
  // What is made up is shown on one machine and shared with nobody.
  if (synthetic === true) return ok({ is: 'book-taken' });
  const wanted = { ...machine, duties: FOUNDER };
  return world.storage.found(secretHash, { book, synthetic: false }, wanted);
}

async function enrolled(
  { world }: Hub,
  protocol: number,
  book: string,
  { machine, duties }: Machine,
): Promise<Result<Enrolled, HubProblem>> {
  const head = await world.storage.head(book);
  if (!head.ok) return troubleOf(head.error, world);
  return ok({ protocol, book, epoch: head.value.epoch, duties: dutiesToSend(duties), machine });
}
