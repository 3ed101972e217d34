import type { StorageArea } from '../platform/storage-area.ts';

const KEY = 'handed-line';

/** Hands a line typed in the address bar to the popup, which shows what it means or asks. */
export const handLine = (area: StorageArea, line: string): Promise<void> => area.set({ [KEY]: line });

/** Takes the line handed over, once; undefined if there is none. */
export async function takeLine(area: StorageArea): Promise<string | undefined> {
  const line = (await area.get([KEY]))[KEY];
  if (typeof line !== 'string') return undefined;
  await area.remove([KEY]);
  return line;
}
