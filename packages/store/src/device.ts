import type { Entry } from '@soxanh/core';

/** The device that wrote an entry; a later version of the envelope may not say it in a way this one reads. */
export function deviceOf(entry: Entry): string | undefined {
  const { by } = entry as { readonly by?: unknown };
  if (typeof by !== 'object' || by === null || !('device' in by)) return undefined;
  return typeof by.device === 'string' ? by.device : undefined;
}

/** An entry's place in its device's row; 0 if it does not say. */
export function placeInRow(entry: Entry): number {
  const { n } = entry as { readonly n?: unknown };
  return typeof n === 'number' ? n : 0;
}
