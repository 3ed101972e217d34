import { signal, type ReadonlySignal } from '@preact/signals';
import type { EntryId, Result } from '@soxanh/core';
import type { TrayEntry } from '@soxanh/sync';

/** What the tray asks of the data behind it. */
export interface TrayWorld {
  /** Undefined if it could not be read. */
  read(): Promise<readonly TrayEntry[] | undefined>;
  /** Calls back whenever the tray may hold something else. */
  onChange(listener: () => void): () => void;
  resend(id: EntryId, hash: string): Promise<Result<true, { readonly kind: string }>>;
  dismiss(id: EntryId, hash: string): Promise<Result<true, { readonly kind: string }>>;
  /** Puts a text where it can be pasted from. False if the browser refused. */
  copy(text: string): Promise<boolean>;
}

/** What was just done with an entry of the tray. */
export interface TrayDone {
  readonly deed: 'resent' | 'dismissed' | 'copied' | 'not-copied';
  readonly entry: TrayEntry;
}

/** Lượt ghi cần xử lý: the entries a server refused, each with what can be done about it. */
export class Tray {
  /** Undefined until they were read. */
  readonly entries: ReadonlySignal<readonly TrayEntry[] | undefined>;
  readonly done = signal<TrayDone | undefined>(undefined);
  /** Why something was not done. Nothing changed then. */
  readonly problem = signal<{ readonly kind: string } | undefined>(undefined);
  /** The entry whose leaving out is asked once more: nothing brings it back. */
  readonly asking = signal<string | undefined>(undefined);
  private readonly current = signal<readonly TrayEntry[] | undefined>(undefined);
  private readonly world: TrayWorld;
  private isBusy = false;
  private turn = 0;

  constructor(world: TrayWorld) {
    this.world = world;
    this.entries = this.current;
  }

  /** Reads the tray now and whenever it may hold something else. Answers how to stop. */
  follow(): () => void {
    void this.read();
    return this.world.onChange(() => void this.read());
  }

  async read(): Promise<void> {
    const mine = ++this.turn;
    const entries = await this.world.read().catch(() => undefined);
    if (mine === this.turn && entries !== undefined) this.current.value = entries;
  }

  /** Sends it as it is once more: for when the Office has widened what this machine may write. */
  resend(entry: TrayEntry): Promise<void> {
    return this.settle(entry, 'resent', () => this.world.resend(entry.entry.id, entry.hash));
  }

  /** Asks whether to leave it out. */
  ask(entry: TrayEntry): void {
    this.done.value = undefined;
    this.asking.value = keyOf(entry);
  }

  keep(): void {
    this.asking.value = undefined;
  }

  /** Shows it no more. It stays stored and counted nowhere. */
  dismiss(entry: TrayEntry): Promise<void> {
    return this.settle(entry, 'dismissed', () => this.world.dismiss(entry.entry.id, entry.hash));
  }

  /** @param text what is said of it, in the language of the screen. */
  async copy(entry: TrayEntry, text: string): Promise<void> {
    const copied = await this.world.copy(text).catch(() => false);
    this.done.value = { deed: copied ? 'copied' : 'not-copied', entry };
  }

  private async settle(
    entry: TrayEntry,
    deed: 'resent' | 'dismissed',
    work: () => Promise<Result<true, { readonly kind: string }>>,
  ): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const settled = await work().catch(() => ({ ok: false, error: { kind: 'failed' } }) as const);
    this.isBusy = false;
    this.asking.value = undefined;
    this.problem.value = settled.ok ? undefined : settled.error;
    if (settled.ok) this.done.value = { deed, entry };
    await this.read();
  }
}

/** Tells one entry of the tray from another: the same id may have been refused with two texts. */
export const keyOf = ({ entry, hash }: TrayEntry): string => `${entry.id} ${hash}`;
