import { canonicalText, deviceOf, type Entry } from '@soxanh/core';
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
 * Those that go on a row somebody has: what follows on a piece that nobody has any more cannot be held against it, and is
 * not believed.
 */
function goingOn(lines: readonly string[], known: ReadonlySet<string>): readonly string[] {
  const there = new Set([...known].map((line) => placeOf(line).key));
  const placed = lines.map((line) => ({ line, ...placeOf(line) })).toSorted((a, b) => a.n - b.n);
  return placed.flatMap(({ line, device, n, key }) => {
    if (n > 1 && !there.has(`${device}/${n - 1}`)) return [];
    there.add(key);
    return line;
  });
}

function placeOf(line: string): { readonly device: string; readonly n: number; readonly key: string } {
  const entry = JSON.parse(line) as Entry & { readonly n?: unknown };
  const [device, n] = [deviceOf(entry) ?? '', typeof entry.n === 'number' ? entry.n : 0];
  return { device, n, key: `${device}/${n}` };
}
