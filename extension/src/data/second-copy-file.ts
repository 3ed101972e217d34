import { bundleLines } from '@soxanh/core';
import { storageArea } from '../platform/storage-area.ts';
import type { BookInfo } from './book.ts';
import { SecondCopy } from './second-copy.ts';

/**
 * The second copy of a book's newest entries as a bundle file, for when the book itself cannot be opened.
 *
 * @returns the lines of the file, each with its line feed; only the header if nothing is kept.
 */
export async function secondCopyLines(info: BookInfo): Promise<string[]> {
  const kept = await new SecondCopy(storageArea, info.book).lines();
  return [...bundleLines(info, []), ...kept.map((line) => `${line}\n`)];
}
