import type { EntryId } from '@soxanh/core';
import { deviceOf, placeInRow } from '../device.ts';
import { isHubFact } from '../fact-of.ts';
import type { Desk } from './desk.ts';
import { listOpen } from './open-lists.ts';
import type { HubPlace } from './records.ts';
import { asideOf } from './text.ts';

/**
 * See `SyncStore.beginHealing`. A log that is being read is not begun again: two windows may both have been told of it, and
 * the pages the other has kept would be missing at the end.
 */
export async function beginHealing(desk: Desk, epoch: string): Promise<true> {
  const place = await desk.place();
  if (place.epoch === epoch) return true;
  desk.setPlace({ ...place, epoch, cursor: '', high: '', healing: true, ended: false });
  // A raw file that was put back may bring back an epoch this copy knew, at an earlier day: what it refused later it will say.
  for (const one of await desk.allAside())
    if (one.why === 'refused' && one.log === epoch) desk.putAside({ ...one, log: '' });
  desk.forgetConfirmed();
  return true;
}

/**
 * See `SyncStore.endHealing`. What was open before stays so as it was. Whoever comes to it without the log's last page (it
 * read another log, or somebody else ended it) changes nothing.
 */
export async function endHealing(desk: Desk): Promise<number> {
  const place = await desk.place();
  if (!place.healing || place.ended !== true) return 0;
  const confirmed = await desk.confirmed();
  const { own, others, isFounder } = (await isWhole(desk, confirmed))
    ? NOTHING
    : await lacking(desk, place, confirmed);
  // The machine that founds a log stands for the book from before it: all of it goes in the order in which it was written,
  // and what is refused because a fact came later is asked again. Any other machine that has entries of others at its first
  // reading has them from around the hub, and what the log lacks of them may be what it refused: that is judged (law T1).
  const was = place.settled || isFounder ? 'acknowledged' : 'new';
  const byNumber = [...own].toSorted(([, a], [, b]) => a - b).map(([id]) => id);
  await listOpen(desk, { own: true, was, ids: byNumber });
  await listOpen(desk, { own: false, was, ids: [...others].toSorted() });
  if (!place.settled) await desk.endFresh();
  await askAgain(desk, place);
  desk.forgetConfirmed();
  desk.setPlace({ ...place, healing: false, settled: true, ended: false });
  return own.size + others.size;
}

/**
 * What another log refused and this one says nothing of: whoever may bring it brings it, so that this one says it to everybody,
 * those included who have it from around the hub. In its author's tray it stays: that one decides, and tells the log so.
 */
async function askAgain(desk: Desk, { epoch }: HubPlace): Promise<void> {
  const { names } = await desk.machine();
  for (const one of await desk.allAside()) {
    if (one.why !== 'refused' || one.log === epoch || one.formerly === true) continue;
    const { entry, from } = one;
    // Its author's machine says so itself (`outbox`), whatever another log thought of that.
    if (entry !== undefined && names.includes(deviceOf(entry) ?? '')) desk.putAside({ ...one, tried: '' });
    else if (entry === undefined) desk.dropAside(one);
    else desk.putAside(asideOf(entry, one.hash, { why: 'waiting', from }));
  }
}

/** What the log does not have: own entries with their numbers, and those of others. */
interface Lacking {
  readonly own: ReadonlyMap<EntryId, number>;
  readonly others: ReadonlySet<EntryId>;
  /** This machine took the book to its hub: it says so itself in the book. */
  readonly isFounder: boolean;
}

const NOTHING: Lacking = { own: new Map(), others: new Set(), isFounder: false };

/**
 * Whether every entry of the journal is known to be in the log without looking at one: what a page had is in the journal
 * since, unless it was refused afterwards, so that equal numbers are enough. Who joins a long book has nothing else.
 */
async function isWhole(desk: Desk, confirmed: ReadonlySet<EntryId>): Promise<boolean> {
  if ((await desk.plainCount()) !== confirmed.size) return false;
  const aside = await desk.allAside();
  return !aside.some(({ why, entry }) => why === 'refused' && entry !== undefined);
}

async function lacking(desk: Desk, place: HubPlace, confirmed: ReadonlySet<EntryId>): Promise<Lacking> {
  const { names } = await desk.machine();
  const open = new Set<EntryId>();
  for await (const [, list] of desk.lists()) for (const id of list.ids) open.add(id);
  if (place.settled) for (const { id } of await desk.fresh()) open.add(id);
  const seen = new Set<EntryId>();
  const own = new Map<EntryId, number>();
  const others = new Set<EntryId>();
  let isFounder = false;
  for (const entry of await desk.journal()) {
    const { id } = entry;
    const isOwn = names.includes(deviceOf(entry) ?? '');
    if (isOwn && isHubFact(entry)) isFounder = true;
    // Of an id with several texts the log may have had only one: both are sent, and the hub says.
    const isTwin = seen.has(id);
    seen.add(id);
    if (open.has(id) || (confirmed.has(id) && !isTwin)) continue;
    if (isOwn) own.set(id, placeInRow(entry));
    else others.add(id);
  }
  return { own, others, isFounder };
}
