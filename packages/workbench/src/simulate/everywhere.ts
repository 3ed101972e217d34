import { canonicalText } from '@soxanh/core';
import { openSealed } from '@soxanh/sync';
import { sha256 } from './book.ts';
import type { Client } from './client.ts';
import type { HubNode } from './hub-node.ts';
import type { Oracle } from './oracle.ts';
import type { SimFile, SimFolder } from './sim-folder.ts';

/** Where texts can be. */
interface Places {
  readonly hub: HubNode;
  readonly folder: SimFolder;
  readonly living: readonly Client[];
  readonly oracle: Oracle;
}

/** Every text that is anywhere still, and can be believed there. */
export async function everywhere(world: Places): Promise<ReadonlySet<string>> {
  const texts = new Set<string>(world.hub.log());
  for (const client of world.living) {
    for (const entry of await client.book.counted()) texts.add(canonicalText(entry));
    for (const why of ['waiting', 'refused'] as const) {
      for (const text of await client.book.aside(why)) texts.add(text);
    }
    for (const entry of client.secondCopy.entries) texts.add(canonicalText(entry));
  }
  const files = world.folder.readable();
  for (const file of files)
    if (file.shelf.of === 'hub') for (const line of linesOf(world, file)) texts.add(line);
  const rows = files.filter(({ shelf }) => shelf.of !== 'hub');
  for (const line of goingOn(
    rows.flatMap((file) => linesOf(world, file)),
    texts,
  ))
    texts.add(line);
  return texts;
}

/** Lines of a file that is whole and as it was written. */
function linesOf({ oracle }: Places, { text }: SimFile): readonly string[] {
  const opened = openSealed(text, sha256);
  if (!opened.ok) return [];
  const { lines } = opened.value;
  return lines.some((line) => oracle.forged.has(line)) ? [] : lines;
}

/**
 * Those that go on a row somebody has: what links to a piece that nobody has any more cannot be held against it, and is not
 * believed. Of a copied profile's row that may be one branch only.
 */
function goingOn(lines: readonly string[], known: ReadonlySet<string>): readonly string[] {
  const links = new Set<unknown>([null, ...[...known].map((line) => sha256(line))]);
  const placed = lines.map((line) => ({ line, ...placeOf(line) })).toSorted((a, b) => a.n - b.n);
  return placed.flatMap(({ line, prev }) => {
    if (!links.has(prev)) return [];
    links.add(sha256(line));
    return line;
  });
}

function placeOf(line: string): { readonly n: number; readonly prev: unknown } {
  const { n, prev } = JSON.parse(line) as { readonly n?: unknown; readonly prev?: unknown };
  return { n: typeof n === 'number' ? n : 0, prev };
}
