import * as v from 'valibot';
import { dayNumberFromText } from '../calendar/day.ts';
import { DaySchema, IdSchema } from '../office/schema.ts';
import { LARGEST_AMOUNT } from '../quantity/amount.ts';
import { LONGEST_TEXT } from './entry-limits.ts';
import { isEntryId, type EntryId } from './id.ts';

/** Who may write what is decided by role; without a server it is a claim, and shown as one. */
export const ROLES = ['recorder', 'focal', 'head', 'office', 'union', 'leadership'] as const;
export type Role = (typeof ROLES)[number];

/** Tells whether a text names a role. */
export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

const DEVICE_ID = /^[A-Za-z0-9_-]{1,64}$/;
const HASH = /^[A-Za-z0-9_-]{43}$/;

/** Tells whether a text may be the id of a device. */
export const isDeviceId = (text: string): boolean => DEVICE_ID.test(text);

/** Tells whether a text is written as a SHA-256 in base64url without padding. */
export const isHash = (text: string): boolean => HASH.test(text);

/** The longest stretch one entry may cover. */
export const LONGEST_SPAN_DAYS = 366;

const whole = (least: number, most: number) =>
  v.pipe(
    v.number('must be a whole number'),
    v.safeInteger('must be a whole number'),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  );
const shortText = v.pipe(v.string(), v.maxLength(LONGEST_TEXT, 'is too long'));
const EntryIdSchema = v.custom<EntryId>(
  (input) => typeof input === 'string' && isEntryId(input),
  'must be an entry id (UUIDv7)',
);

/** What every entry of version 1 has, whatever its kind. Unknown fields are kept (law J5). */
const envelope = {
  v: v.literal(1),
  id: EntryIdSchema,
  /** 1, 2, 3 … per device: gaps and clones show. */
  n: whole(1, Number.MAX_SAFE_INTEGER),
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
  source: v.optional(v.looseObject({ batch: shortText, key: shortText, row: v.optional(whole(1, 1e9)) })),
};

const where = { department: IdSchema, resource: IdSchema, day: DaySchema };

const Use = v.pipe(
  v.looseObject({
    ...envelope,
    kind: v.literal('use'),
    ...where,
    /** Last day of an entry over several days; absent for one day. */
    through: v.optional(DaySchema),
    amount: whole(0, LARGEST_AMOUNT),
    item: v.optional(IdSchema),
    /** The person said "about": the day is estimated. */
    about: v.optional(v.literal(true)),
    typed: v.optional(shortText),
    note: v.optional(shortText),
  }),
  v.check(
    ({ day, through }) => through === undefined || isSpan(day, through),
    'through must lie within a year after day',
  ),
);

const None = v.looseObject({ ...envelope, kind: v.literal('none'), ...where, note: v.optional(shortText) });

const Void = v.pipe(
  v.looseObject({ ...envelope, kind: v.literal('void'), batch: v.optional(shortText) }),
  v.check(
    ({ supersedes, batch }) => supersedes !== undefined || batch !== undefined,
    'must name an entry or a batch',
  ),
);

const OfficeFact = v.looseObject({
  ...envelope,
  kind: v.literal('office'),
  topic: shortText,
  of: shortText,
  from: DaySchema,
  value: v.looseObject({}),
});

function isSpan(day: string, through: string): boolean {
  const first = dayNumberFromText(day);
  const last = dayNumberFromText(through);
  return first !== undefined && last !== undefined && last > first && last - first < LONGEST_SPAN_DAYS;
}

/** The schema of each kind this version understands. To add a kind, see CONTRIBUTING. */
export const KINDS = { use: Use, none: None, void: Void, office: OfficeFact } as const;
export type Kind = keyof typeof KINDS;

/** The named fields only: unknown ones survive at run time, but code must not lean on them. */
type Named<T> = { readonly [K in keyof T as string extends K ? never : K]: T[K] };

export type UseEntry = Named<v.InferOutput<typeof Use>>;
export type NoneEntry = Named<v.InferOutput<typeof None>>;
export type VoidEntry = Named<v.InferOutput<typeof Void>>;
export type OfficeEntry = Named<v.InferOutput<typeof OfficeFact>>;

/** An entry of a kind this version understands. */
export type KnownEntry = UseEntry | NoneEntry | VoidEntry | OfficeEntry;

/** An entry of a later version or an unknown kind: kept and passed on untouched, never counted (law J5). */
export interface ForeignEntry {
  readonly v: number;
  readonly id: EntryId;
  readonly kind: string;
  readonly [field: string]: unknown;
}

export type Entry = KnownEntry | ForeignEntry;

/** What of an unknown kind or version must hold for it to be kept. */
export const FOREIGN = v.looseObject({
  v: whole(1, Number.MAX_SAFE_INTEGER),
  id: EntryIdSchema,
  kind: shortText,
});

/** What an unknown kind of version 1 must have besides: the envelope is the same for every kind. */
export const FOREIGN_KIND = v.looseObject({ ...envelope, kind: shortText });
