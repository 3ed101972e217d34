import { ok, type Result } from '@soxanh/core';
import type { Shelf } from '../port/folder.ts';
import { inOrder } from '../segment/name.ts';
import { sizesOf } from './beyond.ts';
import type { FolderWork } from './folder-turn.ts';
import { of, type SyncProblem } from './outcome.ts';
import { shelfKey, type Volume } from './shelf.ts';
import { deviceOnShelf, takeIn } from './take-in.ts';

/** What this machine's own shelf is worth. */
export interface CheckedShelf {
  /** Files that hold what they should. */
  readonly good: readonly Volume[];
  /** Files that are not whole any more, or were changed: their content is written again. */
  readonly bad: readonly Volume[];
  /** Another machine writes there: nothing of it may be written over. */
  readonly isCloned: boolean;
}

/**
 * Looks whether what this machine wrote is still what it wrote. A file is read once and then known by its size; the newest
 * one is read each time, because a copy of the profile writes under the same names, and files of equal size.
 */
export async function checkOwn(
  work: FolderWork,
  shelf: Exclude<Shelf, { of: 'hub' }>,
  volumes: readonly Volume[],
): Promise<Result<CheckedShelf, SyncProblem>> {
  const { store, state, log } = work;
  const mark = `folder-own/${shelfKey(shelf)}`;
  const sizes = sizesOf(await store.mark(mark));
  const [good, bad]: [Volume[], Volume[]] = [[], []];
  const isCurrent = deviceOnShelf(shelf) === state.machine.device;
  let isCloned = false;
  const newest = volumes.toSorted((a, b) => a.last - b.last).at(-1);
  for (const volume of inOrder(volumes)) {
    if (sizes.get(volume.name) === volume.size && volume !== newest) {
      good.push(volume);
      continue;
    }
    const taken = await takeIn(work, shelf, volume);
    if (!taken.ok) return taken;
    const { value } = taken;
    if (value.is === 'genuine') {
      good.push(volume);
      isCloned ||= isCurrent && value.forkedAt !== undefined;
    } else if (value.is === 'odd' && value.fault.kind === 'newer') good.push(volume);
    // It links to what this machine did not write: a copy of the profile did.
    else if (value.is === 'odd' && value.fault.kind === 'broken') {
      isCloned ||= isCurrent;
      // What breaks off within a file nobody wrote so: it was changed, and this machine has lost what it was.
      const isPassed = volumes.some(({ first }) => first > volume.last);
      if (value.fault.n > volume.first)
        log.odd.push({ shelf, name: volume.name, fault: value.fault, isPassed });
    } else if (value.is === 'odd') bad.push(volume);
  }
  if (isCloned) log.clones.add(deviceOnShelf(shelf));
  const seen = JSON.stringify(good.map(({ name, size }) => [name, size]));
  if (seen === (await store.mark(mark))) return ok({ good, bad, isCloned });
  const kept = await of('store', store.setMark(mark, seen));
  return kept.ok ? ok({ good, bad, isCloned }) : kept;
}
