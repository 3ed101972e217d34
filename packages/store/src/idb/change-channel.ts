/** Tells every window that a book changed, this one included. */
export class ChangeChannel {
  private readonly channel: BroadcastChannel;
  private readonly listeners = new Set<() => void>();

  /** @param name the database's. */
  constructor(name: string) {
    this.channel = new BroadcastChannel(name);
    this.channel.addEventListener('message', () => this.tell());
  }

  /** Says that something was committed. */
  announce(): void {
    this.channel.postMessage('changed');
    // A channel does not hear itself.
    this.tell();
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  close(): void {
    this.listeners.clear();
    this.channel.close();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
