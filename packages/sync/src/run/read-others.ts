import { ok, type Result } from '@soxanh/core';
import type { Shelf } from '../port/folder.ts';
import type { ChainLength } from '../port/sync-store.ts';
import { inOrder } from '../segment/name.ts';
import { Beyond } from './beyond.ts';
import type { FolderWork } from './folder-turn.ts';
import { of, type SyncProblem } from './outcome.ts';
import { shelfKey, type FilledShelf, type Volume } from './shelf.ts';
import { deviceOnShelf, takeIn } from './take-in.ts';

/**
 * Reads what others wrote, shelf by shelf, each from where it was left. What lies behind a piece that is not there is taken in
 * where it can be believed all the same, and the piece is looked for as long as it is missing. A file that cannot be believed
 * stops its own shelf only (law S6). The place is kept after the entries, so that being killed in between reads a file twice
 * and loses none.
 */
export async function readOthers(
  work: FolderWork,
  shelves: readonly FilledShelf[],
): Promise<Result<true, SyncProblem>> {
  const chains = await of('store', work.store.chains());
  if (!chains.ok) return chains;
  for (const { shelf, volumes } of shelves) {
    if (shelf.of === 'hub' || isOwn(work, shelf, chains.value)) continue;
    const read = await readShelf(work, shelf, volumes);
    if (!read.ok) return read;
  }
  return ok(true);
}

/** Shelves this machine writes are looked after by `publishOwn`; but one that a copy of its profile writes too is read. */
function isOwn(
  { state }: FolderWork,
  shelf: Exclude<Shelf, { of: 'hub' }>,
  chains: readonly ChainLength[],
): boolean {
  const { device, names } = state.machine;
  if (shelf.of === 'carried') return shelf.writer === device;
  const isForked = chains.some((chain) => chain.device === shelf.writer && chain.forked !== undefined);
  return names.includes(shelf.writer) && !isForked;
}

async function readShelf(
  work: FolderWork,
  shelf: Exclude<Shelf, { of: 'hub' }>,
  volumes: readonly Volume[],
): Promise<Result<true, SyncProblem>> {
  const { store, goOn, log } = work;
  const mark = `folder/${shelfKey(shelf)}`;
  const device = deviceOnShelf(shelf);
  const beyond = await Beyond.of(store, shelf, volumes);
  const tried = new Set<string>();
  for (let through = Number((await store.mark(mark)) ?? 0); ;) {
    const volume = nextVolume(volumes, through, (name) => tried.has(name) || beyond.has(name));
    if (volume === undefined) return ok(true);
    if (!(await goOn())) {
      log.complete = false;
      return ok(true);
    }
    tried.add(volume.name);
    const taken = await takeIn(work, shelf, volume);
    if (!taken.ok) return taken;
    const { value } = taken;
    if (value.is === 'gone') log.complete = false;
    else if (value.is === 'gap' && ((volume.first <= through + 1 && through > 0) || !beyond.isEmpty)) {
      // The place was kept and the entries were not: a store set back to an earlier day. Read from the beginning.
      through = 0;
      tried.clear();
      beyond.clear();
    } else if (value.is === 'gap') {
      log.gaps.push({ device, first: through + 1, last: volume.first - 1 });
      return ok(true);
    } else if (value.is === 'odd') {
      const isPassed = volumes.some(({ first }) => first > volume.last);
      log.odd.push({ shelf, name: volume.name, fault: value.fault, isPassed });
    } else if (volume.first > through + 1) {
      const kept = await beyond.keep(volume);
      if (!kept.ok) return kept;
    } else {
      through = volume.last;
      const kept = await of('store', store.setMark(mark, String(through)));
      if (!kept.ok) return kept;
    }
  }
}

/**
 * The file to read next: of those that go on where the shelf was left the one that reaches furthest. If none does, the one
 * that begins next: perhaps what lies between came another way.
 */
function nextVolume(
  volumes: readonly Volume[],
  through: number,
  isDone: (name: string) => boolean,
): Volume | undefined {
  const left = inOrder(volumes).filter(({ name, last }) => last > through && !isDone(name));
  const adjoining = left.filter(({ first }) => first <= through + 1);
  return adjoining.toSorted((a, b) => b.last - a.last)[0] ?? left[0];
}
