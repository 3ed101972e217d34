import type { SyncProblem } from '../run/outcome.ts';

/** What somebody has to do before sending can go on. Recording goes on all the same. */
export type Need =
  /** This machine needs a new invitation: its token is unknown or revoked. */
  | 'code'
  /** The office has set another server than this machine's: nothing is sent until it is connected to that one. */
  | 'server'
  /** The hub speaks no version this program still knows. */
  | 'update'
  /** The hub has no room and takes nothing. */
  | 'room'
  /** This machine has no room: the network is not what is wrong. */
  | 'space'
  /** The book on this machine cannot be read or written. */
  | 'book';

/** How sending stands: exactly one of them, so that two sentences never contradict each other. */
export type SendingState =
  | { readonly kind: 'all-sent' }
  | { readonly kind: 'waiting'; readonly count: number }
  /** Not reached since an instant, in milliseconds since 1970. */
  | { readonly kind: 'offline'; readonly since: number; readonly count: number }
  | { readonly kind: 'needs'; readonly what: Need; readonly count: number };

/** What is known of sending. */
export interface Sending {
  /** Own entries that are not acknowledged. */
  readonly pending: number;
  /** Why the last turn ended early, if it did. */
  readonly problem?: SyncProblem | undefined;
  /** Since when every turn has failed, in milliseconds since 1970. */
  readonly failingSince?: number | undefined;
}

/**
 * Tells how sending stands. What somebody has to do comes first, then whether the hub can be reached, then what waits.
 *
 * @example
 * sendingState({ pending: 3 }); // { kind: 'waiting', count: 3 }
 */
export function sendingState({ pending, problem, failingSince }: Sending): SendingState {
  const what = problem === undefined ? undefined : needOf(problem);
  if (what !== undefined) return { kind: 'needs', what, count: pending };
  if (failingSince !== undefined) return { kind: 'offline', since: failingSince, count: pending };
  return pending === 0 ? { kind: 'all-sent' } : { kind: 'waiting', count: pending };
}

/** What a problem asks of people; undefined for what passes by itself. */
export function needOf(problem: SyncProblem): Need | undefined {
  if (problem.of === 'store') return problem.problem.kind === 'full' ? 'space' : 'book';
  if (problem.of !== 'link') return undefined;
  switch (problem.problem.kind) {
    case 'token':
    case 'book':
    case 'role':
    case 'invitation':
      return 'code';
    case 'protocol':
      return 'update';
    case 'disk':
      return 'room';
    default:
      return undefined;
  }
}
