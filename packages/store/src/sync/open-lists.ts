import type { Entry, EntryId } from '@soxanh/core';
import type { Desk } from './desk.ts';
import { LIST_SIZE, type OpenList } from './records.ts';
import { textOf } from './text.ts';

/** Puts ids on lists of their own. */
export async function listOpen(desk: Desk, list: OpenList): Promise<void> {
  for (let at = 0; at < list.ids.length; at += LIST_SIZE)
    await desk.putList({ ...list, ids: list.ids.slice(at, at + LIST_SIZE) });
}

/**
 * Takes ids off every list.
 *
 * @returns each that was on one, with the list it was on.
 */
export async function unlist(desk: Desk, ids: ReadonlySet<EntryId>): Promise<Map<EntryId, OpenList>> {
  const found = new Map<EntryId, OpenList>();
  if (ids.size === 0 || !(await desk.hasLists())) return found;
  for await (const [no, list] of desk.lists()) {
    const rest = list.ids.filter((id) => !ids.has(id));
    if (rest.length === list.ids.length) continue;
    for (const id of list.ids) if (ids.has(id)) found.set(id, list);
    if (rest.length === 0) desk.dropList(no);
    else await desk.putList({ ...list, ids: rest }, no);
  }
  return found;
}

/** Those of some ids that are on a list, with it. */
export async function listedAmong(desk: Desk, ids: ReadonlySet<EntryId>): Promise<Map<EntryId, OpenList>> {
  const found = new Map<EntryId, OpenList>();
  if (ids.size === 0 || !(await desk.hasLists())) return found;
  for await (const [, list] of desk.lists()) for (const id of list.ids) if (ids.has(id)) found.set(id, list);
  return found;
}

/**
 * Ids of which every text the journal has is among these. Of two texts under one id only one may have been acknowledged:
 * then the id stays open, and both are sent again.
 */
export async function wholly(
  desk: Desk,
  hashes: ReadonlyMap<EntryId, ReadonlySet<string>>,
): Promise<Map<EntryId, readonly Entry[]>> {
  const whole = new Map<EntryId, readonly Entry[]>();
  const texts = await desk.textsOf(new Set(hashes.keys()));
  for (const [id, entries] of texts)
    if (entries.every((entry) => hashes.get(id)?.has(textOf(entry).hash) === true)) whole.set(id, entries);
  return whole;
}
