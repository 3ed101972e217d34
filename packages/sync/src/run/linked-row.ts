import { canonicalText, type Entry, type Hash } from '@soxanh/core';

/** An entry's place in its device's row; 0 if it has none. */
export const numberOf = (entry: Entry | undefined): number => {
  const n = (entry as { readonly n?: unknown } | undefined)?.n;
  return typeof n === 'number' ? n : 0;
};

/** What an entry says comes before it in its row; undefined where a later version says it otherwise. */
export const linkOf = (entry: Entry): string | null | undefined => {
  const { prev } = entry as { readonly prev?: unknown };
  return typeof prev === 'string' || prev === null ? prev : undefined;
};

/**
 * Of a device's row what follows on itself. A copied profile's row has two branches, and a hub tells everybody that it
 * refused an entry but not what the entry was: so a machine may know what comes after one of the other branch and not that
 * one. To publish it would look like somebody's edit.
 *
 * @param entries by number. @param links hashes of what is known before the first of them; `null` where a row begins.
 */
export function linkedRow(entries: readonly Entry[], links: readonly (string | null)[], hash: Hash): Entry[] {
  let [before, at, here]: [readonly (string | null)[], number, string[]] = [links, numberOf(entries[0]), []];
  return entries.filter((entry) => {
    const n = numberOf(entry);
    if (n !== at) [before, at, here] = [n === at + 1 ? here : [], n, []];
    const prev = linkOf(entry);
    const isLinked = before.some((link) => link === prev);
    if (isLinked) here.push(hash(canonicalText(entry)));
    return isLinked;
  });
}
