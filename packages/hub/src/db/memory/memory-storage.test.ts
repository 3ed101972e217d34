import { describeStorage } from '../contract/all.ts';
import type { Subject } from '../contract/world.ts';
import { MemoryDisk } from './memory-disk.ts';
import { MemoryStorage } from './memory-storage.ts';

const memory: Subject = {
  name: 'in memory',
  open: async (world) => {
    const disk = new MemoryDisk();
    return {
      storage: new MemoryStorage(disk, world),
      reopen: async () => new MemoryStorage(disk, world),
    };
  },
};

describeStorage(memory);
