import { describeMerging } from '../contract/merging.ts';
import { describePaging } from '../contract/paging.ts';
import { describeSaving } from '../contract/saving.ts';
import type { Subject } from '../contract/world.ts';
import { MemoryStore } from './memory-store.ts';

const memory: Subject = {
  name: 'in memory',
  open: async (book, world) => new MemoryStore({ book, synthetic: false }, world),
};

describeSaving(memory);
describeMerging(memory);
describePaging(memory);
