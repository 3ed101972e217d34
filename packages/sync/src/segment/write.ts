import { canonicalText, type Entry, type Hash } from '@soxanh/core';
import type { PageHead } from '../message/pull.ts';
import { FOLDER_VERSION, type MirrorHead, type SegmentHead } from './head.ts';
import type { Span } from './name.ts';
import { sealedText } from './seal.ts';

/** Whose entries a segment holds, and which. */
export interface SegmentPlace extends Span {
  readonly book: string;
  readonly device: string;
  /** See `SEGMENT_HEAD`. */
  readonly afterLoss?: boolean;
}

/**
 * A segment of one device's entries: written once, never changed. The same entries give the same bytes.
 *
 * @param entries by number, each number of the span at least once; two with one number are a copied profile's.
 */
export function segmentText(
  { book, device, first, last, afterLoss }: SegmentPlace,
  entries: readonly Entry[],
  hash: Hash,
): string {
  const head: SegmentHead = {
    format: 'soxanh-segment',
    version: FOLDER_VERSION,
    book,
    device,
    first,
    last,
    ...(afterLoss === true ? { afterLoss } : {}),
  };
  return sealedText(
    head,
    entries.map((entry) => canonicalText(entry)),
    hash,
  );
}

/** A stretch of the hub's log, for machines that reach the folder and not the hub. */
export function mirrorText(page: PageHead, lines: readonly string[], hash: Hash): string {
  const last = page.first + lines.length - 1;
  const head: MirrorHead = { ...page, format: 'soxanh-mirror', version: FOLDER_VERSION, last };
  return sealedText(head, lines, hash);
}
