import { bringBackLost } from './bring-back-lost.ts';
import { hubHere } from './hub-here.ts';
import {
  NOTHING_SENT,
  readSending,
  writeSending,
  type SendingRecord,
  type SharingProblem,
} from './sending.ts';
import type { SharedBook } from './shared-book.ts';
import { folderTurn } from './sync-folder-turn.ts';
import { hubTurn } from './sync-hub-turn.ts';
import { turnTimes, TURN_MILLIS } from './turn-time.ts';

/** Why a turn is wanted. The alarm keeps to what the server asked for and to the back-off; a person does not wait. */
export type SyncCause = 'alarm' | 'wanted';

/** What a turn came to. */
export type Synced =
  /** Nothing is shared. */
  | { readonly kind: 'alone' }
  /** Somebody else is at it. */
  | { readonly kind: 'busy' }
  /** Not yet: the server has failed and is left alone for a while. */
  | { readonly kind: 'later' }
  | {
      readonly kind: 'done';
      readonly complete: boolean;
      readonly problem?: SharingProblem | undefined;
      /** What the folder came to, whatever the server did. */
      readonly folder?: SharingProblem | undefined;
    };

/**
 * The alarm rings a minute after it rang, while the server's rest is counted from the end of the turn that failed: without
 * this much leeway, in milliseconds, a rest of one minute would always become two.
 */
const TURN_AND_WAKING = TURN_MILLIS + 3000;

const lockOf = (book: string): string => `soxanh-sync/${book}`;

/**
 * One turn of sharing a book: with its server and its folder, whichever there are. One turn at a time, whoever asks for it.
 * What comes of it stands in the record of sending.
 */
export async function syncBook(
  shared: SharedBook,
  cause: SyncCause,
  millis: number = TURN_MILLIS,
): Promise<Synced> {
  const done = await shared.locks.ifFree(lockOf(shared.book), () => turn(shared, cause, millis));
  return done ?? { kind: 'busy' };
}

/** The same, when whoever is at it has come to an end. */
export const syncInTurn = (shared: SharedBook, millis: number = TURN_MILLIS): Promise<Synced> =>
  shared.locks.inTurn(lockOf(shared.book), () => turn(shared, 'wanted', millis));

type Recorded = Pick<SharedBook, 'locks' | 'area' | 'book'>;

/**
 * The folder becomes another one, or none: what was found in the one before, and how far it was written, says nothing of it.
 * After the turn that may be at it, and forgotten before it is another: a page that is closed in between has at worst
 * forgotten what the next turn finds again.
 */
export const changeFolder = (shared: Recorded, change: () => Promise<void>): Promise<void> =>
  shared.locks.inTurn(lockOf(shared.book), async () => {
    await rewrite(shared, { folder: undefined });
    await change();
  });

/** A person has read why this machine goes on under a new name. Said again when it happens again. */
export const nameKnown = (shared: Recorded): Promise<void> =>
  shared.locks.inTurn(lockOf(shared.book), () =>
    rewrite(shared, { cloned: undefined, broughtBack: undefined }),
  );

async function rewrite({ area, book }: Recorded, change: Partial<SendingRecord>): Promise<void> {
  const kept = await readSending(area, book);
  if (kept !== undefined) await writeSending(area, book, { ...kept, ...change });
}

async function turn(shared: SharedBook, cause: SyncCause, millis: number): Promise<Synced> {
  const { area, book, clock } = shared;
  const [here, folder, kept] = await Promise.all([hubHere(shared), shared.folder(), readSending(area, book)]);
  if (here.is === 'none' && folder === undefined) return { kind: 'alone' };
  const account = here.is === 'allowed' ? here.account : undefined;
  const before = here.is === 'other' ? heldBack(kept ?? NOTHING_SENT) : (kept ?? NOTHING_SENT);
  const tended = await bringBackLost(shared);
  if (!tended.ok) {
    // Nothing is sent, and nothing let go of, while the journal takes nothing.
    const problem: SharingProblem = { of: 'store', problem: tended.error };
    await tellState(shared, { ...before, problem });
    return { kind: 'done', complete: false, problem };
  }
  const isEarly = cause === 'alarm' && (before.notBefore ?? 0) - TURN_AND_WAKING > clock();
  const times = turnTimes(clock, millis, folder !== undefined);
  const hub =
    account === undefined || isEarly ? undefined : await hubTurn(shared, account, before, times.hub);
  const reached = hub !== undefined && hub.problem === undefined ? account : undefined;
  const server = { reached, hasKey: here.is !== 'none' };
  const inFolder =
    folder === undefined ? undefined : await folderTurn(shared, folder, server, before.folder, times.folder);
  const device = shared.device();
  const isCloned = [...(hub?.clones ?? []), ...(inFolder?.clones ?? [])].includes(device);
  const isBroughtBack = tended.value.includes(device);
  if (isCloned || isBroughtBack) await shared.rename();
  const record: SendingRecord = {
    ...(hub?.record ?? (account === undefined ? withoutTrouble(before) : before)),
    ...(hub === undefined && inFolder?.problem?.of === 'store' ? { problem: inFolder.problem } : {}),
    ...(isCloned ? { cloned: true } : {}),
    ...(isBroughtBack ? { broughtBack: true } : {}),
    folder: inFolder?.record,
  };
  await tellState(shared, record);
  if (isEarly && folder === undefined) return { kind: 'later' };
  const held = here.is === 'other' ? OTHER_HUB : undefined;
  const problem = held ?? hub?.problem ?? inFolder?.problem;
  const complete = held === undefined && hub?.complete !== false && inFolder?.complete !== false;
  return { kind: 'done', complete, problem, folder: inFolder?.problem };
}

const OTHER_HUB: SharingProblem = { of: 'policy', problem: { kind: 'other-hub' } };

/** Nothing is asked of a server the policy does not allow, so nothing fails there; what waits for it stays. */
export function heldBack({
  failingSince: _since,
  notBefore: _notBefore,
  ...record
}: SendingRecord): SendingRecord {
  return { ...record, failures: 0, problem: OTHER_HUB };
}

/** What an earlier turn stumbled over on this machine is over, if this one did not. */
const withoutTrouble = ({ problem, ...record }: SendingRecord): SendingRecord =>
  problem === undefined || problem.of === 'store' ? record : { ...record, problem };

/**
 * Writes the record with the figures as the store has them now. Not while somebody else does: what one has read and the
 * other changed meanwhile would be as it was.
 *
 * @param record that of a turn; left out, the one there is, for who has changed nothing but the figures.
 */
export async function tellState(
  { store, area, book }: Pick<SharedBook, 'store' | 'area' | 'book'>,
  record?: SendingRecord,
): Promise<void> {
  const state = await store.state();
  await area.alone(async () => {
    const present = record ?? (await readSending(area, book)) ?? NOTHING_SENT;
    if (!state.ok) return writeSending(area, book, present);
    const { pending, waiting, refused, orphans } = state.value;
    await writeSending(area, book, { ...present, pending, waiting, refused, orphans });
  });
}
