import { deviceOf, entryOf, err, ok, type Entry, type Hash, type Result } from '@soxanh/core';
import * as v from 'valibot';
import type { PulledPage } from '../message/lines.ts';
import { FOLDER_VERSION, MIRROR_HEAD, SEGMENT_HEAD, type SegmentHead } from './head.ts';
import type { Span } from './name.ts';
import { openSealed, type Sealed } from './seal.ts';

/** An entry of a segment with what its chain is checked by. */
export interface ChainedEntry {
  readonly entry: Entry;
  readonly n: number;
  readonly prev: string | null;
  /** SHA-256 of its canonical text. */
  readonly hash: string;
}

/** A segment that is whole and says what its name and place say. Whether it is genuine is for `verifySegment`. */
export interface Segment extends Span {
  readonly device: string;
  readonly entries: readonly ChainedEntry[];
  /** What comes right before it is lost, as its author says. */
  readonly afterLoss: boolean;
}

/** Why a file is not read. `line` counts from 1, the head included. */
export type SegmentFault =
  /** Not whole: still being written, or cut off. Tried again. */
  | { readonly kind: 'unfinished' }
  /** It has its seal, and the seal does not fit: changed since it was written. Tried again: it may be put back. */
  | { readonly kind: 'altered' }
  | { readonly kind: 'other-book'; readonly theirs: string }
  /** It is of another device, or of other numbers, than its place in the folder says. */
  | { readonly kind: 'foreign'; readonly line: number }
  /** Written by a later version. */
  | { readonly kind: 'newer'; readonly version: number }
  /** Sealed, and yet no entries in a row. */
  | { readonly kind: 'damaged'; readonly line: number };

/** Where a file lies: which book, which device's row, which numbers by its name. */
export interface Place extends Span {
  readonly book: string;
  readonly device: string;
}

/**
 * Reads a segment, without believing it yet.
 *
 * @param place compared exactly with what the file says itself: a listing may return a name in other case.
 */
export function readSegment(text: string, place: Place, hash: Hash): Result<Segment, SegmentFault> {
  const sealed = openSealed(text, hash);
  if (!sealed.ok) return sealed;
  const fault = faultOfHead(sealed.value, SEGMENT_HEAD, place);
  if (fault !== undefined) return err(fault);
  const { device, afterLoss = false } = sealed.value.head as Pick<SegmentHead, 'device' | 'afterLoss'>;
  if (device !== place.device) return err({ kind: 'foreign', line: 1 });
  const entries: ChainedEntry[] = [];
  for (const [at, line] of sealed.value.lines.entries()) {
    const read = entryOf(line);
    const chained = read.ok ? chainedEntry(read.value, hash(line)) : undefined;
    if (!read.ok || chained === undefined) return err({ kind: 'damaged', line: at + 2 });
    if (deviceOf(read.value) !== device) return err({ kind: 'foreign', line: at + 2 });
    const before = entries.at(-1)?.n ?? place.first - 1;
    const isNext = chained.n === before + 1 || (chained.n === before && entries.length > 0);
    if (!isNext) return err({ kind: 'damaged', line: at + 2 });
    entries.push(chained);
  }
  const { first, last } = place;
  return entries.at(-1)?.n === last
    ? ok({ device, first, last, entries, afterLoss })
    : err({ kind: 'damaged', line: sealed.value.lines.length + 2 });
}

function chainedEntry(entry: Entry, hash: string): ChainedEntry | undefined {
  const { n, prev } = entry as { readonly n?: unknown; readonly prev?: unknown };
  return typeof n === 'number' && (prev === null || typeof prev === 'string')
    ? { entry, n, prev, hash }
    : undefined;
}

/** Reads a mirror as the page it is. */
export function readMirror(
  text: string,
  place: Span & { readonly book: string; readonly epoch: string },
  hash: Hash,
): Result<PulledPage, SegmentFault> {
  const sealed = openSealed(text, hash);
  if (!sealed.ok) return sealed;
  const fault = faultOfHead(sealed.value, MIRROR_HEAD, place);
  if (fault !== undefined) return err(fault);
  const head = v.parse(MIRROR_HEAD, sealed.value.head);
  if (head.epoch !== place.epoch) return err({ kind: 'foreign', line: 1 });
  const { lines } = sealed.value;
  const isWhole = lines.length === head.records && head.records === place.last - place.first + 1;
  return isWhole ? ok({ head, lines }) : err({ kind: 'damaged', line: lines.length + 2 });
}

function faultOfHead(
  { head }: Sealed,
  schema: v.GenericSchema,
  { book, first, last }: Span & { readonly book: string },
): SegmentFault | undefined {
  const said = head as {
    readonly version?: unknown;
    readonly book?: unknown;
    readonly first?: unknown;
    readonly last?: unknown;
  };
  if (typeof said?.version === 'number' && said.version > FOLDER_VERSION) {
    return { kind: 'newer', version: said.version };
  }
  if (!v.is(schema, head)) return { kind: 'damaged', line: 1 };
  if (said.book !== book) return { kind: 'other-book', theirs: String(said.book) };
  return said.first === first && said.last === last ? undefined : { kind: 'foreign', line: 1 };
}
