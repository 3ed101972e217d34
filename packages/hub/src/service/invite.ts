import { ok, type Result } from '@soxanh/core';
import {
  INVITATION_MINUTES,
  invitationText,
  type HubProblem,
  type InvitationAsk,
  type InvitationList,
  type Invited,
} from '@soxanh/sync';
import { dutiesToSend } from './duties-to-send.ts';
import type { Hub } from './hub.ts';
import { freshSecretText, sha256 } from './secret.ts';
import { shortageOf, troubleOf } from './trouble.ts';
import type { HubWorld } from './world.ts';

const MINUTE = 60_000;
/** A founding invitation is printed where the hub is started, and used by whoever stands there. */
const FOUNDING_MINUTES = 60;

/** The Office lets one machine join. The secret is told this once; the hub keeps its hash. */
export async function invite(
  { world }: Hub,
  book: string,
  { duties, minutes = INVITATION_MINUTES.usual }: InvitationAsk,
): Promise<Result<Invited, HubProblem>> {
  const shortage = shortageOf(world);
  if (shortage !== undefined) return { ok: false, error: shortage };
  const secret = freshSecretText(world);
  const secretHash = sha256(secret);
  const expiresAt = world.now() + minutes * MINUTE;
  const made = await world.storage.invite(book, { secretHash, duties: dutiesToSend(duties), expiresAt });
  if (!made.ok) return troubleOf(made.error, world);
  return ok({ invitation: secretHash, secret, url: world.url, expiresAt });
}

/** The invitations nobody has used yet, without their secrets. */
export async function openInvitations(
  { world }: Hub,
  book: string,
): Promise<Result<InvitationList, HubProblem>> {
  const all = await world.storage.invitations(book);
  if (!all.ok) return troubleOf(all.error, world);
  const open = all.value.filter(({ usedBy, expiresAt }) => usedBy === undefined && expiresAt > world.now());
  const invitations = open.map(({ secretHash, duties, expiresAt }) => ({
    invitation: secretHash,
    duties: dutiesToSend(duties),
    expiresAt,
  }));
  return ok({ invitations });
}

/** Ends an invitation. One that is unknown, or used already, is none any more: that is no mistake. */
export async function withdrawInvitation(
  { world }: Hub,
  book: string,
  invitation: string,
): Promise<Result<true, HubProblem>> {
  const done = await world.storage.withdraw(book, invitation);
  return done.ok ? done : troubleOf(done.error, world);
}

/**
 * Lets whoever has the text found a book on this hub, for an hour. For its operator, never by HTTP.
 *
 * @returns the text of the invitation.
 */
export async function offerFounding(world: HubWorld): Promise<Result<string, HubProblem>> {
  const secret = freshSecretText(world);
  const expiresAt = world.now() + FOUNDING_MINUTES * MINUTE;
  const offered = await world.storage.offerFounding(sha256(secret), expiresAt);
  if (!offered.ok) return troubleOf(offered.error, world);
  return ok(invitationText({ url: world.url, book: undefined, secret }));
}
