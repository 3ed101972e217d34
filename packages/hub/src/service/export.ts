import { setImmediate } from 'node:timers/promises';
import { err, ok, type Result } from '@soxanh/core';
import type { HubProblem } from '@soxanh/sync';
import type { Machine } from '../db/people.ts';
import type { Place } from '../db/storage.ts';
import { figureMaker, type FigureMaker, type FiguresAsk } from './figures.ts';
import type { Hub } from './hub.ts';
import { isStillLetIn } from './still-let-in.ts';
import { troubleOf } from './trouble.ts';

/** Which figures are asked for; what is due follows from the hub's clock. */
export type ExportAsk = Omit<FiguresAsk, 'now'>;

/** How much of the log is read between two looks at what else is to be done. */
const MOST = { records: 2000, bytes: 2 ** 20 };

/** When to ask again, in seconds: a file takes some of them, a row of them longer. */
const AFTER_ONE = 10;
const AFTER_MANY = 60;

/** Nobody hears it: whoever asked is gone. */
const GONE = err({ kind: 'unavailable' } as const);

/**
 * The figures of a period, worked out from the log as it is: on another thread, if the hub's world has one for it, and when
 * it is this machine's turn.
 *
 * @param gone nothing is worked out any more: whoever asked went away.
 */
export async function exportFigures(
  hub: Hub,
  book: string,
  machine: Machine,
  ask: ExportAsk,
  gone?: AbortSignal,
): Promise<Result<string | Uint8Array, HubProblem>> {
  const { now, figures = figureMaker } = hub.world;
  const turn = hub.exports.join(book, machine.machine, gone);
  if (turn === 'waiting-already') return err({ kind: 'too-many', retryAfter: AFTER_ONE });
  if (turn === 'full') return tooMany(hub);
  let maker: FigureMaker | undefined;
  try {
    if (!(await turn.come)) return GONE;
    // Its turn may come minutes later.
    if (!(await isStillLetIn(hub, book, machine))) return err({ kind: 'token' });
    maker = figures({ ...ask, now: now() });
    const read = await readLog(hub, book, maker, gone);
    return read.ok ? await fileOr(maker, gone) : read;
  } finally {
    maker?.end();
    turn.end();
  }
}

/** Nobody did anything wrong; the operator has to know, though. */
function tooMany({ world }: Hub): Result<never, HubProblem> {
  const problem = { kind: 'unavailable', retryAfter: AFTER_MANY } as const;
  world.tell({ kind: 'trouble', problem, why: 'too many exports wait' });
  return err(problem);
}

/** The file, unless whoever asked for it leaves first: the next one's turn comes then. */
function fileOr(
  maker: FigureMaker,
  gone: AbortSignal | undefined,
): Promise<Result<string | Uint8Array, HubProblem>> {
  const left = new Promise<typeof GONE>((done) => {
    gone?.addEventListener('abort', () => done(GONE), { once: true });
  });
  return Promise.race([maker.make().then((file) => ok(file)), left]);
}

async function readLog(
  { world }: Hub,
  book: string,
  maker: FigureMaker,
  gone: AbortSignal | undefined,
): Promise<Result<true, HubProblem>> {
  for (let after: Place | undefined; ;) {
    const page = await world.storage.page({ book, after, high: undefined, most: MOST });
    if (!page.ok) return troubleOf(page.error, world);
    if (gone?.aborted === true) return GONE;
    // Without a mark no page is a restart, but a new epoch may begin between two pages.
    if (page.value.is === 'restart') return { ok: false, error: { kind: 'unavailable', retryAfter: 1 } };
    maker.take(page.value.lines);
    if (!page.value.more) return ok(true);
    after = page.value.last;
    // Others are answered in between.
    await setImmediate();
  }
}
