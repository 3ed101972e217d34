import { backOff } from '@soxanh/sync';
import { hubHere } from './hub-here.ts';
import { linkOf } from './hub-link.ts';
import type { SharedBook } from './shared-book.ts';
import { syncInTurn } from './sync-book.ts';

/** How long the server may keep an answer back, in seconds. */
const WAIT = 20;

/** Waits; ended early by the signal. */
export type Pause = (millis: number, signal: AbortSignal) => Promise<void>;

/**
 * Follows the server while a page is open: it is asked whether there is something new, and keeps the answer back until
 * there is. One page of all that are open does so; when it is closed another takes its turn. The turn itself is an
 * ordinary one.
 */
export async function followHub(shared: SharedBook, pause: Pause, signal: AbortSignal): Promise<void> {
  const { locks, book } = shared;
  await locks
    .inTurn(`soxanh-live/${book}`, () => follow(shared, pause, signal), signal)
    .catch((problem: unknown) => {
      // The page is being closed while it waits for its turn.
      if (!signal.aborted) throw problem;
    });
}

async function follow(shared: SharedBook, pause: Pause, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    const heard = await listen(shared);
    if (signal.aborted) return;
    if (heard === 'silence') failures = 0;
    else if (heard === 'news' && (await isSynced(shared))) failures = 0;
    else await pause(backOff(++failures), signal);
  }
}

/** An answer without a line means only that the patience ended. */
async function listen(shared: SharedBook): Promise<'news' | 'silence' | 'trouble'> {
  const { book, http, store } = shared;
  const [here, state] = await Promise.all([hubHere(shared), store.state()]);
  if (here.is !== 'allowed' || !state.ok) return 'trouble';
  const { cursor: after, high, healing } = state.value;
  // Nothing was read yet, or it is being read anew: there is something to do, whatever is new.
  if (after === '' || healing) return 'news';
  const page = await linkOf(http, book, here.account).pull({ after, high, limit: 1, wait: WAIT });
  if (page.ok) return page.value.lines.length > 0 ? 'news' : 'silence';
  return page.error.kind === 'restart' ? 'news' : 'trouble';
}

async function isSynced(shared: SharedBook): Promise<boolean> {
  // The worker may be at it: what is new may have come too late for its turn.
  const turn = await syncInTurn(shared);
  return turn.kind === 'done' && turn.problem === undefined;
}
