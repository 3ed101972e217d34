import { stampText } from '../calendar/stamp.ts';
import { canonicalText } from './canonical.ts';
import type { Hash } from './chain.ts';
import { isTooLarge } from './entry-limits.ts';
import type { KnownEntry } from './entry.ts';
import type { Role } from './envelope.ts';
import { nextEntryId, type EntryId, type RandomBytes } from './id.ts';

/** What the envelope adds is not part of a draft. */
type Draft<E extends KnownEntry> = E extends KnownEntry
  ? Omit<E, 'v' | 'id' | 'n' | 'prev' | 'at' | 'by'>
  : never;

/** An entry as a person means it, before a device writes it. */
export type EntryDraft = Draft<KnownEntry>;

/** Who writes: the device, and the role and department it is used for. */
export interface Author {
  readonly device: string;
  readonly role: Role;
  readonly department?: string;
}

/** The end of a device's chain; a new device has none. */
export interface ChainEnd {
  readonly n: number;
  readonly id: EntryId;
  /** Hash of the canonical text of the device's last entry. */
  readonly hash: string;
}

/** What writing needs from the world. */
export interface Pen {
  now(): number;
  readonly random: RandomBytes;
  readonly hash: Hash;
}

/**
 * Writes a draft as the next entry of a device: id, number, link to the entry before, time and author. Texts are
 * normalised to NFC, so that equal words are equal everywhere.
 *
 * @param draft checked before (`checkDraft`) where it holds what people typed or files brought.
 * @returns the entry and the new end of the device's chain.
 * @throws RangeError if the entry would be too large to be read back from a bundle: a bug in the caller, who has to
 *   name fewer entries at once.
 * @example
 * const draft: EntryDraft = { kind: 'none', department: 'van-phong', resource: 'paper', day: '2026-06-08' };
 * const pen = { now: () => 0, random: (count: number) => new Uint8Array(count), hash: (text: string) => 'A'.repeat(43) };
 * const first = writeEntry(draft, { device: 'may-a', role: 'office' }, undefined, pen);
 * const second = writeEntry(draft, { device: 'may-a', role: 'office' }, first.end, pen);
 * [second.entry.n, second.entry.prev]; // [2, 'A'.repeat(43)]
 */
export function writeEntry(
  draft: EntryDraft,
  by: Author,
  end: ChainEnd | undefined,
  pen: Pen,
): { readonly entry: KnownEntry; readonly end: ChainEnd } {
  const now = pen.now();
  const id = nextEntryId(now, pen.random, end?.id);
  const n = (end?.n ?? 0) + 1;
  const envelope = { v: 1, id, n, prev: end?.hash ?? null, at: stampText(now), by } as const;
  const entry = normalised({ ...envelope, ...draft }) as KnownEntry;
  const text = canonicalText(entry);
  if (isTooLarge(text))
    throw new RangeError(`An entry of ${text.length} letters is too large to be read back`);
  return { entry, end: { n, id, hash: pen.hash(text) } };
}

function normalised(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(normalised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, normalised(part)]),
  );
}
