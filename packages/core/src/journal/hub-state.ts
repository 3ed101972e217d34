import * as v from 'valibot';
import { err, ok, type Result } from '../result/result.ts';
import type { Bundle, BundleHeader } from './bundle.ts';
import { canonicalText } from './canonical.ts';
import type { Hash } from './chain.ts';
import type { Entry } from './entry.ts';
import { EntryIdSchema, isHash } from './envelope.ts';
import type { EntryId } from './id.ts';

const HashText = v.pipe(v.string(), v.check(isHash, 'must be a SHA-256 in base64url'));

/**
 * What a bundle's header says under `hub` of how its book stood with the hub it names: a file of a book that names none
 * does not have it, and a reader that does not know it takes every entry in.
 */
export const HUB_STATE = v.looseObject({
  /** Generation of the hub's log, its last page kept, and the greatest mark; empty before the first. */
  epoch: v.string(),
  cursor: v.optional(v.string()),
  high: v.optional(v.string()),
  /** All of it is from a mirror in a folder: the hub itself was never asked. */
  mirrored: v.optional(v.literal(true)),
  /** The log is being read anew: the ids it has shown so far. */
  healing: v.optional(v.looseObject({ confirmed: v.array(EntryIdSchema) })),
  /** Entries that count here and are not acknowledged. */
  pending: v.optional(v.array(EntryIdSchema)),
  /** Texts that do not count: came around the hub and wait for it, or were refused by it. */
  aside: v.optional(
    v.array(
      v.looseObject({
        id: EntryIdSchema,
        hash: HashText,
        why: v.picklist(['waiting', 'refused']),
        reason: v.optional(v.looseObject({ kind: v.string() })),
        /** Its author wants to see it no more. */
        dismissed: v.optional(v.literal(true)),
      }),
    ),
  ),
});

/** An entry of a file that does not count, and why. */
export interface AsideNote {
  readonly id: EntryId;
  /** SHA-256 of its canonical text: of two texts with one id only one may be aside. */
  readonly hash: string;
  readonly why: 'waiting' | 'refused';
  readonly reason?: { readonly kind: string; readonly [field: string]: unknown } | undefined;
  readonly dismissed?: true | undefined;
}

/** See `HUB_STATE`. */
export interface BundleHubState {
  readonly epoch: string;
  readonly cursor?: string | undefined;
  readonly high?: string | undefined;
  readonly mirrored?: true | undefined;
  readonly healing?: { readonly confirmed: readonly EntryId[] } | undefined;
  readonly pending?: readonly EntryId[] | undefined;
  readonly aside?: readonly AsideNote[] | undefined;
}

/**
 * Reads what a header says of a hub.
 *
 * @returns undefined if it says nothing; a refusal if it says something this version cannot read: then nobody knows which
 *   of the entries count, and all of them should wait for the hub.
 * @example
 * hubStateOf({ format: 'soxanh', version: 1, book: 'b1', synthetic: false }); // ok(undefined)
 */
export function hubStateOf(
  header: BundleHeader,
): Result<BundleHubState | undefined, { readonly kind: 'unreadable' }> {
  if (header.hub === undefined) return ok(undefined);
  return v.is(HUB_STATE, header.hub) ? ok(header.hub) : err({ kind: 'unreadable' });
}

/** An entry aside, with what the file says of it. */
export interface AsideEntry {
  readonly entry: Entry;
  readonly note: AsideNote;
}

/** A bundle's entries by what they are worth. */
export interface BundleParts {
  /** They count, acknowledged or pending. */
  readonly counted: readonly Entry[];
  readonly aside: readonly AsideEntry[];
  /** Those of `counted` that are not acknowledged. */
  readonly pending: ReadonlySet<EntryId>;
}

/**
 * Tells a bundle's entries apart: what counts, and what waits for the hub or was refused by it.
 *
 * @param state of its header (`hubStateOf`); without one everything counts.
 */
export function partsOfBundle(
  { entries }: Pick<Bundle, 'entries'>,
  state: BundleHubState | undefined,
  hash: Hash,
): BundleParts {
  const pending = new Set(state?.pending ?? []);
  const notes = new Map<EntryId, AsideNote[]>();
  for (const note of state?.aside ?? []) notes.set(note.id, [...(notes.get(note.id) ?? []), note]);
  const counted: Entry[] = [];
  const aside: AsideEntry[] = [];
  for (const entry of entries) {
    const written = notes.get(entry.id);
    // Few are aside: only their texts are hashed.
    const text = written === undefined ? '' : hash(canonicalText(entry));
    const note = written?.find((one) => one.hash === text);
    if (note === undefined) counted.push(entry);
    else aside.push({ entry, note });
  }
  return { counted, aside, pending };
}
