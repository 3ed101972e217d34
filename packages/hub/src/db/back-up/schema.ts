import { ROLES } from '@soxanh/core';
import * as v from 'valibot';

/** How a back-up calls itself in its first line. */
export const BACKUP_FORMAT = 'soxanh-hub-backup';

/** Version of the back-up format that this code writes. Older ones are read for ever. */
export const BACKUP_VERSION = 1;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/u));
/** A name that is kept as it is; empty where an entry of a later version had none. */
const nameOrNone = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{0,64}$/u));
/** A text for people. No column of PostgreSQL takes a NUL: a book that has one would never be restored there. */
const label = v.pipe(
  v.string(),
  v.check((text) => !text.includes('\0')),
);
const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/u));

/** The first line: which book, and how much of it was there when the back-up began. */
export const BACKUP_HEAD = v.looseObject({
  format: v.literal(BACKUP_FORMAT),
  version: whole,
  book: name,
  synthetic: v.boolean(),
  epoch: v.string(),
  seq: whole,
  /** Milliseconds by the hub's clock. */
  at: whole,
});
export type BackupHead = v.InferOutput<typeof BACKUP_HEAD>;

/** Tells an entry from the back-up's own lines: it has a version, as in every text that holds entries. */
export const isEntryLine = (parsed: unknown): boolean =>
  typeof parsed === 'object' && parsed !== null && Object.hasOwn(parsed, 'v');

/** A line for a machine. The token's hash is there only in an operator's back-up. */
export const MACHINE_LINE = v.looseObject({
  machine: v.looseObject({
    machine: name,
    tokenHash: v.optional(hash),
    label: v.optional(label),
    duties: v.array(v.looseObject({ role: v.picklist(ROLES), department: v.optional(v.string()) })),
    devices: v.array(name),
    madeAt: whole,
    revokedAt: v.optional(whole),
  }),
});

/** A line for a refusal, as pages have it. */
export const REFUSAL_LINE = v.looseObject({
  refused: v.looseObject({
    id: v.string(),
    hash,
    device: nameOrNone,
    reason: v.looseObject({ kind: v.string() }),
  }),
});

/**
 * A line after every thousand records and at the end: how many records stand before it, and the SHA-256 of all bytes
 * before it. What comes before such a line may be believed without waiting for the end; a file without `end` was cut off.
 */
export const CHECK_LINE = v.looseObject({
  check: v.looseObject({ records: whole, sha256: hash, end: v.optional(v.literal(true)) }),
});

/** Tells whether a line of a back-up is one of the log: an entry or a refusal. */
export function isRecordLine(line: string): boolean {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson()), line);
  return read.success && (isEntryLine(read.output) || v.is(REFUSAL_LINE, read.output));
}
