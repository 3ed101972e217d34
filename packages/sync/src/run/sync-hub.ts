import { ok, type Result } from '@soxanh/core';
import type { HubLink } from '../port/hub-link.ts';
import type { SyncState, SyncStore } from '../port/sync-store.ts';
import { of, type GoOn, type SyncProblem } from './outcome.ts';
import { pullPages, type Pulled, type PullOptions } from './pull-pages.ts';
import { pushOutbox } from './push-outbox.ts';
import { reconcile } from './reconcile.ts';
import { tellNames } from './tell-names.ts';

/** What a turn with the hub came to. */
export interface HubTurn {
  /** Entries of this copy that were acknowledged or refused. */
  readonly sent: number;
  /** Entries that were new here. */
  readonly added: number;
  /** Lines this version does not understand. */
  readonly unknown: number;
  /** Names of this machine that another machine writes under too: take a new one before writing again. */
  readonly clones: readonly string[];
  /** Everything is sent that can be, and the end of the log was reached. */
  readonly complete: boolean;
}

/** How a turn goes. */
export interface HubTurnOptions extends PullOptions {
  /** Always, unless told otherwise. */
  readonly goOn?: GoOn;
}

/** A log may be replaced while it is being read; one that is replaced again and again is left for the next turn. */
const MOST_RESTARTS = 3;

/**
 * One turn with the hub: read the log anew if it is another one, send what is pending, take in what is new. Straight steps,
 * each of which the store keeps by itself: a turn may be cut off at any of them, and the next one goes on from there.
 *
 * Only one turn at a time for each book: the caller holds a lock.
 *
 * @returns a problem if the hub could not be asked to the end; what was done until then stays done.
 */
export async function syncHub(
  store: SyncStore,
  link: HubLink,
  options: HubTurnOptions = {},
): Promise<Result<HubTurn, SyncProblem>> {
  const { goOn = () => true } = options;
  const begun = await of('store', store.beginTurn());
  if (!begun.ok) return begun;
  const sum = new TurnSum();
  let epoch: string | undefined;
  for (let restarts = 0; restarts <= MOST_RESTARTS; restarts++) {
    const state = await stateHere(store);
    if (!state.ok) return state;
    const round = await oneRound(store, link, state.value, epoch, { ...options, goOn }, sum);
    if (!round.ok) return round;
    if (round.value.newEpoch === undefined) return ok(sum.told(round.value.complete));
    epoch = round.value.newEpoch;
  }
  return ok(sum.told(false));
}

/** How the copy stands with the hub; what it was told by anybody else is forgotten. */
async function stateHere(store: SyncStore): Promise<Result<SyncState, SyncProblem>> {
  const state = await of('store', store.state());
  if (!state.ok || !state.value.mirrored) return state;
  const left = await of('store', store.leaveMirror());
  return left.ok ? of('store', store.state()) : left;
}

type Round = Pick<Pulled, 'newEpoch' | 'complete'>;

/** Until the end, or until the log turns out to be another one. */
async function oneRound(
  store: SyncStore,
  link: HubLink,
  state: SyncState,
  epoch: string | undefined,
  options: HubTurnOptions & { readonly goOn: GoOn },
  sum: TurnSum,
): Promise<Result<Round, SyncProblem>> {
  const { goOn } = options;
  let now = state;
  if (epoch !== undefined || state.healing || state.epoch === '') {
    const read = await reconcile(store, link, epoch, goOn, options);
    if (!read.ok) return read;
    sum.addPulled(read.value);
    if (!read.value.complete) return read;
    const after = await of('store', store.state());
    if (!after.ok) return after;
    now = after.value;
  }
  const pushed = await pushOutbox(store, link, now, goOn);
  if (!pushed.ok) return pushed;
  sum.addSent(pushed.value.moved, pushed.value.clones);
  if (!pushed.value.complete) return pushed;
  if (pushed.value.unheard) {
    // Told now, it takes them at the next turn.
    const told = await tellNames(link, now);
    if (!told.ok) return told;
    if (told.value.newEpoch !== undefined) return ok({ newEpoch: told.value.newEpoch, complete: false });
  }
  const last = await of('store', store.state());
  if (!last.ok) return last;
  const pulled = await pullPages(store, link, last.value, goOn, options);
  if (pulled.ok) sum.addPulled(pulled.value);
  return pulled;
}

class TurnSum {
  private sent = 0;
  private added = 0;
  private unknown = 0;
  private readonly clones = new Set<string>();

  addSent(moved: number, clones: readonly string[]): void {
    this.sent += moved;
    for (const name of clones) this.clones.add(name);
  }

  addPulled({ added, acknowledged, refused, unknown, clones }: Pulled): void {
    this.added += added;
    this.unknown += unknown;
    this.addSent(acknowledged + refused, clones);
  }

  told(complete: boolean): HubTurn {
    const { sent, added, unknown, clones } = this;
    return { sent, added, unknown, clones: [...clones], complete };
  }
}
