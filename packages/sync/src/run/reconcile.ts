import { ok, type Result } from '@soxanh/core';
import type { HubLink } from '../port/hub-link.ts';
import type { SyncStore } from '../port/sync-store.ts';
import { of, type GoOn, type SyncProblem } from './outcome.ts';
import { pullPages, PulledSum, type Pulled, type PullOptions } from './pull-pages.ts';
import { tellNames } from './tell-names.ts';

/**
 * Reads a log from its beginning and finds out what it lacks: joining a book, founding one on an empty hub and healing a hub
 * that was restored from a back-up are this one procedure (law S7). Whoever is killed in it goes on at the next turn.
 *
 * @param epoch the generation to read, if it is another one than the store is reading already.
 * @returns `complete` once everything is read and what the log lacks is in the outbox.
 */
export async function reconcile(
  store: SyncStore,
  link: HubLink,
  epoch: string | undefined,
  goOn: GoOn,
  options: PullOptions = {},
): Promise<Result<Pulled, SyncProblem>> {
  if (epoch !== undefined) {
    const begun = await of('store', store.beginHealing(epoch));
    if (!begun.ok) return begun;
  }
  const state = await of('store', store.state());
  if (!state.ok) return state;
  const told = await tellNames(link, state.value);
  if (!told.ok) return told;
  if (told.value.newEpoch !== undefined) return ok(new PulledSum().told(false, told.value.newEpoch));
  const pulled = await pullPages(store, link, state.value, goOn, { ...options, wait: 0 });
  if (!pulled.ok || !pulled.value.complete) return pulled;
  const ended = await of('store', store.endHealing());
  return ended.ok ? ok(pulled.value) : ended;
}
