import { entryOf, ok, type Entry, type EntryId, type Result } from '@soxanh/core';
import type { StoreTrouble } from '@soxanh/sync';
import { SECOND_COPY_SIZE, type SecondCopy } from './second-copy.ts';
import type { SharedBook } from './shared-book.ts';

/**
 * Gives back to the journal what it has lost and the second copy still has, before a turn: what a turn finds settled is let go
 * of, and what the journal does not know looks settled (law S1). The copy then lets go of all but the newest.
 *
 * @returns machines that wrote on meanwhile: each must take a new name.
 */
export async function bringBackLost({
  store,
  device,
  secondCopy,
}: Pick<SharedBook, 'store' | 'device' | 'secondCopy'>): Promise<Result<readonly string[], StoreTrouble>> {
  const copy = await secondCopy();
  const ids = await copy.ids();
  if (ids.length === 0) return ok([]);
  const known = await store.knownAmong(ids);
  if (!known.ok) return known;
  if (ids.every((id) => known.value.has(id))) {
    await trim(copy, ids);
    return ok([]);
  }
  const state = await store.state();
  if (!state.ok) return state;
  const { machine } = state.value;
  const name = device();
  const named =
    machine.device === name
      ? ok(true)
      : await store.become({ device: name, names: [name], duties: machine.duties });
  if (!named.ok) return named;
  const back = await store.bringBack(lostAmong(await copy.lines(), known.value));
  if (!back.ok) return back;
  await trim(copy, ids);
  return ok(back.value.clones);
}

/** Looked at every minute: what is not too much is not read once more. */
async function trim(copy: Pick<SecondCopy, 'trim'>, ids: readonly EntryId[]): Promise<void> {
  if (ids.length > SECOND_COPY_SIZE) await copy.trim(SECOND_COPY_SIZE);
}

const lostAmong = (lines: readonly string[], known: ReadonlySet<EntryId>): readonly Entry[] =>
  lines.flatMap((line): Entry[] => {
    const read = entryOf(line);
    return read.ok && !known.has(read.value.id) ? [read.value] : [];
  });
