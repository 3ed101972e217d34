import type { ComponentType } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { Machine } from '../../models/machine.ts';
import { askForNotifications } from '../../platform/permission.ts';
import { AboutCard } from './about-card.tsx';
import { BackupCard } from './backup-card.tsx';
import { BookCard } from './book-card.tsx';
import { DisplayCard } from './display-card.tsx';
import styles from './machine.module.css';
import { ReminderCard } from './reminder-card.tsx';
import { ShortcutsCard } from './shortcuts-card.tsx';
import { WhoCard } from './who-card.tsx';

interface MachineSettingsPageProps {
  readonly session: Session;
  /** How this machine shares the book, and what the server refused: the first column. */
  readonly Sharing?: ComponentType<{ readonly session: Session }>;
}

/** Cài đặt máy này: what concerns this machine only, apart from any book. */
export function MachineSettingsPage({ session, Sharing }: MachineSettingsPageProps) {
  const machine = useMemo(() => new Machine(session, { askForNotifications }), [session]);
  return (
    <div class={styles['cards']}>
      <div class={styles['column']}>{Sharing === undefined ? null : <Sharing session={session} />}</div>
      <div class={styles['column']}>
        <BackupCard session={session} />
        <BookCard session={session} />
        <WhoCard machine={machine} />
        <DisplayCard machine={machine} />
        <ReminderCard machine={machine} />
        <ShortcutsCard />
        <AboutCard />
      </div>
    </div>
  );
}
