import { ok, type EntryId } from '@soxanh/core';
import {
  askHub,
  backOff,
  linkOver,
  ME,
  readMessage,
  syncHub,
  type Exchange,
  type LinkProblem,
  type SyncProblem,
} from '@soxanh/sync';
import { keepAccount, type HubAccount } from './hub-account.ts';
import { exchangeWith } from './hub-link.ts';
import { tellRevoked, toldBefore } from './revoked.ts';
import type { SendingRecord } from './sending.ts';
import type { SharedBook } from './shared-book.ts';
import type { TurnTime } from './turn-time.ts';

/** What a turn with the server came to. */
export interface HubTurnDone {
  readonly record: SendingRecord;
  readonly clones: readonly string[];
  readonly complete: boolean;
  readonly problem?: SyncProblem | undefined;
}

/** How often a machine asks what it may write, in milliseconds: the Office may have changed it. */
const DUTIES_MILLIS = 60 * 60_000;

/** One turn with the server, and what is to be remembered of it. */
export async function hubTurn(
  shared: SharedBook,
  account: HubAccount,
  before: SendingRecord,
  time: TurnTime,
): Promise<HubTurnDone> {
  const { store, book, http, clock } = shared;
  const copy = await shared.secondCopy();
  const remembered = await copy.ids();
  const became = await store.become(machineOf(shared, account));
  if (!became.ok) {
    const problem: SyncProblem = { of: 'store', problem: became.error };
    return { record: failed(before, problem, clock()), clones: [], complete: false, problem };
  }
  const exchange = exchangeWith(http, account.url, account.token, time.patience);
  const link = toldBefore(linkOver(exchange, book), store, exchange);
  const synced = await syncHub(store, link, { goOn: time.goOn });
  // Where nothing was pushed it was not told yet.
  const told = synced.ok && time.goOn() ? await tellRevoked(store, exchange) : ok(true);
  const now = clock();
  if (!told.ok) {
    const problem: SyncProblem = { of: 'link', problem: told.error };
    return { record: failed(before, problem, now), clones: [], complete: false, problem };
  }
  if (!synced.ok) {
    const problem = synced.error;
    return { record: failed(before, problem, now), clones: [], complete: false, problem };
  }
  const { clones, complete } = synced.value;
  // The server has answered for these; what was saved meanwhile is not among them (law S1).
  if (complete) await copy.forget(await settledAmong(store, remembered));
  const { problem: _problem, failingSince: _since, notBefore: _notBefore, ...rest } = before;
  const record: SendingRecord = { ...rest, failures: 0 };
  const isDue = complete && now - (before.dutiesAt ?? 0) >= DUTIES_MILLIS;
  if (!isDue) return { record, clones, complete };
  await askDuties(shared, account, exchange);
  return { record: { ...record, dutiesAt: now }, clones, complete };
}

/** More than the second copy ever holds. */
const MOST_PENDING = { entries: 5000, bytes: 10_000_000 };

/**
 * Those of some entries that are acknowledged or refused; none as long as that cannot be told. What is not here at all was
 * lost, and is neither (law S1).
 */
export async function settledAmong(
  store: Pick<SharedBook['store'], 'state' | 'beginTurn' | 'outbox' | 'knownAmong'>,
  ids: readonly EntryId[],
): Promise<readonly EntryId[]> {
  const state = await store.state();
  const known = await store.knownAmong(ids);
  if (ids.length === 0 || !state.ok || !known.ok) return [];
  const here = ids.filter((id) => known.value.has(id));
  if (state.value.pending === 0) return here;
  // What was answered `later` is offered again by a new turn.
  const begun = await store.beginTurn();
  const out = begun.ok ? await store.outbox(MOST_PENDING) : begun;
  if (!out.ok) return [];
  // Several texts may stand under one id.
  const pending = new Set(out.value.entries.map(({ id }) => id));
  return pending.size < state.value.pending ? [] : here.filter((id) => !pending.has(id));
}

/** This machine as its store is told of it. */
const machineOf = (shared: Pick<SharedBook, 'device'>, { duties }: Pick<HubAccount, 'duties'>) => ({
  device: shared.device(),
  names: [shared.device()],
  duties,
});

async function askDuties(shared: SharedBook, account: HubAccount, exchange: Exchange): Promise<void> {
  const { area, book, store } = shared;
  const path = `/v1/books/${book}/me`;
  const me = await askHub(exchange, { method: 'GET', path }, (answer) => readMessage(ME, answer));
  if (!me.ok) return;
  if (JSON.stringify(me.value.duties) === JSON.stringify(account.duties)) {
    // Connecting was broken off between the account and the settings: else they would stay as they were for good.
    if (!shared.keepsTo(account.duties)) await shared.giveDuties(account.duties);
    return;
  }
  const next = { ...account, duties: me.value.duties };
  await keepAccount(area, book, next);
  await store.become(machineOf(shared, next));
  await shared.giveDuties(me.value.duties);
}

function failed(before: SendingRecord, problem: SyncProblem, now: number): SendingRecord {
  const failures = before.failures + 1;
  const notBefore = now + backOff(failures, problem.of === 'link' ? patienceAsked(problem.problem) : 0);
  return { ...before, problem, failures, failingSince: before.failingSince ?? now, notBefore };
}

const patienceAsked = (problem: LinkProblem): number =>
  problem.kind === 'too-many' || problem.kind === 'unavailable' ? (problem.retryAfter ?? 0) : 0;
