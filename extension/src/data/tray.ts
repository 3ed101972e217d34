import type { EntryId, Result } from '@soxanh/core';
import type { StoreTrouble, TrayEntry } from '@soxanh/sync';
import { copyText } from '../platform/clipboard.ts';
import { onSendingChanged } from './sending.ts';
import type { SharedBook } from './shared-book.ts';
import { syncInTurn, tellState } from './sync-book.ts';

/** The entries the server refused, and what can be done with them. */
export class TrayData {
  private readonly shared: SharedBook;

  constructor(shared: SharedBook) {
    this.shared = shared;
  }

  /** Undefined if it could not be read. */
  async read(): Promise<readonly TrayEntry[] | undefined> {
    const tray = await this.shared.store.tray();
    return tray.ok ? tray.value : undefined;
  }

  onChange(listener: () => void): () => void {
    const { area, book } = this.shared;
    return onSendingChanged(area, book, listener);
  }

  /** Into the journal and on its way once more. */
  async resend(id: EntryId, hash: string): Promise<Result<true, StoreTrouble>> {
    const resent = await this.told(await this.shared.store.resend(id, hash));
    // Nobody who pressed waits for the next minute, nor for the server: how it went is told by the record.
    if (resent.ok) void syncInTurn(this.shared).catch(() => undefined);
    return resent;
  }

  /** Shown no more; stored still, and counted nowhere. */
  async dismiss(id: EntryId, hash: string): Promise<Result<true, StoreTrouble>> {
    return this.told(await this.shared.store.dismiss(id, hash));
  }

  copy(text: string): Promise<boolean> {
    return copyText(text);
  }

  private async told(done: Result<true, StoreTrouble>): Promise<Result<true, StoreTrouble>> {
    if (done.ok) await tellState(this.shared);
    return done;
  }
}
