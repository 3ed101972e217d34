import type { ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { openJoining } from '../../data/open-joining.ts';
import { openSharedSession } from '../../data/open-shared.ts';
import type { Session } from '../../data/session.ts';
import { SharingData } from '../../data/sharing.ts';
import { TrayData } from '../../data/tray.ts';
import { FirstRun } from '../../features/first-run/first-run.tsx';
import { SharingCards } from '../../features/sharing/sharing-cards.tsx';
import { TrayCard } from '../../features/tray/tray-card.tsx';
import { BookPlaces } from '../../models/book-place.ts';
import type { JoinWorld } from '../../models/join.ts';
import type { SharingWorld } from '../../models/sharing-world.ts';
import { storageArea } from '../../platform/storage-area.ts';

interface Worlds {
  readonly sharing: SharingWorld & JoinWorld;
  readonly tray: TrayData;
}

/** How this machine shares the book, and what the server refused. */
export function Sharing({ session }: { readonly session: Session }) {
  const [worlds, setWorlds] = useState<Worlds | undefined>(undefined);
  useEffect(() => void worldsOf(session).then(setWorlds), [session]);
  const places = useMemo(() => new BookPlaces(storageArea, session.book.info.book), [session]);
  useEffect(() => places.follow(), [places]);
  if (worlds === undefined) return null;
  return (
    <>
      <TrayCard session={session} world={worlds.tray} isOnHub={places.place.value?.is === 'hub'} />
      <SharingCards session={session} world={worlds.sharing} />
    </>
  );
}

async function worldsOf(session: Session): Promise<Worlds | undefined> {
  const [shared, joining] = await Promise.all([openSharedSession(session), openJoining(session)]);
  if (!shared.ok) return undefined;
  return {
    sharing: Object.assign(new SharingData(shared.value), joining),
    tray: new TrayData(shared.value),
  };
}

/**
 * The first run with the way to a server. It is drawn before that way is open: a browser that has just started answers only
 * seconds later what the administrator set, and nothing of it is asked before somebody has typed a code.
 */
export function firstRun(): ComponentType<{ onDone: () => void }> {
  const opening = openJoining(undefined);
  const joining: JoinWorld = {
    entries: async () => (await opening).entries(),
    join: async (invitation, onProgress) => (await opening).join(invitation, onProgress),
    refusal: async (invitation) => (await opening).refusal(invitation),
  };
  return ({ onDone }) => <FirstRun onDone={onDone} joining={joining} />;
}
