import { err, ok, type Result } from '@soxanh/core';
import { hashText } from '@soxanh/store';
import {
  askHub,
  ENROLLED,
  MOST_FORMER,
  PROTOCOL,
  readMessage,
  type EnrolAsk,
  type Enrolled,
  type Invitation,
} from '@soxanh/sync';
import type { Http } from '../platform/http.ts';
import { base64url } from '../platform/random-name.ts';
import type { StorageArea } from '../platform/storage-area.ts';
import { readAccount, type HubAccount } from './hub-account.ts';
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

/** Where tokens stand until the server has answered: asked again with the same words it answers the same (law S3). */
const ASKING = 'enrolling';

/** A token that was asked with, and heard no answer. */
interface Asking {
  readonly secret: string;
  readonly token: string;
  readonly url: string;
  readonly book: string;
}

/**
 * Uses an invitation. The token is made here and only its hash is sent; tokens of before are shown, so that this machine is
 * the one it was.
 *
 * @param book the invitation's, or for a founding one the book to be kept there.
 */
export async function enrol(
  world: EnrolWorld,
  { url, secret, book: invited }: Invitation,
  book: string,
): Promise<Result<{ readonly account: HubAccount; readonly enrolled: Enrolled }, JoinProblem>> {
  const token = await tokenFor(world, { url, secret, book });
  // A founding code is for a book that is not there: nobody knows this machine in it.
  const former = invited === undefined ? [] : await formerTokens(world, { url, token, book });
  const exchange = exchangeWith(world.http, url);
  const ask = (device: string) => {
    const said = { protocol: PROTOCOL, secret, tokenHash: hashText(token), device, book };
    const body: EnrolAsk = former.length === 0 ? said : { ...said, former };
    const read = (answer: unknown): Enrolled | undefined => readMessage(ENROLLED, answer);
    return askHub(exchange, { method: 'POST', path: '/v1/enrol' }, read, body);
  };
  let answer = await ask(world.device());
  // Another machine of the book has this name: a copied profile. The other keeps it.
  if (!answer.ok && answer.error.kind === 'device-taken') answer = await ask(await world.rename());
  if (!answer.ok) {
    const problem = joinProblemOf(answer.error, url);
    // A code that is worth nothing leaves no words behind.
    if (problem.kind === 'invitation') await keepAsking(world, await askedBut(world, secret));
    return err(problem);
  }
  const { value: enrolled } = answer;
  if (enrolled.book !== book) return err({ kind: 'failed' });
  const { machine, duties } = enrolled;
  return ok({ account: { url, token, machine, duties }, enrolled });
}

/** The invitation is used, the account kept and the book here: nothing of it is asked again. */
export const forgetAsking = ({ area }: Pick<EnrolWorld, 'area'>): Promise<void> => area.remove([ASKING]);

/**
 * Tokens by which the server may know this machine in the book: the account's, and those it heard no answer with. Each goes to
 * the very address it is of, for nobody else may learn it (law T5).
 */
async function formerTokens(
  world: EnrolWorld,
  { url, token, book }: Omit<Asking, 'secret'>,
): Promise<string[]> {
  const account = await readAccount(world.area, book);
  const asked = (await askedIn(world)).filter((one) => one.book === book);
  const known = account === undefined ? asked : [...asked, account];
  const there = known.flatMap((one) => (one.url === url && one.token !== token ? [one.token] : []));
  return [...new Set(there)].slice(-MOST_FORMER);
}

async function tokenFor(world: EnrolWorld, ask: Omit<Asking, 'token'>): Promise<string> {
  const asked = await askedIn(world);
  const before = asked.find(({ secret }) => secret === ask.secret);
  if (before !== undefined) return before.token;
  const token = base64url(world.random(32));
  await keepAsking(world, [...asked, { ...ask, token }]);
  return token;
}

async function askedIn({ area }: Pick<EnrolWorld, 'area'>): Promise<readonly Asking[]> {
  const kept = (await area.get([ASKING]))[ASKING];
  return Array.isArray(kept) ? kept.filter(isAsking) : [];
}

function isAsking(kept: unknown): kept is Asking {
  if (typeof kept !== 'object' || kept === null) return false;
  const { secret, token, url, book } = kept as Partial<Record<keyof Asking, unknown>>;
  return [secret, token, url, book].every((text) => typeof text === 'string');
}

const askedBut = async (world: EnrolWorld, secret: string): Promise<readonly Asking[]> =>
  (await askedIn(world)).filter((one) => one.secret !== secret);

const keepAsking = (world: EnrolWorld, asked: readonly Asking[]): Promise<void> =>
  asked.length === 0 ? forgetAsking(world) : world.area.set({ [ASKING]: asked });
