import type { SyncProblem } from '@soxanh/sync';
import { bringBackLost } from './bring-back-lost.ts';
import { readAccount } from './hub-account.ts';
import { NOTHING_SENT, readSending, writeSending, type SendingRecord } from './sending.ts';
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
  | { readonly kind: 'done'; readonly complete: boolean; readonly problem?: SyncProblem | undefined };

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

/**
 * The folder is another one, or none: what was found in the one before, and how far it was written, says nothing of it. After
 * the turn that may be at it.
 */
export const folderChanged = ({
  locks,
  area,
  book,
}: Pick<SharedBook, 'locks' | 'area' | 'book'>): Promise<void> =>
  locks.inTurn(lockOf(book), async () => {
    const kept = await readSending(area, book);
    if (kept?.folder !== undefined) await writeSending(area, book, { ...kept, folder: undefined });
  });

async function turn(shared: SharedBook, cause: SyncCause, millis: number): Promise<Synced> {
  const { area, book, clock } = shared;
  const [account, folder, kept] = await Promise.all([
    readAccount(area, book),
    shared.folder(),
    readSending(area, book),
  ]);
  if (account === undefined && folder === undefined) return { kind: 'alone' };
  const before = kept ?? NOTHING_SENT;
  const tended = await bringBackLost(shared);
  if (!tended.ok) {
    // Nothing is sent, and nothing let go of, while the journal takes nothing.
    return { kind: 'done', complete: false, problem: { of: 'store', problem: tended.error } };
  }
  const isEarly = cause === 'alarm' && (before.notBefore ?? 0) - TURN_AND_WAKING > clock();
  const times = turnTimes(clock, millis, folder !== undefined);
  const hub =
    account === undefined || isEarly ? undefined : await hubTurn(shared, account, before, times.hub);
  const reached = hub !== undefined && hub.problem === undefined ? account : undefined;
  const inFolder =
    folder === undefined ? undefined : await folderTurn(shared, folder, reached, before.folder, times.folder);
  const clones = [...tended.value, ...(hub?.clones ?? []), ...(inFolder?.clones ?? [])];
  const isCloned = clones.includes(shared.device());
  if (isCloned) await shared.rename();
  const record: SendingRecord = {
    ...(hub?.record ?? before),
    ...(isCloned ? { cloned: true } : {}),
    folder: inFolder?.record,
  };
  await tellState(shared, record);
  if (isEarly && folder === undefined) return { kind: 'later' };
  const problem = hub?.problem ?? inFolder?.problem;
  const complete = hub?.complete !== false && inFolder?.complete !== false;
  return { kind: 'done', complete, problem };
}

/** Writes the record with the figures as the store has them now. */
export async function tellState(
  { store, area, book }: Pick<SharedBook, 'store' | 'area' | 'book'>,
  record: SendingRecord,
): Promise<void> {
  const state = await store.state();
  if (!state.ok) return writeSending(area, book, record);
  const { pending, waiting, refused, orphans } = state.value;
  await writeSending(area, book, { ...record, pending, waiting, refused, orphans });
}
