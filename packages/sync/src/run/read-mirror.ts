import { ok, type Result } from '@soxanh/core';
import { recordsUpTo } from '../message/mark.ts';
import type { FolderWork } from './folder-turn.ts';
import { mirrorsOf, readFile, type Mirrored } from './mirror-hub.ts';
import { of, type SyncProblem } from './outcome.ts';
import { PulledSum } from './pull-pages.ts';
import type { FilledShelf } from './shelf.ts';

/**
 * Reads the hub's log from the folder, as pages: for a machine that has the folder alone. What waits here is acknowledged or
 * refused by it all the same. A newer generation of the log is read anew from its first record. Where to go on is told by
 * the cursor, which the store keeps with the entries.
 *
 * A mirror is believed by its seal alone, and whoever may write the folder can make one up. So a machine that holds a key to
 * the hub reads none, and one that is given a key forgets what it read (`SyncStore.leaveMirror`, law T1).
 */
export async function readMirrors(
  work: FolderWork,
  shelves: readonly FilledShelf[],
): Promise<Result<true, SyncProblem>> {
  const { store, state, log, goOn } = work;
  const epochs = shelves.flatMap(({ shelf }) => (shelf.of === 'hub' ? [shelf.epoch] : []));
  const epoch = epochs.toSorted().at(-1);
  // Epochs grow: an older one is a mirror nobody keeps up any more.
  if (epoch === undefined || epoch < state.epoch) return ok(true);
  if (epoch !== state.epoch || !state.mirrored) {
    const begun = await of('store', store.followMirror(epoch));
    if (!begun.ok) return begun;
  }
  const files = mirrorsOf(shelves, epoch);
  const sum = new PulledSum();
  const tried = new Set<Mirrored>();
  for (let seq = recordsUpTo(state.cursor, epoch); ;) {
    const file = files
      .filter((one) => one.first <= seq + 1 && one.last > seq && !tried.has(one))
      .toSorted((a, b) => b.last - a.last)[0];
    if (file === undefined) break;
    if (!(await goOn())) {
      log.complete = false;
      break;
    }
    tried.add(file);
    const page = await readFile(work.folder, file, state.book, work.hash);
    if (!page.ok) return page;
    if (page.value.is !== 'page') {
      // Named, so that somebody throws it away: the mirror is then written anew from where it ends.
      const isPassed = files.some(({ first }) => first > file.last);
      log.odd.push({ shelf: file.shelf, name: file.name, fault: { kind: page.value.is }, isPassed });
      continue;
    }
    const kept = await sum.keep(store, page.value);
    if (!kept.ok) return kept;
    seq = file.last;
    if (!page.value.head.more) {
      const ended = await endOfHealing(work);
      if (!ended.ok) return ended;
    }
  }
  const { added, clones } = sum.told(true);
  log.added += added;
  for (const name of clones) log.clones.add(name);
  return ok(true);
}

/** The end of the mirror as it was written: what the journal has and the log has not is known now. */
async function endOfHealing({ store }: FolderWork): Promise<Result<true, SyncProblem>> {
  const state = await of('store', store.state());
  if (!state.ok) return state;
  if (!state.value.healing) return ok(true);
  const ended = await of('store', store.endHealing());
  return ended.ok ? ok(true) : ended;
}
