import { err, ok, type Result } from '@soxanh/core';
import { PAGE_LIMIT, PROTOCOL, type HubProblem, type PageHead, type PullAsk } from '@soxanh/sync';
import type { Machine } from '../db/people.ts';
import type { Page, Place } from '../db/storage.ts';
import type { Hub } from './hub.ts';
import { markOf } from './marks.ts';
import { restartAfter, restartAnew } from './restart.ts';
import { isStillLetIn } from './still-let-in.ts';
import { troubleOf } from './trouble.ts';
import type { Wait } from './waiters.ts';

/** The bytes of a page, whatever its records: an answer begins well before a worker's time is over. */
const PAGE_BYTES = 2 * 1024 * 1024;

/** A page as it is sent: its head, and its lines as the storage has them. */
export interface PulledPage {
  readonly head: PageHead;
  readonly lines: Uint8Array;
}

/** Where a reader stands, read and checked. */
interface Places {
  readonly after: Place | undefined;
  readonly high: Place | undefined;
}

/**
 * Gives a page of the log after a cursor. If there is nothing and the reader is willing to wait, it is answered when there
 * is something, or empty when the time is over. A machine that is revoked meanwhile is told so, and gets nothing (law T1).
 *
 * @param gone ends the waiting: the reader went away.
 */
export async function pull(
  hub: Hub,
  book: string,
  machine: Machine,
  ask: PullAsk,
  gone?: AbortSignal,
): Promise<Result<PulledPage, HubProblem>> {
  const places = await placesOf(hub, book, ask);
  if (!places.ok) return places;
  if (ask.wait === 0) return pageOf(hub, book, places.value, ask.limit);
  const wait = hub.waiters.join(book, machine.machine, Math.min(ask.wait, PAGE_LIMIT.waitSeconds) * 1000);
  if (wait === undefined) return err({ kind: 'too-many', retryAfter: PAGE_LIMIT.waitSeconds });
  try {
    const page = await pageOf(hub, book, places.value, ask.limit);
    if (!page.ok || page.value.head.records > 0) return page;
    // What is new may be that this very machine was revoked.
    if ((await overOr(wait, gone)) && !(await isStillLetIn(hub, book, machine)))
      return err({ kind: 'token' });
    return await pageOf(hub, book, places.value, ask.limit);
  } finally {
    wait.leave();
  }
}

function overOr(wait: Wait, gone: AbortSignal | undefined): Promise<boolean> {
  gone?.addEventListener('abort', () => wait.leave(), { once: true });
  if (gone?.aborted === true) wait.leave();
  return wait.over;
}

async function placesOf(hub: Hub, book: string, ask: PullAsk): Promise<Result<Places, HubProblem>> {
  const read = await hub.marks.read(book, [ask.after, ask.high]);
  if (!read.ok) return troubleOf(read.error, hub.world);
  const [after, high] = read.value;
  if (after?.is !== 'place' || high?.is !== 'place') return restartAnew(hub, book);
  return ok({ after: after.place, high: high.place });
}

async function pageOf(
  hub: Hub,
  book: string,
  places: Places,
  limit: number,
): Promise<Result<PulledPage, HubProblem>> {
  const most = { records: Math.min(limit, PAGE_LIMIT.records), bytes: PAGE_BYTES };
  const page = await hub.world.storage.page({ book, ...places, most });
  if (!page.ok) return troubleOf(page.error, hub.world);
  if (page.value.is === 'restart') return restartAfter(hub, book, page.value);
  hub.world.tell({ kind: 'pulled', book, records: page.value.records });
  return ok({ head: headOf(book, page.value), lines: page.value.lines });
}

const headOf = (book: string, { head, last, records, more }: Page): PageHead => ({
  protocol: PROTOCOL,
  book,
  epoch: head.epoch,
  first: last.seq - records + 1,
  records,
  cursor: markOf(last, head.secret),
  more,
  rights: head.rights,
});
