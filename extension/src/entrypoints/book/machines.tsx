import { useEffect, useState } from 'preact/hooks';
import { hubHere } from '../../data/hub-here.ts';
import { readManaged } from '../../data/managed.ts';
import { openDevices } from '../../data/open-devices.ts';
import { openSharedSession } from '../../data/open-shared.ts';
import type { Session } from '../../data/session.ts';
import { MachinesSection, type DevicesWorld } from '../../features/devices/machines-section.tsx';
import { storageArea } from '../../platform/storage-area.ts';

/** The machines of the book and codes for further ones, where this machine may ask the server. */
export function Machines({ session }: { readonly session: Session }) {
  const [world, setWorld] = useState<DevicesWorld | undefined>(undefined);
  useEffect(() => void worldOf(session).then(setWorld), [session]);
  return world === undefined ? null : <MachinesSection office={session.book.office.value} world={world} />;
}

async function worldOf(session: Session): Promise<DevicesWorld> {
  const { book } = session.book.info;
  const here = await hubHere({ area: storageArea, book, managed: readManaged });
  if (here.is === 'none') return 'none';
  if (here.is === 'other') return 'other-hub';
  if (!here.account.duties.some(({ role }) => role === 'office')) return 'not-office';
  const shared = await openSharedSession(session);
  return shared.ok ? openDevices(shared.value, here.account) : 'none';
}
