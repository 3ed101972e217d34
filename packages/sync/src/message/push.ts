import * as v from 'valibot';
import { ANSWER, type Answer } from './answer.ts';
import type { Named } from './named.ts';
import { DeviceId, EpochText, OpaqueText, ProtocolNumber } from './parts.ts';

/** What one push may carry. */
export const PUSH_LIMIT = { entries: 500, bytes: 1024 * 1024 } as const;

/** The first line of a push; each line after it is an entry in canonical text. */
export const PUSH_HEAD = v.looseObject({
  protocol: ProtocolNumber,
  /** The name this machine writes under now. */
  device: DeviceId,
  /** The greatest mark this copy was ever given: a hub that was set back knows it by this (law S7). */
  high: v.optional(OpaqueText),
  /** The Office's word for entries that stood in its journal before this hub's log. */
  vouch: v.optional(v.literal(true)),
  /**
   * An earlier log refused these, which this machine wrote: what this log does not have it refuses too, so that nobody who has
   * them from around the hub waits for them or counts them. Their author's people may send them again.
   */
  withdrawn: v.optional(v.literal(true)),
});
export type PushHead = Named<v.InferOutput<typeof PUSH_HEAD>>;

/** The answer to a push: one for each line, in their order. */
export const PUSH_REPLY = v.looseObject({
  protocol: ProtocolNumber,
  epoch: EpochText,
  /** The end of the log after this push. */
  mark: OpaqueText,
  /** Another text whenever duties or office facts changed: then it is worth asking again. */
  rights: OpaqueText,
  answers: v.array(ANSWER),
});
export type PushReply = Omit<Named<v.InferOutput<typeof PUSH_REPLY>>, 'answers'> & {
  readonly answers: readonly Answer[];
};
