import type { Entry, EntryId } from '@soxanh/core';
import { deviceOf } from '../device.ts';
import type { Desk } from './desk.ts';
import { listOpen, unlist } from './open-lists.ts';

/** What the hub does not have of another machine. */
export interface Unsent {
  readonly device: string;
  readonly entries: readonly Entry[];
}

/** What others wrote, is here and the hub does not have, by the machine that wrote it: it waits, or counts here already. */
export async function unsentOfOthers(desk: Desk): Promise<readonly Unsent[]> {
  const { names } = await desk.machine();
  const waiting = (await desk.allAside()).flatMap(({ why, entry }) =>
    why === 'waiting' ? (entry ?? []) : [],
  );
  const found = new Map<string, Entry[]>();
  for (const entry of [...(await listed(desk)), ...waiting]) {
    const device = deviceOf(entry) ?? '';
    if (names.includes(device)) continue;
    found.set(device, [...(found.get(device) ?? []), entry]);
  }
  return [...found].map(([device, entries]) => ({ device, entries })).toSorted(byDevice);
}

/**
 * The Office stands for what is here of a machine that was revoked: it is sent with its word (`PushHead.vouch`), and judged as
 * the Office's own. Nothing else frees such entries, for nobody is there any more whose duties they could be judged by.
 *
 * @returns how many they are.
 */
export async function standFor(desk: Desk, device: string): Promise<number> {
  const waiting = (await desk.allAside()).filter((one) => one.why === 'waiting' && one.device === device);
  for (const one of waiting) desk.putAside({ ...one, vouched: true });
  const ids = (await listed(desk)).flatMap((entry): EntryId[] =>
    deviceOf(entry) === device ? [entry.id] : [],
  );
  await unlist(desk, new Set(ids));
  await listOpen(desk, { own: false, was: 'acknowledged', ids });
  return waiting.length + ids.length;
}

/** What counts here, is of others and was in no log. */
async function listed(desk: Desk): Promise<readonly Entry[]> {
  const ids = new Set<EntryId>();
  for await (const [, { own, ids: some }] of desk.lists()) if (!own) for (const id of some) ids.add(id);
  return [...(await desk.textsOf(ids)).values()].flat();
}

const byDevice = (a: Unsent, b: Unsent): number => (a.device < b.device ? -1 : 1);
