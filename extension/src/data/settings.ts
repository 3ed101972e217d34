import type { StorageArea } from '../platform/storage-area.ts';
import { isNamed, KEY, settingsFrom, storedSettings, type Settings } from './stored-settings.ts';

export type { Settings } from './stored-settings.ts';

/** Reads the settings; whatever is missing or damaged takes its default, the rest stays. */
export async function readSettings(area: StorageArea): Promise<Settings> {
  const stored = await storedSettings(area);
  // The first reading names the machine; every later one, in whatever window, must find the same name.
  return isNamed(stored) ? settingsFrom(stored) : changeSettings(area, {});
}

/** Changes some settings. What writes them is fetched then: a page reads them before it draws, and writes after. */
export async function changeSettings(area: StorageArea, change: Partial<Settings>): Promise<Settings> {
  const { writeSettings } = await writing();
  return writeSettings(area, change);
}

const writing = () => import('./write-settings.ts');

/** Calls back after any window changed the settings. */
export const onSettingsChanged = (area: StorageArea, listener: () => void): (() => void) =>
  area.onChanged((keys) => {
    if (keys.includes(KEY)) listener();
  });
