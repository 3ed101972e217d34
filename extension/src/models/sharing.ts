import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { err, type Result } from '@soxanh/core';
import type { FolderRefusal, SharingStatus, SharingWorld } from './sharing-world.ts';

/** What is being done at the moment. */
export type SharingDeed = 'sending' | 'choosing' | 'leaving' | 'knowing';

/** The cards of sharing: how it stands, and what a person can do about it. */
export class Sharing {
  /** Undefined until it was read. */
  readonly status: ReadonlySignal<SharingStatus | undefined>;
  /** It could not be read; what is shown may be old. */
  readonly unread = signal(false);
  readonly busy = signal<SharingDeed | undefined>(undefined);
  /** Why no folder was chosen or allowed. Closing the browser's window is no problem and not said. */
  readonly folderProblem = signal<FolderRefusal['kind'] | undefined>(undefined);
  /** The lines that would be sent; undefined while nobody looks at them. */
  readonly preview = signal<readonly string[] | undefined>(undefined);
  /** Nothing is shared yet. */
  readonly isAlone: ReadonlySignal<boolean>;
  readonly hasFolders: boolean;
  private readonly current = signal<SharingStatus | undefined>(undefined);
  private readonly world: SharingWorld;
  private turn = 0;

  constructor(world: SharingWorld) {
    this.world = world;
    this.status = this.current;
    this.hasFolders = world.hasFolders;
    this.isAlone = computed(() => {
      const { value: status } = this.current;
      return status !== undefined && status.hub === undefined && status.folder === undefined;
    });
  }

  /** Milliseconds since 1970. */
  get now(): number {
    return this.world.now();
  }

  /** Reads the status now and whenever it may be another one. Answers how to stop. */
  follow(): () => void {
    void this.read();
    return this.world.onChange(() => void this.read());
  }

  async read(): Promise<void> {
    const mine = ++this.turn;
    const status = await this.world.status().catch(() => undefined);
    // An answer that a newer question overtook would show what is no longer so.
    if (mine !== this.turn) return;
    this.unread.value = status === undefined;
    if (status !== undefined) this.current.value = status;
  }

  /** Sends now instead of at the next turn. What comes of it is told by the status. */
  async sendNow(): Promise<void> {
    await this.alone('sending', async () => void (await this.world.sendNow()));
  }

  /** Inside a click: the browser shows its own window. */
  async chooseFolder(): Promise<void> {
    await this.alone('choosing', async () => this.heed(await this.world.chooseFolder().catch(failed)));
  }

  /** Inside a click: the browser asks for the permission again. */
  async allowFolder(): Promise<void> {
    await this.alone('choosing', async () => this.heed(await this.world.allowFolder().catch(failed)));
  }

  async leaveFolder(): Promise<void> {
    await this.alone('leaving', () => this.world.leaveFolder());
  }

  /** Why this machine goes on under a new name was read. */
  async knowName(): Promise<void> {
    await this.alone('knowing', () => this.world.knowName());
  }

  async openPreview(): Promise<void> {
    this.preview.value = await this.world.preview();
  }

  closePreview(): void {
    this.preview.value = undefined;
  }

  private heed(done: Awaited<ReturnType<SharingWorld['chooseFolder']>>): void {
    this.folderProblem.value = done.ok || done.error.kind === 'cancelled' ? undefined : done.error.kind;
  }

  /** One deed at a time: a second press meanwhile does nothing. */
  private async alone(deed: SharingDeed, work: () => Promise<void>): Promise<void> {
    if (this.busy.peek() !== undefined) return;
    this.busy.value = deed;
    this.folderProblem.value = undefined;
    try {
      await work();
    } finally {
      this.busy.value = undefined;
      await this.read();
    }
  }
}

/** What was thrown is told as what it is: that it could not be done. */
const failed = (): Result<true, FolderRefusal> => err({ kind: 'failed' });
