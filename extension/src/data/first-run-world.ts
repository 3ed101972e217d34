import { momentAt, type Day } from '@soxanh/core';
import { clock } from '../platform/clock.ts';
import { randomName } from '../platform/random-name.ts';
import { storageArea } from '../platform/storage-area.ts';
import { readManaged } from './managed.ts';
import { openBookOf } from './session.ts';
import { changeSettings, readSettings, type Settings } from './settings.ts';

/** This machine as the first run finds it: its name and clock, the way to a new book, and its settings. */
export const firstRunWorld = {
  device: async (): Promise<string> => (await readSettings(storageArea)).device,
  today: (): Day => momentAt(clock()).day,
  newName: randomName,
  officeName: async (): Promise<string | undefined> => (await readManaged()).office,
  open: openBookOf,
  change: async (change: Partial<Settings>): Promise<void> =>
    void (await changeSettings(storageArea, change)),
};
