import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Day } from '@soxanh/core';
import {
  backupOf,
  lastBackup,
  markBackedUp,
  restoreInto,
  type Restored,
  type RestoreProblem,
  type RestoreProgress,
} from '../data/backup.ts';
import type { StoreProblem } from '../data/book.ts';
import type { TextSource } from '../data/bundle-file.ts';
import type { Session } from '../data/session.ts';
import { markShared, newSince } from '../data/share-file.ts';

/** What of a session a back-up works with. */
export type BackupSession = Pick<Session, 'book' | 'settings' | 'change'>;

/** What a back-up needs from the machine. */
export interface BackupWorld {
  saveFile(name: string, parts: readonly string[], type: string): void;
  newDeviceName(): string;
}

/** After so many days without a back-up the page reminds of it. */
const BACKUP_DAYS = 7;

/** What the page says of backing up and restoring. */
export type BackupState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly progress: RestoreProgress | undefined }
  | { readonly kind: 'backed-up'; readonly name: string; readonly entries: number }
  | { readonly kind: 'handed-over'; readonly name: string; readonly entries: number }
  /** Nothing came since the last file. */
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'restored'; readonly restored: Restored }
  | { readonly kind: 'not-backed-up'; readonly problem: StoreProblem }
  | { readonly kind: 'not-restored'; readonly problem: RestoreProblem };

/** The state of backing the open book up to a file and taking one back in. */
export class BackupModel {
  /** Undefined if there was none on this machine, or while it is not read yet (`isRead`). */
  readonly last: ReadonlySignal<Day | undefined>;
  readonly state: ReadonlySignal<BackupState>;
  /** A real book whose last back-up is older than a week, or that has none. */
  readonly isDue: ReadonlySignal<boolean>;
  private readonly lastDay = signal<Day | undefined>(undefined);
  private readonly isRead = signal(false);
  private readonly current = signal<BackupState>({ kind: 'idle' });
  private readonly session: BackupSession;
  private readonly world: BackupWorld;

  constructor(session: BackupSession, world: BackupWorld) {
    this.session = session;
    this.world = world;
    this.last = this.lastDay;
    this.state = this.current;
    this.isDue = computed(() => this.isRead.value && this.dueSince(session.book.today()));
  }

  /** Reads the day of the last back-up. */
  async read(): Promise<void> {
    const day = await lastBackup(this.session.book);
    batch(() => {
      this.lastDay.value = day;
      this.isRead.value = true;
    });
  }

  /**
   * Hands the whole book over as a file. What is passed on next goes by the part that was passed on last, not by this: a
   * back-up in a drawer has told other machines nothing.
   */
  async backUp(): Promise<void> {
    const { book } = this.session;
    this.current.value = { kind: 'working', progress: undefined };
    const backup = await backupOf(book);
    if (!backup.ok) {
      this.current.value = { kind: 'not-backed-up', problem: backup.error };
      return;
    }
    const { name, lines, entries } = backup.value;
    this.world.saveFile(name, lines, 'application/jsonl');
    await markBackedUp(book, backup.value);
    await this.read();
    this.current.value = { kind: 'backed-up', name, entries };
  }

  /** Hands over what is new since the last time this was done, for machines without a network; at first the whole book. */
  async exportNew(): Promise<void> {
    const { book } = this.session;
    this.current.value = { kind: 'working', progress: undefined };
    const file = await newSince(book);
    if (!file.ok) {
      this.current.value = { kind: 'not-backed-up', problem: file.error };
      return;
    }
    const { name, lines, entries } = file.value;
    if (entries > 0) {
      this.world.saveFile(name, lines, 'application/jsonl');
      // Unmarked it goes out once more, which changes nothing where it is taken in.
      await markShared(book, file.value);
    }
    this.current.value = entries === 0 ? { kind: 'nothing-new' } : { kind: 'handed-over', name, entries };
  }

  /** Takes a file into the open book. What is there stays there, whatever the file holds. */
  async restore(file: TextSource): Promise<void> {
    const { book, settings } = this.session;
    this.current.value = { kind: 'working', progress: undefined };
    const restored = await restoreInto(book, file, settings.value.device, (progress) => {
      this.current.value = { kind: 'working', progress };
    });
    if (!restored.ok) {
      this.current.value = { kind: 'not-restored', problem: restored.error };
      return;
    }
    // Two machines that write under one name would number their entries alike.
    if (restored.value.cloned) await this.session.change({ device: this.world.newDeviceName() });
    this.current.value = { kind: 'restored', restored: restored.value };
  }

  private dueSince(today: Day): boolean {
    const { book } = this.session;
    if (book.info.synthetic) return false;
    const since = this.lastDay.value ?? book.office.value.firstDay;
    return since !== undefined && today - since > BACKUP_DAYS;
  }
}
