import type { Result } from '@soxanh/core';
import type { FolderProblem } from '../port/folder.ts';
import type { LinkProblem } from '../port/hub-link.ts';
import type { StoreTrouble } from '../port/sync-store.ts';

/** Why a turn ended before its end. What was done until then stays done; the next turn goes on from there. */
export type SyncProblem =
  | { readonly of: 'link'; readonly problem: LinkProblem }
  | { readonly of: 'folder'; readonly problem: FolderProblem }
  | { readonly of: 'store'; readonly problem: StoreTrouble };

/** Asked between two steps; `false` ends the turn early: a worker has seconds only. */
export type GoOn = () => boolean | Promise<boolean>;

type Of = SyncProblem['of'];
type ProblemOf<O extends Of> = Extract<SyncProblem, { of: O }>['problem'];

/** A problem, with whose it is. */
export async function of<O extends Of, T>(
  whose: O,
  answer: Promise<Result<T, ProblemOf<O>>>,
): Promise<Result<T, SyncProblem>> {
  const result = await answer;
  // The pair belongs together by the type of the argument.
  return result.ok ? result : { ok: false, error: { of: whose, problem: result.error } as SyncProblem };
}
