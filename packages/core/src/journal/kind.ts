import type { Entry, Kind, KnownEntry } from './entry.ts';

/**
 * The kinds by name, apart from their schemas: a page that only reads and saves asks which kind an entry is, and must
 * not carry the schema library for it. The type makes a kind that is missing here a compile error.
 */
const NAMES: Readonly<Record<Kind, true>> = {
  use: true,
  none: true,
  void: true,
  office: true,
  reading: true,
  'meter-event': true,
  'meter-use': true,
  invoice: true,
  issue: true,
  stock: true,
  explanation: true,
};

/** Tells whether this version understands a kind. */
export const isKind = (kind: string): kind is Kind => Object.hasOwn(NAMES, kind);

/** The entry, if this version understands it. */
export const known = (entry: Entry): KnownEntry | undefined =>
  entry.v === 1 && isKind(entry.kind) ? (entry as KnownEntry) : undefined;
