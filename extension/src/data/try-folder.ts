import { err, ok, type Result } from '@soxanh/core';
import type { FolderProblem } from '@soxanh/sync';
import type { SharedBook } from './shared-book.ts';
import { syncInTurn } from './sync-book.ts';

/** Why a folder was not chosen or allowed. */
export interface FolderRefusal {
  readonly kind: 'not-permitted' | 'cancelled' | 'not-writable' | 'full' | 'failed';
}

/** A turn at once, and what the folder came to in it: how the server stands is said elsewhere. */
export async function tryFolder(shared: SharedBook): Promise<Result<true, FolderRefusal>> {
  const turn = await syncInTurn(shared);
  const problem = turn.kind === 'done' ? turn.folder : undefined;
  return problem?.of === 'folder' ? err({ kind: refusalOf(problem.problem) }) : ok(true);
}

/** The browser has just allowed it: who refuses now is the machine or the share behind it. */
function refusalOf({ kind }: FolderProblem): FolderRefusal['kind'] {
  switch (kind) {
    case 'not-permitted':
      return 'not-writable';
    case 'full':
      return 'full';
    default:
      return 'failed';
  }
}
