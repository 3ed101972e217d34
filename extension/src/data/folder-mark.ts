import type { StorageArea } from '../platform/storage-area.ts';

/**
 * A word in the browser's small storage that a book has a folder: the folder itself stands where a change of it wakes
 * nobody.
 */
const keyOf = (book: string): string => `folder/${book}`;

export const markFolder = (area: StorageArea, book: string, name: string): Promise<void> =>
  area.set({ [keyOf(book)]: name });

export const unmarkFolder = (area: StorageArea, book: string): Promise<void> => area.remove([keyOf(book)]);

/** Tells whether a key of the browser's storage says that some book has a folder. */
export const isFolderKey = (key: string): boolean => key.startsWith('folder/');

/** Tells whether a book has a folder, without opening it. */
export async function hasFolder(area: StorageArea, book: string): Promise<boolean> {
  const key = keyOf(book);
  return (await area.get([key]))[key] !== undefined;
}
