import { ok, type Entry, type Result } from '@soxanh/core';
import type { Shelf } from '../port/folder.ts';
import type { ChainLength } from '../port/sync-store.ts';
import { gapsIn, reach, segmentName, type Span } from '../segment/name.ts';
import { FULL_FILE, superfluous, toMerge } from '../segment/tiers.ts';
import { segmentText } from '../segment/write.ts';
import type { FolderWork } from './folder-turn.ts';
import { linkedRow, linkOf, numberOf } from './linked-row.ts';
import { of, type SyncProblem } from './outcome.ts';
import { checkOwn } from './check-own.ts';
import { shelfKey, type FilledShelf, type Volume } from './shelf.ts';
import { deviceOnShelf } from './take-in.ts';

/** The most entries of one new segment. */
const MOST_ENTRIES = 1000;

type RowShelf = Exclude<Shelf, { of: 'hub' }>;

/** A row this machine sees to: whose, on which shelf, how far it is known. */
interface Row {
  readonly shelf: RowShelf;
  readonly last: number;
  /** What of it others have seen to. */
  readonly elsewhere: readonly Span[];
  /** This machine wrote it: what is not here, and not in the folder, is lost. */
  readonly isOwn: boolean;
}

/**
 * Writes what is not in the folder: the entries of this machine, under every name it wrote under, and if it carries those of
 * authors who cannot publish themselves. What is there is seen from the listing each time, so a folder that was wiped,
 * restored from yesterday or swapped for another fills itself again.
 *
 * @param carries this machine began the folder, or is the Office's.
 */
export async function publishOwn(
  work: FolderWork,
  shelves: readonly FilledShelf[],
  carries: boolean,
): Promise<Result<true, SyncProblem>> {
  const chains = await of('store', work.store.chains());
  if (!chains.ok) return chains;
  const byKey = new Map(shelves.map((filled) => [shelfKey(filled.shelf), filled.volumes]));
  for (const row of rowsOf(work, chains.value, shelves, carries)) {
    const published = await publishRow(work, row, byKey.get(shelfKey(row.shelf)) ?? []);
    if (!published.ok) return published;
  }
  return ok(true);
}

function rowsOf(
  work: FolderWork,
  chains: readonly ChainLength[],
  shelves: readonly FilledShelf[],
  carries: boolean,
): Row[] {
  const { names } = work.state.machine;
  // A name of which nothing is known may have its entries in the folder still: a store that lost everything finds them.
  const unknown = names.filter((name) => !chains.some(({ device }) => device === name));
  const all = [...chains, ...unknown.map((device) => ({ device, last: 0 }))];
  return all.flatMap((chain) => {
    if (names.includes(chain.device)) return ownRow(work, chain);
    // Where a book names a hub, its mirror brings everything.
    return carries && !work.state.namesHub ? [carriedRow(work, chain, shelves)] : [];
  });
}

function ownRow({ state, log }: FolderWork, { device, last, forked }: ChainLength): Row[] {
  const { device: writer } = state.machine;
  if (forked === undefined)
    return [{ shelf: { writer: device, of: 'own' }, last, elsewhere: [], isOwn: true }];
  // Two machines wrote under this name. Neither writes there any more; under its new name each carries both.
  if (device !== writer)
    return [{ shelf: { writer, of: 'carried', author: device }, last, elsewhere: [], isOwn: true }];
  log.clones.add(device);
  return [];
}

function carriedRow(
  { state, log }: FolderWork,
  { device, last, forked }: ChainLength,
  shelves: readonly FilledShelf[],
): Row {
  const { device: writer } = state.machine;
  const covered = shelves
    .filter(({ shelf }) => shelf.of !== 'hub' && shelf.writer !== writer && deviceOnShelf(shelf) === device)
    .map(({ shelf, volumes }) => reach(volumes.filter(({ name }) => !log.cannotBelieve(shelf, name))));
  const through = Math.max(0, ...covered);
  return {
    shelf: { writer, of: 'carried', author: device },
    last,
    // Of two branches others may have seen to one only.
    elsewhere: through === 0 || forked !== undefined ? [] : [{ first: 1, last: through }],
    isOwn: false,
  };
}

async function publishRow(
  work: FolderWork,
  row: Row,
  volumes: readonly Volume[],
): Promise<Result<true, SyncProblem>> {
  const { shelf, last, elsewhere } = row;
  const checked = await checkOwn(work, shelf, volumes);
  if (!checked.ok) return checked;
  if (checked.value.isCloned) return ok(true);
  const { good, bad } = checked.value;
  for (const { name } of bad) {
    const removed = await of('folder', work.folder.remove(shelf, name));
    if (!removed.ok) return removed;
  }
  for (const gap of gapsIn([...good, ...elsewhere], last)) {
    const filled = await fillGap(work, row, gap);
    if (!filled.ok) return filled;
    if (!filled.value) {
      work.log.complete = false;
      return ok(true);
    }
  }
  return tidy(work, shelf, good);
}

