import * as v from 'valibot';
import { IdSchema, wholeNumber } from '../office/schema-parts.ts';
import { LONGEST_TEXT } from './entry-limits.ts';
import { isEntryId, type EntryId } from './id.ts';

/** Who may write what is decided by role; without a server it is a claim, and shown as one. */
export const ROLES = ['recorder', 'focal', 'head', 'office', 'union', 'leadership'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Tells whether a text names a role.
 *
 * @example
 * isRole('focal'); // true
 */
export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

const OF_WHOLE_OFFICE: ReadonlySet<Role> = new Set<Role>(['office', 'union', 'leadership']);

/**
 * Tells whether a role is held for a department. The others are the whole office's.
 *
 * @example
 * isRoleOfDepartment('head'); // true
 */
export const isRoleOfDepartment = (role: Role): boolean => !OF_WHOLE_OFFICE.has(role);

const DEVICE_ID = /^[A-Za-z0-9_-]{1,64}$/;
const HASH = /^[A-Za-z0-9_-]{43}$/;

/**
 * Tells whether a text may be the id of a device.
 *
 * @example
 * isDeviceId('may-van-phong-1'); // true
 */
export const isDeviceId = (text: string): boolean => DEVICE_ID.test(text);

/**
 * Tells whether a text is written as a SHA-256 in base64url without padding.
 *
 * @example
 * isHash('A'.repeat(43)); // true
 */
export const isHash = (text: string): boolean => HASH.test(text);

/** A text of a field. */
export const shortText = v.pipe(v.string(), v.maxLength(LONGEST_TEXT, 'is too long'));
/** The id of an entry. */
export const EntryIdSchema = v.custom<EntryId>(
  (input) => typeof input === 'string' && isEntryId(input),
  'must be an entry id (UUIDv7)',
);

/** What every entry of version 1 has, whatever its kind. Unknown fields are kept (law J5). */
export const envelope = {
  v: v.literal(1),
  id: EntryIdSchema,
  /** 1, 2, 3 … per device: gaps and clones show. */
  n: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  /** SHA-256 (base64url) of the canonical text of that device's previous entry: tampering shows. */
  prev: v.nullable(v.pipe(v.string(), v.regex(HASH, 'must be a SHA-256 in base64url'))),
  /** When it was written by that device's clock. Never a reason to refuse (law J6). */
  at: shortText,
  by: v.looseObject({
    device: v.pipe(v.string(), v.regex(DEVICE_ID, 'must be a device id')),
    role: v.picklist(ROLES),
    department: v.optional(IdSchema),
  }),
  supersedes: v.optional(v.pipe(v.array(EntryIdSchema), v.minLength(1, 'must name an entry'))),
  reason: v.optional(shortText),
  /** Where an imported row came from: the import it was part of, and a key equal on every machine. */
  source: v.optional(
    v.looseObject({ batch: shortText, key: shortText, row: v.optional(wholeNumber(1, 1e9)) }),
  ),
};
