import { err, type Result } from '@soxanh/core';
import type { HubProblem } from '@soxanh/sync';
import type { StorageProblem } from '../db/storage.ts';
import type { HubWorld } from './world.ts';

/** When to ask again, in seconds: a failover takes about that long, a restore longer. */
const SOON = 5;
const AFTER_RESTORE = 60;

/** What a client is told where the storage did not do it. Nothing was written, or nobody knows (law S2). */
export function troubleOf(problem: StorageProblem, { tell, room }: HubWorld): Result<never, HubProblem> {
  const said = problemOf(problem, room);
  if (said.kind !== 'token') {
    tell({ kind: 'trouble', problem: said, why: 'why' in problem ? problem.why : problem.kind });
  }
  return err(said);
}

function problemOf(problem: StorageProblem, room: HubWorld['room']): HubProblem {
  switch (problem.kind) {
    case 'full':
      // What was asked of the disk may be a second old; what it has just refused is not.
      return { kind: 'disk', free: 0, floor: room()?.floor ?? 0 };
    case 'loading':
      return { kind: 'unavailable', retryAfter: AFTER_RESTORE };
    case 'unavailable':
      return { kind: 'unavailable', retryAfter: SOON };
    // Whether there is such a book is nobody's to know: as if the token were unknown.
    case 'no-book':
      return { kind: 'token' };
  }
}

/** The refusal where the disk has too little room to take anything in; reading goes on. */
export function shortageOf({ room }: HubWorld): HubProblem | undefined {
  const now = room();
  if (now === undefined || now.free >= now.floor) return undefined;
  return { kind: 'disk', free: now.free, floor: now.floor };
}