/** @returns false if the time was over before everything was written. */
async function fillGap(
  work: FolderWork,
  { shelf, isOwn }: Row,
  gap: Span,
): Promise<Result<boolean, SyncProblem>> {
  for (let [after, afterLoss] = [gap.first - 1, false]; after < gap.last;) {
    if (!(await work.goOn())) return ok(false);
    const span = { after, through: gap.last, limit: MOST_ENTRIES, afterLoss };
    const piece = await pieceAfter(work, shelf, span);
    if (!piece.ok) return piece;
    const written = await writePiece(work, shelf, { first: after + 1, afterLoss }, piece.value);
    if (!written.ok) return written;
    if (written.value !== undefined) {
      [after, afterLoss] = [written.value.last, false];
      continue;
    }
    // A number that is not known here ends the row until it arrives; of one's own row nobody else has it.
    const next = isOwn && !afterLoss ? await firstAfter(work, shelf, after) : ok(undefined);
    if (!next.ok) return next;
    if (next.value === undefined || next.value <= after + 1 || next.value > gap.last) break;
    [after, afterLoss] = [next.value - 1, true];
  }
  return ok(true);
}

/** The next number that is known here. */
async function firstAfter(
  { store }: FolderWork,
  shelf: RowShelf,
  after: number,
): Promise<Result<number | undefined, SyncProblem>> {
  const found = await of('store', store.chainAfter(deviceOnShelf(shelf), after, 1));
  return found.ok ? ok(found.value[0] && numberOf(found.value[0])) : found;
}

/** Which entries of a row are wanted. */
interface PieceSpan {
  readonly after: number;
  readonly through: number;
  readonly limit: number;
  /** What comes right before is lost. */
  readonly afterLoss: boolean;
}

/**
 * Entries in a row after a number, no further than `through` and no more than fit into one file, and never a part only of
 * those that share a number.
 */
async function pieceAfter(
  { store, hash }: FolderWork,
  shelf: RowShelf,
  { after, through, limit, afterLoss }: PieceSpan,
): Promise<Result<readonly Entry[], SyncProblem>> {
  const device = deviceOnShelf(shelf);
  const found = await of('store', store.chainAfter(device, after, limit));
  if (!found.ok) return found;
  const cut = found.value.length === limit ? numberOf(found.value.at(-1)) : Number.POSITIVE_INFINITY;
  const known = await of('store', store.chainPlaces(device, after, after));
  if (!known.ok) return known;
  let links: readonly (string | null)[] = after === 0 ? [null] : known.value.map((place) => place.hash);
  if (afterLoss) links = found.value.slice(0, 1).flatMap((entry) => linkOf(entry) ?? []);
  const row: Entry[] = [];
  let length = 0;
  // One's own too: of a row that was lost and begun anew, pieces of the old one may have come back.
  for (const entry of linkedRow(found.value, links, hash)) {
    const [n, before] = [numberOf(entry), row.length === 0 ? after : numberOf(row.at(-1))];
    if (n > through || n > before + 1 || n === cut) break;
    length += JSON.stringify(entry).length + 1;
    if (length > FULL_FILE && n > before && row.length > 0) break;
    row.push(entry);
  }
  return ok(row);
}

/** Writes a segment and reads it back: only what was read back is believed to be there. */
async function writePiece(
  { folder, state, hash, log }: FolderWork,
  shelf: RowShelf,
  { first, afterLoss }: { readonly first: number; readonly afterLoss: boolean },
  entries: readonly Entry[],
): Promise<Result<Span | undefined, SyncProblem>> {
  if (entries.length === 0) return ok(undefined);
  const span = { first, last: numberOf(entries.at(-1)) };
  const place = { book: state.book, device: deviceOnShelf(shelf), ...span, afterLoss };
  const text = segmentText(place, entries, hash);
  const written = await of('folder', folder.write(shelf, segmentName(span), text));
  if (!written.ok) return written;
  const back = await of('folder', folder.read(shelf, segmentName(span)));
  if (!back.ok) return back;
  if (back.value !== text) {
    return {
      ok: false,
      error: { of: 'folder', problem: { kind: 'failed', detail: 'not as it was written' } },
    };
  }
  log.written++;
  return ok(span);
}

/** Puts many small segments together, and takes away what a larger one has whole. */
async function tidy(
  work: FolderWork,
  shelf: RowShelf,
  good: readonly Volume[],
): Promise<Result<true, SyncProblem>> {
  const { folder } = work;
  let old: readonly Volume[] = superfluous(good);
  const row = toMerge(good.filter((volume) => !old.includes(volume)));
  const [begin, end] = [row[0], row.at(-1)];
  if (begin !== undefined && end !== undefined && (await work.goOn())) {
    const { first } = begin;
    const before = await of('store', work.store.chainPlaces(deviceOnShelf(shelf), first - 1, first - 1));
    if (!before.ok) return before;
    const afterLoss = first > 1 && before.value.length === 0;
    const limit = 2 * (end.last - first + 1) + 1;
    const piece = await pieceAfter(work, shelf, { after: first - 1, through: end.last, limit, afterLoss });
    if (!piece.ok) return piece;
    if (numberOf(piece.value.at(-1)) === end.last) {
      const written = await writePiece(work, shelf, { first, afterLoss }, piece.value);
      if (!written.ok) return written;
      old = [...old, ...row];
    }
  }
  for (const { name } of old) {
    const removed = await of('folder', folder.remove(shelf, name));
    if (!removed.ok) return removed;
  }
  return ok(true);
}
