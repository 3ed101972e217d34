import type { SyncState } from '@soxanh/sync';
import type { Desk } from './desk.ts';
import { waitsForHub } from './hold.ts';
import { isOffered } from './outbox.ts';
import { isInTray } from './tray.ts';

/** See `SyncStore.state`. */
export async function stateOf(desk: Desk, book: string): Promise<SyncState> {
  const machine = await desk.machine();
  const { cursor, high, epoch, healing, mirrored = false, rights } = await desk.place();
  const isOffice = machine.duties.some(({ role }) => role === 'office');
  const namesHub = await waitsForHub(desk);
  let [pending, orphans] = [namesHub ? (await desk.fresh()).length : 0, 0];
  for await (const [, list] of desk.lists()) {
    if (list.own) pending += list.ids.length;
    // Who is not the Office may try to bring what others wrote, and be told for ever that nobody knows their machine.
    else if (!isOffice || !isOffered(list, machine, rights)) orphans += list.ids.length;
  }
  const aside = await desk.allAside();
  const waiting = aside.filter(({ why }) => why === 'waiting').length;
  const refused = aside.filter((one) => isInTray(one, machine.names)).length;
  return {
    book,
    machine,
    namesHub,
    cursor,
    high,
    epoch,
    healing,
    mirrored,
    pending,
    waiting,
    refused,
    orphans,
  };
}
