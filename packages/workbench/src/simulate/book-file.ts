import { decodeBundle, encodeBundle } from '@soxanh/core';
import type { BundleContent } from '../../../store/src/sync/bundle.ts';
import { BOOK } from './book.ts';
import type { Copybook } from './copybook.ts';

/** The file that a machine gives another one: written and read as people hand it over, with what waits and what was refused. */
export async function fileOf({ sync }: Copybook): Promise<BundleContent | undefined> {
  const parts = await sync.bundle();
  if (!parts.ok) return undefined;
  const { entries, hub } = parts.value;
  const header = { book: BOOK, synthetic: false, ...(hub === undefined ? {} : { hub }) };
  const read = decodeBundle(encodeBundle(header, entries));
  if (!read.ok) throw new Error(`Impossible: a file nobody can read: ${JSON.stringify(read.error)}`);
  return read.value;
}
