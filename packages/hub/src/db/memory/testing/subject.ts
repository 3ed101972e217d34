import type { Subject } from '../../contract/world.ts';
import { MemoryDisk } from '../memory-disk.ts';
import { MemoryStorage } from '../memory-storage.ts';

/** A storage in memory as the contract asks for it. */
export const memorySubject: Subject = {
  name: 'memory',
  open: async (world) => {
    const disk = new MemoryDisk();
    return {
      storage: new MemoryStorage(disk, world),
      reopen: async () => new MemoryStorage(disk, world),
    };
  },
};
