import type { Duty, Seeded } from '@soxanh/core';
import type { Enrolment } from '../../../hub/src/db/people.ts';
import { BOOK, sha256 } from './book.ts';
import type { HubNode } from './hub-node.ts';

/** What a machine comes with, and what the Office gave its code for. */
interface Wanted {
  readonly secret: string;
  readonly token: string;
  /** The one it had before. */
  readonly former: string | undefined;
  readonly name: string;
  readonly device: string;
  readonly duty: Duty;
}

/** The Office makes out a code, once, and the machine uses it. */
export async function enrolAt(
  { isUp, storage }: HubNode,
  now: number,
  { secret, token, former, name, device, duty }: Wanted,
): Promise<Enrolment | undefined> {
  if (!isUp) return undefined;
  const secretHash = sha256(secret);
  const known = await storage.invitations(BOOK);
  if (known.ok && !known.value.some((one) => one.secretHash === secretHash))
    await storage.invite(BOOK, { secretHash, duties: [duty], expiresAt: now + 86_400_000 });
  const machine = `m-${name}-${secret.slice(0, 6)}`;
  const wanted = { machine, tokenHash: sha256(token), label: undefined, device };
  const formerHashes = former === undefined ? [] : [sha256(former)];
  const used = await storage.useInvitation(BOOK, secretHash, { ...wanted, formerHashes });
  return used.ok ? used.value : undefined;
}

/** A word nobody else has. */
export const wordOf = (random: Seeded, length: number): string =>
  Buffer.from(random.bytes(length)).toString('base64url').slice(0, length);
