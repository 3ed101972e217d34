import type { Entry } from '@soxanh/core';
import type { Held } from '@soxanh/sync';
import { deviceOf, placeInRow } from '../device.ts';
import type { Desk } from './desk.ts';
import { hold, unknownAmong, waitsForHub } from './hold.ts';
import { listOpen, unlist } from './open-lists.ts';

/**
 * Gives back what the journal had lost and a second copy of this machine's kept. A screen called it saved (law S1), so what
 * this machine wrote counts here again at once and is to be sent; what another wrote waits for the hub, and what the hub
 * refused stays refused.
 *
 * @param entries checked ones.
 */
export async function bringBack(desk: Desk, entries: readonly Entry[]): Promise<Held> {
  const { device, names } = await desk.machine();
  const isOwn = (entry: Entry): boolean => names.includes(deviceOf(entry) ?? '');
  const others = await hold(
    desk,
    entries.filter((entry) => !isOwn(entry)),
    'file',
  );
  const own = entries.filter(isOwn);
  if (!(await waitsForHub(desk))) return sum(others, await hold(desk, own, 'file'));

  const unknown = await unknownAmong(desk, own, 'file');
  const lost = unknown.flatMap(({ why, entry }) => (why === 'waiting' && entry !== undefined ? entry : []));
  for (const one of unknown) if (one.why === 'refused') desk.putAside(one);
  const { added, clones } = await desk.take(lost, new Set());
  if ((await desk.place()).settled) {
    const ids = lost.toSorted((a, b) => placeInRow(a) - placeInRow(b)).map(({ id }) => id);
    // The row may go on behind them by now: they are listed, and not taken for what is fresh at its end.
    await desk.noFresh(lost);
    await unlist(desk, new Set(ids));
    await listOpen(desk, { own: true, was: 'new', ids });
  }
  return sum(others, { added, clones: clones.filter((clone) => clone === device) });
}

const sum = (a: Held, b: Held): Held => ({ added: a.added + b.added, clones: [...a.clones, ...b.clones] });
