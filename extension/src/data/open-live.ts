import { onOnline } from '../platform/online.ts';
import { storageArea } from '../platform/storage-area.ts';
import { later } from '../platform/timer.ts';
import { isAccountKey } from './hub-account.ts';
import { followHub, type Pause } from './live-updates.ts';
import { openSharedSession } from './open-shared.ts';
import type { Session } from './session.ts';

/** Follows the server of the book a page has open, until the signal. Without a server nobody is asked. */
export async function openLive(session: Session, signal: AbortSignal): Promise<void> {
  const shared = await openSharedSession(session);
  if (shared.ok && !signal.aborted) await followHub(shared.value, pause, signal);
}

/** Ended early when the network is back, or this machine was connected just now. */
const pause: Pause = (millis, signal) =>
  new Promise((resolve) => {
    const end = (): void => {
      for (const stop of stops) stop();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const stops = [
      later(millis, end),
      onOnline(end),
      storageArea.onChanged((keys) => {
        if (keys.some(isAccountKey)) end();
      }),
    ];
    signal.addEventListener('abort', end);
  });
