import { hashText } from '@soxanh/store';
import { syncFolder, type FolderProblem, type FolderTurn, type SyncProblem } from '@soxanh/sync';
import type { HubAccount } from './hub-account.ts';
import { linkOf } from './hub-link.ts';
import type { FolderRecord, FolderState } from './sending.ts';
import type { SharedBook, SharedFolder } from './shared-book.ts';
import type { TurnTime } from './turn-time.ts';
import { lastOf } from './unsent.ts';

/** What a turn with the folder came to. */
export interface FolderTurnDone {
  readonly record: FolderRecord;
  readonly clones: readonly string[];
  readonly complete: boolean;
  readonly problem?: SyncProblem | undefined;
}

/** How the machine stands with a server while it is at the folder. */
export interface ServerOfTurn {
  /** It was reached in this turn: then this machine brings both together. */
  readonly reached: HubAccount | undefined;
  /** This machine is connected to one, reached or not, and to whichever. */
  readonly hasKey: boolean;
}

/**
 * One turn with the shared folder. A folder that is not allowed is not touched at all: a browser may end at it.
 */
export async function folderTurn(
  shared: SharedBook,
  place: SharedFolder,
  { reached, hasKey }: ServerOfTurn,
  before: FolderRecord | undefined,
  { goOn, patience }: TurnTime,
): Promise<FolderTurnDone> {
  const [edited, through] = [before?.edited ?? [], before?.through];
  const none = { clones: [], complete: false };
  if ((await place.permission()) !== 'granted') return { ...none, record: { is: 'ask', edited, through } };
  const device = shared.device();
  const chains = await shared.store.chains();
  const link = reached === undefined ? undefined : linkOf(shared.http, shared.book, reached, patience);
  const done = await syncFolder(shared.store, place.folder, {
    hash: hashText,
    carries: await place.carries(),
    hasKey,
    goOn,
    ...(link === undefined ? {} : { link }),
  });
  if (done.ok) {
    const { clones, complete } = done.value;
    // What was saved meanwhile is not among these.
    const published = complete && chains.ok ? { device, n: lastOf(chains.value, device) } : through;
    const record = { is: 'ready', edited: editedIn(done.value), through: published } as const;
    return { record, clones, complete };
  }
  const problem = done.error;
  const failed = { ...none, problem };
  if (problem.of !== 'folder') return { ...failed, record: { is: 'ready', edited, through } };
  // Where the browser does allow it, the machine or the share does not: nobody is to be asked for it again.
  if (problem.problem.kind === 'not-permitted' && (await place.permission()) !== 'granted')
    return { ...failed, record: { is: 'ask', edited, through } };
  const is = TROUBLE[problem.problem.kind];
  const since = before?.is === is && before.since !== undefined ? before.since : shared.clock();
  return { ...failed, record: { is, since, edited, through } };
}

const TROUBLE = {
  gone: 'gone',
  'not-permitted': 'not-writable',
  full: 'full',
  failed: 'failed',
} as const satisfies Record<FolderProblem['kind'], FolderState>;

/** Files that are not merely still on their way: somebody changed them. */
const editedIn = ({ odd }: FolderTurn): readonly string[] =>
  odd.flatMap(({ fault, isPassed, name }) => (CHANGED.has(fault.kind) || isPassed ? [name] : []));

const CHANGED: ReadonlySet<string> = new Set(['altered', 'edited']);
