import * as v from 'valibot';
import type { Named } from './named.ts';
import { DELAY, REFUSAL } from './refusal.ts';

/** This device's number was given to another entry: a copied profile. The machine takes a new name. */
const clone = v.optional(v.literal(true));

/** What a hub did with one entry of a push. One entry never decides for another (law S6). */
export const ANSWER = v.variant('is', [
  /** It is in the log now, and will be after any crash (law S2). */
  v.looseObject({ is: v.literal('stored'), clone }),
  /** It was there already, word for word (law S3). */
  v.looseObject({ is: v.literal('same'), clone }),
  /** It is counted nowhere and waits in its author's tray (law S5). */
  v.looseObject({ is: v.literal('refused'), reason: REFUSAL, clone }),
  /** It stays in the outbox. */
  v.looseObject({ is: v.literal('later'), reason: DELAY, clone }),
  /** Carried for another, by one who may not: nothing was recorded, its author or the Office has to bring it. */
  v.looseObject({ is: v.literal('not-yours'), clone }),
]);

export type Answer = Named<v.InferOutput<typeof ANSWER>>;
