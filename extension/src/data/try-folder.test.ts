import { err, ok } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { readSending, stateOfFolder } from './sending.ts';
import { syncBook } from './sync-book.ts';
import { BOOK, folderThat, machine, unreached } from './testing/shared-machine.ts';
import { tryFolder } from './try-folder.ts';

describe('a folder that was just chosen or allowed', () => {
  it('is tried at once, and what it came to is told, however the server stands', async () => {
    const { shared, join } = machine(() => unreached);
    await join();
    const tried = async (kind: 'not-permitted' | 'full' | 'gone') =>
      tryFolder({ ...shared, folder: async () => folderThat(() => err({ kind })) });
    expect(await tried('not-permitted')).toEqual(err({ kind: 'not-writable' }));
    expect(await tried('full')).toEqual(err({ kind: 'full' }));
    expect(await tried('gone')).toEqual(err({ kind: 'failed' }));
    const empty = folderThat(() => ok([]));
    expect(await tryFolder({ ...shared, folder: async () => empty })).toEqual(ok(true));
  });

  it('which the machine refuses and the browser allows is not said to need allowing again', async () => {
    const { shared, area } = machine(() => unreached);
    const refused = folderThat(() => err({ kind: 'not-permitted' }));
    await syncBook({ ...shared, folder: async () => refused }, 'wanted');
    expect((await readSending(area, BOOK))?.folder?.is).toBe('not-writable');
    const asking = { ...refused, permission: async () => 'ask' as const };
    await syncBook({ ...shared, folder: async () => asking }, 'wanted');
    expect((await readSending(area, BOOK))?.folder?.is).toBe('ask');
  });

  it('is said to be gone only where it is not there; else what it lacks, and since when', async () => {
    const { shared, area, pass } = machine(() => unreached);
    const began = shared.clock();
    for (const [kind, is, state] of [
      ['gone', 'gone', 'offline'],
      ['full', 'full', 'waiting'],
      ['not-permitted', 'not-writable', 'waiting'],
      ['failed', 'failed', 'offline'],
    ] as const) {
      const troubled = folderThat(() => err({ kind, detail: '' }));
      const since = shared.clock();
      await syncBook({ ...shared, folder: async () => troubled }, 'wanted');
      pass(60_000);
      await syncBook({ ...shared, folder: async () => troubled }, 'wanted');
      const folder = (await readSending(area, BOOK))?.folder;
      expect(folder).toMatchObject({ is, since });
      expect(stateOfFolder(folder, 1).kind).toBe(state);
    }
    expect(shared.clock()).toBe(began + 4 * 60_000);
  });
});
