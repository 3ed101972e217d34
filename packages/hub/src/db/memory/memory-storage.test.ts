import { describeAppend } from '../contract/append.ts';
import { describePages } from '../contract/page.ts';
import { describePeople } from '../contract/people.ts';
import { describeRaces } from '../contract/race.ts';
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

describeAppend(memory);
describePages(memory);
describeRaces(memory);
describePeople(memory);
