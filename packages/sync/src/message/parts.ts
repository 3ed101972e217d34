import {
  isDeviceId,
  isEntryId,
  isHash,
  isRoleOfDepartment,
  ROLES,
  wholeNumber,
  type EntryId,
} from '@soxanh/core';
import * as v from 'valibot';
import type { Named } from './named.ts';

/** A book's id. */
export const BookId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be a book id'));

/** A device's id: the name a machine writes under. */
export const DeviceId = v.pipe(v.string(), v.check(isDeviceId, 'must be a device id'));

/** A SHA-256 in base64url without padding. */
export const HashText = v.pipe(v.string(), v.check(isHash, 'must be a SHA-256 in base64url'));

/** An entry's id. */
export const IdOfEntry = v.custom<EntryId>(
  (input) => typeof input === 'string' && isEntryId(input),
  'must be an entry id (UUIDv7)',
);

/**
 * What only the hub understands: a place in its log, a generation of it, a state of the duties. Kept and sent back as it
 * came. Empty means: none yet.
 */
export const OpaqueText = v.pipe(v.string(), v.maxLength(200, 'is too long'));

/** What a hub calls a generation of a book's log. Those of one book grow as texts: the greater is the newer. */
export const EpochText = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be an epoch'));

/** The number of the protocol a side speaks. From 0 on: who is too old is told so, not that its message is none. */
export const ProtocolNumber = wholeNumber(0, 1_000_000);

/** Counts of records, entries, bytes. */
export const Count = wholeNumber(0, Number.MAX_SAFE_INTEGER);

/** A word that tells one refusal or problem from another. A later version may know more of them. */
export const Word = v.pipe(v.string(), v.minLength(1, 'must not be empty'), v.maxLength(64, 'is too long'));

/** A pair of role and department a machine may write as. Office, union and leadership need no department. */
export const DUTY = v.looseObject({ role: v.picklist(ROLES), department: v.optional(v.string()) });

/** The duties of a machine. */
export const DUTIES = v.pipe(v.array(DUTY), v.minLength(1, 'must name a duty'), v.maxLength(32, 'too many'));

/** The duties the Office gives: a role of a department is nothing without one, and every entry would be refused. */
export const DUTIES_GIVEN = v.pipe(
  DUTIES,
  v.check(
    (duties) => duties.every(({ role, department = '' }) => !isRoleOfDepartment(role) || department !== ''),
    'must name the department of a role that is held for one',
  ),
);

export type DutyMessage = Named<v.InferOutput<typeof DUTY>>;
