import { useEffect, useState } from 'preact/hooks';
import { readAccount } from '../../data/hub-account.ts';
import { openSharedSession } from '../../data/open-shared.ts';
import type { Session } from '../../data/session.ts';
import { JournalPage } from '../../features/journal/journal-page.tsx';
import { pendingOf } from '../../models/journal-pending.ts';
import type { PendingWorld } from '../../models/journal-reading.ts';
import { storageArea } from '../../platform/storage-area.ts';

/** Sổ ghi; where the book has a server, with what is not sent yet. */
export function Journal({ session }: { readonly session: Session }) {
  const [pending, setPending] = useState<PendingWorld | 'alone' | undefined>(undefined);
  useEffect(() => void pendingIn(session).then((world) => setPending(world ?? 'alone')), [session]);
  if (pending === undefined) return null;
  return pending === 'alone' ? (
    <JournalPage session={session} />
  ) : (
    <JournalPage session={session} pending={pending} />
  );
}

async function pendingIn(session: Session): Promise<PendingWorld | undefined> {
  if ((await readAccount(storageArea, session.book.info.book)) === undefined) return undefined;
  const shared = await openSharedSession(session);
  return shared.ok ? pendingOf(shared.value) : undefined;
}
