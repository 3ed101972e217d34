import * as v from 'valibot';
import { jsonOf } from './json-of.ts';
import type { Named } from './named.ts';
import { BookId, Count, EpochText, Word } from './parts.ts';

/** Why a hub did not do what was asked at all. The status of HTTP that goes with each stands in `STATUS`. */
export const HUB_PROBLEM = v.variant('kind', [
  /** One side is too old for the other. */
  v.looseObject({ kind: v.literal('protocol'), oldest: Count, newest: Count }),
  /** The cursor or the mark belongs to a log that is no more: begin anew and heal (law S7). */
  v.looseObject({ kind: v.literal('restart'), epoch: EpochText }),
  /** Unknown or revoked: this machine needs a new invitation. */
  v.looseObject({ kind: v.literal('token') }),
  v.looseObject({ kind: v.literal('book') }),
  v.looseObject({ kind: v.literal('role'), needs: v.string() }),
  /** Used, expired or never given. */
  v.looseObject({ kind: v.literal('invitation') }),
  /** Another machine of the book has this device id. */
  v.looseObject({ kind: v.literal('device-taken') }),
  v.looseObject({ kind: v.literal('too-large'), limit: Count }),
  v.looseObject({ kind: v.literal('too-many'), retryAfter: Count }),
  /** Bytes free, and the floor below which the hub takes nothing more. */
  v.looseObject({ kind: v.literal('disk'), free: Count, floor: Count }),
  v.looseObject({ kind: v.literal('unavailable'), retryAfter: v.optional(Count) }),
  /** What was sent to be restored is no back-up, not a whole one, or not the one that is half restored here. */
  v.looseObject({
    kind: v.literal('backup'),
    fault: v.picklist(['not-one', 'newer', 'line-ends', 'damaged', 'cut-off', 'half-restored']),
    /** Of a newer one. */
    version: v.optional(Count),
    /** Where it is damaged, counted from 1. */
    line: v.optional(Count),
    /** How many there were before it was cut off. */
    records: v.optional(Count),
    /** What is half restored. */
    book: v.optional(BookId),
  }),
  v.looseObject({
    kind: v.literal('bad-request'),
    field: v.optional(v.string()),
    why: v.optional(v.string()),
  }),
]);
export type HubProblem = Named<v.InferOutput<typeof HUB_PROBLEM>>;
/** What is wrong with a back-up, as far as a hub tells it. */
export type BackupFault = Extract<HubProblem, { readonly kind: 'backup' }>;

/** The status of HTTP that each problem is sent with. */
export const STATUS: Readonly<Record<HubProblem['kind'], number>> = {
  protocol: 426,
  restart: 409,
  token: 401,
  book: 403,
  role: 403,
  invitation: 410,
  'device-taken': 409,
  'too-large': 413,
  'too-many': 429,
  disk: 507,
  unavailable: 503,
  backup: 400,
  'bad-request': 400,
};

/** The body a problem travels in. Its kind may be one that only a later version knows. */
const PROBLEM_BODY = v.looseObject({ error: v.looseObject({ kind: Word }) });

/**
 * Reads why a hub said no. What is not in this protocol's words (a proxy's page, a later version's problem) is judged by
 * its status alone, so that nothing is ever lost by an answer nobody understands.
 *
 * @param status of HTTP, 400 or more.
 * @param body as it came.
 * @example
 * hubProblemOf(507, '{"error":{"kind":"disk","free":1,"floor":2}}'); // { kind: 'disk', free: 1, floor: 2 }
 * hubProblemOf(502, '<html>Bad gateway</html>'); // { kind: 'unavailable' }
 */
export function hubProblemOf(status: number, body: string): HubProblem {
  const read = v.safeParse(PROBLEM_BODY, jsonOf(body));
  if (read.success && v.is(HUB_PROBLEM, read.output.error)) return read.output.error;
  if (status === 401) return { kind: 'token' };
  if (status === 429) return { kind: 'too-many', retryAfter: 60 };
  const isOnTheWay = status >= 500 || BETWEEN.has(status);
  return isOnTheWay ? { kind: 'unavailable' } : { kind: 'bad-request', why: `status ${status}` };
}

/** What a proxy says by itself: nobody let in, nothing there, too slow. The hub has words of its own for what it refuses. */
const BETWEEN: ReadonlySet<number> = new Set([403, 404, 405, 408, 425]);

/** The body to send for a problem. */
export const problemBody = (problem: HubProblem): string => JSON.stringify({ error: problem });
