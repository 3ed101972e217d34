import { browser } from 'wxt/browser';

/** The browser's small key-value storage, kept apart from the journal's database. */
export interface StorageArea {
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  /** Everything whose key begins with a prefix. */
  withPrefix(prefix: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  onChanged(listener: (keys: readonly string[]) => void): () => void;
  /** Does work that reads and then writes while no other window does: else one would undo what the other set. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export const storageArea: StorageArea = {
  get: (keys) => browser.storage.local.get([...keys]),
  withPrefix: async (prefix) => {
    const all = await browser.storage.local.get(null);
    return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(prefix)));
  },
  set: (values) => browser.storage.local.set(values),
  remove: (keys) => browser.storage.local.remove([...keys]),
  onChanged: (listener) => {
    const heard = (changes: Record<string, unknown>): void => listener(Object.keys(changes));
    browser.storage.local.onChanged.addListener(heard);
    return () => browser.storage.local.onChanged.removeListener(heard);
  },
  alone: async (work) => navigator.locks.request('soxanh-storage', work),
};
