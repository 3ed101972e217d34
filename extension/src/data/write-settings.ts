import { randomName } from '../platform/random-name.ts';
import type { StorageArea } from '../platform/storage-area.ts';
import { isNamed, KEY, settingsFrom, storedSettings, type Settings } from './stored-settings.ts';

/** Changes some settings in the storage, and names the machine if nobody has. Apart: a page draws without it. */
export function writeSettings(area: StorageArea, change: Partial<Settings>): Promise<Settings> {
  return area.alone(async () => {
    const stored = await storedSettings(area);
    const present = settingsFrom(isNamed(stored) ? stored : { ...stored, device: randomName() });
    // Who is given another role has lost what he was for each department.
    const next = { ...present, ...(change.role === undefined ? {} : { roles: {} }), ...change };
    await area.set({ [KEY]: next });
    return next;
  });
}
