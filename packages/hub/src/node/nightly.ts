import { statfsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { err, ok, type Result } from '@soxanh/core';
import type { HubStorage, StorageWorld } from '../db/storage.ts';
import { backUpTo, keepNewest, newestNight, nightFile, type BackUp } from './back-up-file.ts';
import type { Config } from './config.ts';
import { makeFolder } from './open-storage.ts';

/** How often the clock is looked at: it may be set, and a machine may have slept. */
const LOOK = 30_000;
const LAST_WORK = 3000;

/**
 * The first instant after another one at which a clock on the wall shows a time, by this machine's own zone.
 *
 * @param minutes after midnight.
 */
export function nextAt(minutes: number, after: number): number {
  const at = new Date(after);
  at.setHours(Math.floor(minutes / 60), minutes % 60, 0, 0);
  if (at.getTime() <= after) at.setDate(at.getDate() + 1);
  return at.getTime();
}

/** How much room a back-up takes while it is made, in times of the last one: itself, and the database it is tried in. */
const TIMES_THE_LAST = 3;

/** A night's back-up. */
export interface Night extends BackUp {
  /** Older back-ups that were to go and could not be removed. */
  readonly left: readonly string[];
}

/** One night's work: a back-up that was tried, and the oldest ones gone. */
export async function nightWork(
  { backup: { folder, keep }, floor }: Pick<Config, 'backup' | 'floor'>,
  storage: HubStorage,
  world: StorageWorld,
): Promise<Result<Night, string>> {
  // First: what it gives back is room for the back-up. It is tried again every night.
  await storage.tidy();
  const made = makeFolder(folder);
  if (!made.ok) return { ok: false, error: made.error.en };
  const { bavail, bsize } = statfsSync(folder);
  const last = newestNight(folder)?.size ?? 0;
  // A back-up must not be what fills the disk: the hub would take nothing in any more.
  if (bavail * bsize < floor + TIMES_THE_LAST * last) return err('too little room on the disk of back-ups');
  const file = nightFile(folder, new Date(world.now()));
  const done = await backUpTo(file, storage, world);
  if (!done.ok) return err(done.error.en);
  // Older ones go only after a newer one was found good.
  return ok({ ...done.value, left: keepNewest(file, keep) });
}

/**
 * Does something every night. What lasts longer than a night is not begun twice.
 *
 * @param failed is told what a night threw: the next one works all the same.
 * @returns ends it, and waits a little for what is under way: what is not done by then fails, and leaves nothing behind.
 */
export function everyNight(
  minutes: number,
  now: () => number,
  work: () => Promise<void>,
  failed: (why: unknown) => void,
): () => Promise<void> {
  let next = nextAt(minutes, now());
  let running = Promise.resolve();
  const timer = setInterval(() => {
    if (now() < next) return;
    next = nextAt(minutes, now());
    running = running.then(work).catch(failed);
  }, LOOK);
  timer.unref();
  return () => {
    clearInterval(timer);
    return Promise.race([running, wait(LAST_WORK, undefined, { ref: false })]);
  };
}
