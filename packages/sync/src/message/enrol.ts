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
