import type { Entry } from '@soxanh/core';
import { deviceOf } from '../device.ts';
import type { Desk } from './desk.ts';
import { beginHealing } from './heal.ts';
import { NO_HUB } from './records.ts';
import { asideOf } from './text.ts';

/** See `SyncStore.followMirror`. */
export async function followMirror(desk: Desk, epoch: string): Promise<true> {
  await beginHealing(desk, epoch);
  desk.setPlace({ ...(await desk.place()), mirrored: true });
  return true;
}

/**
 * See `SyncStore.leaveMirror`. What follows is a first reading, as of a machine that never heard of a log: what it has of
 * others and the hub has not goes there without the Office's word, and is judged.
 */
export async function leaveMirror(desk: Desk): Promise<true> {
  const { mirrored } = await desk.place();
  if (mirrored !== true) return true;
  const numbers: number[] = [];
  for await (const [no] of desk.lists()) numbers.push(no);
  for (const no of numbers) desk.dropList(no);
  await takeBackRefusals(desk);
  desk.forgetConfirmed();
  desk.setPlace(NO_HUB);
  return true;
}

/** A refusal nobody can vouch for is none. What the hub did refuse it says again, before anything is sent. */
async function takeBackRefusals(desk: Desk): Promise<void> {
  const { names } = await desk.machine();
  const own: Entry[] = [];
  for (const one of await desk.allAside()) {
    const { why, log, entry, hash, from } = one;
    // Of a refusal without a log a person's file tells.
    if (why !== 'refused' || log === undefined) continue;
    desk.dropAside(one);
    if (entry === undefined) continue;
    if (names.includes(deviceOf(entry) ?? '')) own.push(entry);
    else desk.putAside(asideOf(entry, hash, { why: 'waiting', from }));
  }
  if (own.length > 0) await desk.take(own, new Set(own.map(({ id }) => id)));
}
