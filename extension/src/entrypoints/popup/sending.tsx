import { useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { SendingMark } from '../../features/sending-mark/sending-mark.tsx';
import { keptSending } from '../../models/sending-kept.ts';
import { clock } from '../../platform/clock.ts';
import { storageArea } from '../../platform/storage-area.ts';

/** How sending stands, at the head of the popup and of the panel. */
export function Sending({ session }: { readonly session: Session }) {
  const world = useMemo(() => keptSending(session, storageArea, clock), [session]);
  return <SendingMark world={world} />;
}
