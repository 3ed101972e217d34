import { err, ok, type Result } from '@soxanh/core';
import { hashText } from '@soxanh/store';
import { ENROLLED, PROTOCOL, readMessage, type EnrolAsk, type Enrolled, type Invitation } from '@soxanh/sync';
import type { Http } from '../platform/http.ts';
import { base64url } from '../platform/random-name.ts';
import type { StorageArea } from '../platform/storage-area.ts';
import type { HubAccount } from './hub-account.ts';
import { askHub } from './hub-ask.ts';
import { exchangeWith } from './hub-link.ts';
import { joinProblemOf, type JoinProblem } from './join-problem.ts';

/** What enrolling needs of the machine. */
export interface EnrolWorld {
  readonly area: StorageArea;
  readonly http: Http;
  random(count: number): Uint8Array;
  device(): string;
  rename(): Promise<string>;
}

/** Where the token stands until the server has answered: asked again with the same words it answers the same (law S3). */
const ASKING = 'enrolling';

/**
 * Uses an invitation. The token is made here and only its hash is sent.
 *
 * @param book the invitation's, or for a founding one the book to be kept there.
 */
export async function enrol(
  world: EnrolWorld,
  { url, secret }: Invitation,
  book: string,
): Promise<Result<{ readonly account: HubAccount; readonly enrolled: Enrolled }, JoinProblem>> {
  const token = await tokenFor(world, secret);
  const exchange = exchangeWith(world.http, url);
  const ask = (device: string) => {
    const body: EnrolAsk = { protocol: PROTOCOL, secret, tokenHash: hashText(token), device, book };
    const read = (answer: unknown): Enrolled | undefined => readMessage(ENROLLED, answer);
    return askHub(exchange, { method: 'POST', path: '/v1/enrol' }, read, body);
  };
  let answer = await ask(world.device());
  // Another machine of the book has this name: a copied profile. The other keeps it.
  if (!answer.ok && answer.error.kind === 'device-taken') answer = await ask(await world.rename());
  if (!answer.ok) {
    const problem = joinProblemOf(answer.error, url);
    // A code that is worth nothing leaves no words behind.
    if (problem.kind === 'invitation') await forgetAsking(world);
    return err(problem);
  }
  const { value: enrolled } = answer;
  if (enrolled.book !== book) return err({ kind: 'failed' });
  const { machine, duties } = enrolled;
  return ok({ account: { url, token, machine, duties }, enrolled });
}

/** The invitation is used, the account kept and the book here: nothing of it is asked again. */
export const forgetAsking = ({ area }: Pick<EnrolWorld, 'area'>): Promise<void> => area.remove([ASKING]);

async function tokenFor(world: EnrolWorld, secret: string): Promise<string> {
  const { area } = world;
  const kept = (await area.get([ASKING]))[ASKING] as { secret?: unknown; token?: unknown } | undefined;
  if (kept?.secret === secret && typeof kept.token === 'string') return kept.token;
  const token = base64url(world.random(32));
  await area.set({ [ASKING]: { secret, token } });
  return token;
}
