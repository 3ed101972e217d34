import * as v from 'valibot';
import { DaySchema, IdSchema, wholeNumber } from '../office/schema-parts.ts';
import { LARGEST_AMOUNT } from '../quantity/amount.ts';
import { envelope, EntryIdSchema, shortText } from './envelope.ts';
import type { EntryId } from './id.ts';
import { Invoice, MeterEvent, MeterUse, Reading } from './meter-kinds.ts';
import { Issue, Stock } from './paper-kinds.ts';
import { Explanation } from './explanation-kind.ts';
import { isSpan } from './span.ts';

const where = { department: IdSchema, resource: IdSchema, day: DaySchema };

const Use = v.pipe(
  v.looseObject({
    ...envelope,
    kind: v.literal('use'),
    ...where,
    /** Last day of an entry over several days; absent for one day. */
    through: v.optional(DaySchema),
    amount: wholeNumber(0, LARGEST_AMOUNT),
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

/** The schema of each kind this version understands. To add a kind, see CONTRIBUTING. */
export const KINDS = {
  use: Use,
  none: None,
  void: Void,
  office: OfficeFact,
  reading: Reading,
  'meter-event': MeterEvent,
  'meter-use': MeterUse,
  invoice: Invoice,
  issue: Issue,
  stock: Stock,
  explanation: Explanation,
} as const;
export type Kind = keyof typeof KINDS;

/** The named fields only: unknown ones survive at run time, but code must not lean on them. */
type Named<T> = { readonly [K in keyof T as string extends K ? never : K]: T[K] };

export type UseEntry = Named<v.InferOutput<typeof Use>>;
export type NoneEntry = Named<v.InferOutput<typeof None>>;
export type VoidEntry = Named<v.InferOutput<typeof Void>>;
export type OfficeEntry = Named<v.InferOutput<typeof OfficeFact>>;
export type ReadingEntry = Named<v.InferOutput<typeof Reading>>;
export type MeterEventEntry = Named<v.InferOutput<typeof MeterEvent>>;
export type MeterUseEntry = Named<v.InferOutput<typeof MeterUse>>;
export type InvoiceEntry = Named<v.InferOutput<typeof Invoice>>;
export type IssueEntry = Named<v.InferOutput<typeof Issue>>;
export type StockEntry = Named<v.InferOutput<typeof Stock>>;
export type ExplanationEntry = Named<v.InferOutput<typeof Explanation>>;

/** An entry of a kind this version understands. */
export type KnownEntry =
  | UseEntry
  | NoneEntry
  | VoidEntry
  | OfficeEntry
  | ReadingEntry
  | MeterEventEntry
  | MeterUseEntry
  | InvoiceEntry
  | IssueEntry
  | StockEntry
  | ExplanationEntry;

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
  v: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  id: EntryIdSchema,
  kind: shortText,
});

/** What an unknown kind of version 1 must have besides: the envelope is the same for every kind. */
export const FOREIGN_KIND = v.looseObject({ ...envelope, kind: shortText });
