import { canonicalText, deviceOf, ok, type Entry, type Hash, type Result } from '@soxanh/core';
import { pageLineOf } from '../message/lines.ts';
import type { ChainPlace } from '../segment/verify.ts';
import type { FolderWork } from './folder-turn.ts';
import { numberOf } from './linked-row.ts';
import { mirrorsOf, readFile, removeAll, type Mirrored } from './mirror-hub.ts';
import { of, type SyncProblem } from './outcome.ts';
import { shelfKey, type FilledShelf } from './shelf.ts';

/**
 * Sees to mirrors of earlier generations once the present one has the whole log: what they alone have is taken in, and then
 * this machine's are taken away.
 */
export async function seeToOlder(
  work: FolderWork,
  shelves: readonly FilledShelf[],
): Promise<Result<true, SyncProblem>> {
  // What the log has is not known before it was read to its end.
  if (work.state.healing) return ok(true);
  const taken = await takeFromOlder(work, shelves);
  if (!taken.ok) return taken;
  const { device } = work.state.machine;
  return removeAll(
    work,
    taken.value.filter(({ shelf }) => shelf.writer === device),
  );
}

/**
 * Takes what only a mirror of an earlier generation of the log has still: entries that the hub had acknowledged and lost when
 * it was set back, of machines that are gone or have lost them too (laws S2, S7). They wait, as what comes by a segment does,
 * and like there only what links to what is known is believed.
 *
 * @returns the files of which everything is known by now: nobody needs them.
 */
async function takeFromOlder(
  work: FolderWork,
  shelves: readonly FilledShelf[],
): Promise<Result<readonly Mirrored[], SyncProblem>> {
  const { store, state, goOn, log } = work;
  const epochs = shelves.flatMap(({ shelf }) => (shelf.of === 'hub' ? [shelf.epoch] : []));
  const older = [...new Set(epochs)].filter((epoch) => epoch < state.epoch).toSorted();
  const files = older.flatMap((epoch) => mirrorsOf(shelves, epoch).toSorted((a, b) => a.first - b.first));
  const done: Mirrored[] = [];
  for (const file of files) {
    const mark = `folder-older/${shelfKey(file.shelf)}/${file.name}`;
    if ((await store.mark(mark)) === undefined) {
      if (!(await goOn())) {
        log.complete = false;
        break;
      }
      const taken = await takeFile(work, file);
      if (!taken.ok) return taken;
      if (!taken.value) continue;
      const kept = await of('store', store.setMark(mark, 'taken'));
      if (!kept.ok) return kept;
    }
    done.push(file);
  }
  return ok(done);
}

/** @returns whether everything in it is known now. */
async function takeFile(work: FolderWork, file: Mirrored): Promise<Result<boolean, SyncProblem>> {
  const { store, state, hash, log } = work;
  const page = await readFile(work.folder, file, state.book, hash);
  if (!page.ok) return page;
  if (page.value.is !== 'page') return ok(false);
  const rows = new Map<string, Entry[]>();
  const refused: string[] = [];
  for (const text of page.value.lines) {
    const line = pageLineOf(text);
    if (line === 'unknown') continue;
    if (line.is === 'refusal') refused.push(line.refused.hash);
    else {
      const device = deviceOf(line.entry) ?? '';
      rows.set(device, [...(rows.get(device) ?? []), line.entry]);
    }
  }
  let isWhole = true;
  for (const [device, row] of rows) {
    const places = await of('store', store.chainPlaces(device, 1, Number.MAX_SAFE_INTEGER));
    if (!places.ok) return places;
    const believed = goingOn(row, { places: places.value, refused }, hash);
    isWhole &&= believed.isWhole;
    if (believed.fresh.length === 0) continue;
    const held = await of('store', store.hold(believed.fresh, 'folder'));
    if (!held.ok) return held;
    log.added += held.value.added;
    for (const name of held.value.clones) log.clones.add(name);
  }
  return ok(isWhole);
}

/** Of a device's entries those that are not known and go on what is; none at all if one shows that those before it were changed. */
function goingOn(
  row: readonly Entry[],
  known: { readonly places: readonly ChainPlace[]; readonly refused: readonly string[] },
  hash: Hash,
): { readonly fresh: readonly Entry[]; readonly isWhole: boolean } {
  // What was refused stands in the row all the same: what follows links to it.
  const links = new Set<unknown>([null, ...known.refused]);
  const [numbers, ids] = [new Set<number>([0]), new Set<string>()];
  for (const place of known.places) {
    links.add(place.hash);
    numbers.add(place.n);
    ids.add(place.id);
  }
  const fresh: Entry[] = [];
  let isWhole = true;
  for (const entry of row.toSorted((a, b) => numberOf(a) - numberOf(b))) {
    const [text, n] = [hash(canonicalText(entry)), numberOf(entry)];
    if (links.has(text)) continue;
    const isLinked = links.has((entry as { readonly prev?: unknown }).prev);
    if (ids.has(entry.id) || (!isLinked && numbers.has(n - 1))) return { fresh: [], isWhole: false };
    // What lies between may be on its way.
    if (!isLinked) isWhole = false;
    else {
      fresh.push(entry);
      links.add(text);
      numbers.add(n);
    }
  }
  return { fresh, isWhole };
}
