import { sendingText } from '@soxanh/sync';
import type { Session } from '../data/session.ts';
import type { StorageArea } from '../platform/storage-area.ts';
import { keptSending } from './sending-kept.ts';

/**
 * How sending stands, in one sentence, for the tooltip of the toolbar's button. The network is not asked.
 *
 * @returns undefined where nothing is shared, or where it cannot be told.
 */
export async function sendingNow(
  session: Pick<Session, 'book' | 'settings'>,
  area: StorageArea,
  now: () => number,
): Promise<string | undefined> {
  const state = await keptSending(session, area, now)
    .read()
    .catch(() => undefined);
  return state === undefined ? undefined : sendingText(state, session.settings.value.language, now());
}
