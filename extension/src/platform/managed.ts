import { browser } from 'wxt/browser';

/**
 * What the organisation's administrator set for every machine, as it was written: nothing of it is checked yet. Empty
 * where nothing was set. Firefox answers that with an exception.
 */
export async function managedValues(): Promise<Record<string, unknown>> {
  try {
    return (await browser.storage.managed.get(null)) ?? {};
  } catch {
    return {};
  }
}
