import * as v from 'valibot';
import type { Named } from './named.ts';
import { BookId, DeviceId, DUTIES, EpochText, HashText, OpaqueText, ProtocolNumber, Word } from './parts.ts';

/** The secret of an invitation: 16 random bytes in base64url. */
export const SecretText = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/, 'must be the secret of a code'));

/** Characters a machine's name in the Office's list may have. */
export const LABEL_LENGTH = 40;

/**
 * What a machine is called in the Office's list. No person's name (law T3). Nothing nobody sees: one such character turns
 * the rest of a list around, another lets two machines look alike (law T4). No letter of Vietnamese is one, composed or not.
 */
export const LabelText = v.pipe(
  v.string(),
  v.maxLength(LABEL_LENGTH, 'is too long'),
  v.regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, 'has characters that drive a terminal or are not seen'),
);

/** How many tokens of before are shown. */
export const MOST_FORMER = 8;

/**
 * A machine asks to belong to a book. It made its token itself and sends only the hash: a lost answer is asked for again
 * with the same words and gives the same answer (law S3).
 */
export const ENROL_ASK = v.looseObject({
  protocol: ProtocolNumber,
  secret: SecretText,
  tokenHash: HashText,
  device: DeviceId,
  label: v.optional(LabelText),
  /** The invitation's book; with a founding one, the book that is to be kept there. */
  book: v.optional(BookId),
  synthetic: v.optional(v.boolean()),
  /**
   * Tokens this machine had in the book before, or asked with and heard no answer; each is sent only to the address it is of.
   * One that was revoked by mistake, or that came with another code before, is the same machine again. The tokens and not
   * their hashes, for the hub keeps hashes, and they lie in its back-ups. Those of nobody are passed over.
   */
  former: v.optional(v.pipe(v.array(OpaqueText, 'must be a list'), v.maxLength(MOST_FORMER, 'too many'))),
});
export type EnrolAsk = Named<v.InferOutput<typeof ENROL_ASK>>;

/** A machine belongs to a book. */
export const ENROLLED = v.looseObject({
  protocol: ProtocolNumber,
  book: BookId,
  epoch: EpochText,
  duties: DUTIES,
  machine: Word,
});
export type Enrolled = Named<v.InferOutput<typeof ENROLLED>>;

/** What a machine may ask about itself. */
export const ME = v.looseObject({
  protocol: ProtocolNumber,
  book: BookId,
  machine: Word,
  duties: DUTIES,
  rights: OpaqueText,
  label: v.optional(LabelText),
  /** The address other machines reach this hub by. */
  url: v.optional(v.string()),
});
export type Me = Named<v.InferOutput<typeof ME>>;
