import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { BookPlaces } from '../../models/book-place.ts';
import { Machine } from '../../models/machine.ts';
import { askForNotifications } from '../../platform/permission.ts';
import { storageArea } from '../../platform/storage-area.ts';
import { AboutCard } from './about-card.tsx';
import { BackupCard } from './backup-card.tsx';
import { BookCard } from './book-card.tsx';
import { DisplayCard } from './display-card.tsx';
import styles from './machine.module.css';
import { PolicyCard } from './policy-card.tsx';
import { ReminderCard } from './reminder-card.tsx';
import { ShortcutsCard } from './shortcuts-card.tsx';
import { WhoCard } from './who-card.tsx';

interface MachineSettingsPageProps {
  readonly session: Session;
  /** How this machine shares the book, and what the server refused: at the head of the first column. */
  readonly Sharing: ComponentType<{ readonly session: Session }>;
}

/** Cài đặt máy này: where the figures go, and beside it how this machine is set. */
export function MachineSettingsPage({ session, Sharing }: MachineSettingsPageProps) {
  const machine = useMemo(() => new Machine(session, { askForNotifications }), [session]);
  const places = useMemo(() => new BookPlaces(storageArea, session.book.info.book), [session]);
  useEffect(() => places.follow(), [places]);
  const { value: place } = places.place;
  // Read in a moment; until then nothing is said that may not be so.
  if (place === undefined) return null;
  return (
    <div class={styles['cards']}>
      <div class={styles['column']}>
        <Sharing session={session} />
        <BackupCard session={session} place={place.is} />
      </div>
      <div class={styles['column']}>
        <PolicyCard />
        <BookCard session={session} />
        <WhoCard machine={machine} duties={place.duties} />
        <DisplayCard machine={machine} />
        <ReminderCard machine={machine} />
        <ShortcutsCard />
        <AboutCard place={place.is} />
      </div>
    </div>
  );
}
