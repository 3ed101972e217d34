import type { Page } from 'playwright';
import type { Desk } from './launch.ts';

/** What of the extension's own API the functions below use; they run in its worker. */
declare const chrome: {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
    };
  };
};

/** Opens the book with the sample office and its sample years, as the first run's "try it" does. */
export async function openSampleBook(desk: Desk): Promise<Page> {
  const book = await desk.open('book.html#/minh-hoa');
  // The sample years are written entry by entry into a real database.
  await book.locator('main table').first().waitFor({ timeout: 60_000 });
  return book;
}

/** The settings the extension keeps for a machine, as far as pictures and tests change them. */
export interface MachineSettings {
  readonly language?: 'vi' | 'en';
  readonly theme?: 'light' | 'dark' | 'system';
  readonly role?: 'recorder' | 'head' | 'office';
  readonly department?: string;
  readonly departments?: readonly string[];
  readonly device?: string;
  readonly book?: { readonly book: string; readonly synthetic: boolean } | null;
}

/** Changes the machine's settings from outside its pages; open pages follow. */
export async function setMachine(desk: Desk, change: MachineSettings): Promise<void> {
  const worker = await desk.worker();
  await worker.evaluate(async (given) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object), ...given } });
  }, change);
}
