import { backOff, ME, readMessage, syncHub, type LinkProblem, type SyncProblem } from '@soxanh/sync';
import { askHub } from './hub-ask.ts';
import { keepAccount, type HubAccount } from './hub-account.ts';
import { exchangeWith, linkOf } from './hub-link.ts';
import type { SendingRecord } from './sending.ts';
import type { SharedBook } from './shared-book.ts';

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
  goOn: () => boolean,
): Promise<HubTurnDone> {
  const { store, book, http, clock } = shared;
  const copy = await shared.secondCopy();
  const remembered = await copy.ids();
  const became = await store.become(machineOf(shared, account));
  if (!became.ok) {
    const problem: SyncProblem = { of: 'store', problem: became.error };
    return { record: failed(before, problem, clock()), clones: [], complete: false, problem };
  }
  const link = linkOf(http, book, account);
  const synced = await syncHub(store, link, { goOn });
  const now = clock();
  if (!synced.ok) {
    const problem = synced.error;
    return { record: failed(before, problem, now), clones: [], complete: false, problem };
  }
  const { clones, complete } = synced.value;
  const state = await store.state();
  // The server has all of it now; what was saved meanwhile is not among these (law S1).
  if (complete && state.ok && state.value.pending === 0) await copy.forget(remembered);
  const { problem: _problem, failingSince: _since, notBefore: _notBefore, ...rest } = before;
  const record: SendingRecord = { ...rest, failures: 0 };
  const isDue = complete && now - (before.dutiesAt ?? 0) >= DUTIES_MILLIS;
  if (!isDue) return { record, clones, complete };
  await askDuties(shared, account);
  return { record: { ...record, dutiesAt: now }, clones, complete };
}

/** This machine as its store is told of it. */
const machineOf = (shared: Pick<SharedBook, 'device'>, { duties }: Pick<HubAccount, 'duties'>) => ({
  device: shared.device(),
  names: [shared.device()],
  duties,
});

async function askDuties(shared: SharedBook, account: HubAccount): Promise<void> {
  const { area, book, http, store } = shared;
  const exchange = exchangeWith(http, account.url, account.token);
  const path = `/v1/books/${book}/me`;
  const me = await askHub(exchange, { method: 'GET', path }, (answer) => readMessage(ME, answer));
  if (!me.ok || JSON.stringify(me.value.duties) === JSON.stringify(account.duties)) return;
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
