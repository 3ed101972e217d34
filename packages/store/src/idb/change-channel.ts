/** Tells every window that a book changed, this one included. */
export class ChangeChannel {
  private readonly channel: BroadcastChannel;
  private readonly listeners = new Set<() => void>();
  private untold: ReturnType<typeof setTimeout> | undefined;

  /** @param name the database's. */
  constructor(name: string) {
    this.channel = new BroadcastChannel(name);
    this.channel.addEventListener('message', () => this.tellHere());
  }

  /**
   * Tells the other windows, a moment later: telling costs a tenth of a save, and nobody shall wait for it. May be
   * called once a change is on its way to the disk: what they read then waits for it, and if the disk refuses, they
   * have looked once for nothing.
   */
  tellOthers(): void {
    this.untold ??= setTimeout(() => this.tellNow());
  }

  /** Tells who listens in this window: a channel does not hear itself. */
  tellHere(): void {
    for (const listener of this.listeners) listener();
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  close(): void {
    if (this.untold !== undefined) this.tellNow();
    this.listeners.clear();
    this.channel.close();
  }

  private tellNow(): void {
    clearTimeout(this.untold);
    this.untold = undefined;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target; only windows do
    this.channel.postMessage('changed');
  }
}
