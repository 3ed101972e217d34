import { setImmediate } from 'node:timers/promises';
import { ok, type Result } from '@soxanh/core';
import type { HubProblem } from '@soxanh/sync';
import type { Place } from '../db/storage.ts';
import { figureMaker, type FigureMaker, type FiguresAsk } from './figures.ts';
import type { Hub } from './hub.ts';
import { troubleOf } from './trouble.ts';

/** Which figures are asked for; what is due follows from the hub's clock. */
export type ExportAsk = Omit<FiguresAsk, 'now'>;

/** How much of the log is read between two looks at what else is to be done. */
const MOST = { records: 2000, bytes: 2 ** 20 };

/** The figures of a period, worked out from the log as it is: on another thread, if the hub's world has one for it. */
export async function exportFigures(
  hub: Hub,
  book: string,
  ask: ExportAsk,
): Promise<Result<string | Uint8Array, HubProblem>> {
  const { now, figures = async (of) => figureMaker(of) } = hub.world;
  const maker = await figures({ ...ask, now: now() });
  try {
    const read = await readLog(hub, book, maker);
    return read.ok ? ok(await maker.make()) : read;
  } finally {
    maker.end();
  }
}

async function readLog({ world }: Hub, book: string, maker: FigureMaker): Promise<Result<true, HubProblem>> {
  for (let after: Place | undefined; ;) {
    const page = await world.storage.page({ book, after, high: undefined, most: MOST });
    if (!page.ok) return troubleOf(page.error, world);
    // Without a mark no page is a restart, but a new epoch may begin between two pages.
    if (page.value.is === 'restart') return { ok: false, error: { kind: 'unavailable', retryAfter: 1 } };
    maker.take(page.value.lines);
    if (!page.value.more) return ok(true);
    after = page.value.last;
    // Others are answered in between.
    await setImmediate();
  }
}
