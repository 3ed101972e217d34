/** How much the browser keeps for the extension. */
export interface StorageRoom {
  /** Bytes in use. */
  readonly used: number;
  /** Bytes the browser would give; a guess of the browser's. */
  readonly quota: number;
  /** The browser promised not to clear it by itself. Chromium does not promise extensions anything. */
  readonly isPersistent: boolean;
}

/** Reads how much is kept, and asks the browser not to clear it by itself. Nothing depends on the answer. */
export async function storageRoom(): Promise<StorageRoom> {
  const { usage, quota } = await navigator.storage.estimate();
  const isPersistent = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  return { used: usage ?? 0, quota: quota ?? 0, isPersistent };
}
